import { addMonths } from '../../../kernel/calendar-date';
import { isInUse } from '../../equipment-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';

/** 3⑰, 3.4.2: the end of support is seen coming; how early is ours. Once it has passed, what was decided counts (EQP-011). */
export const EQP_010 = rule({
  id: 'EQP-010',
  about: 'equipment',
  clauses: managementVolume('3⑰', '3.4.2'),
  grades: { PRODUCT: ['MINOR', 'ADVISORY'] },
  title: { ja: 'EOS が近い', en: 'EOS approaching' },
  remedy: {
    ja: '更新・補完的対策・廃止のいずれかを計画し、実施する',
    en: 'Plan and carry out an upgrade, compensating measures or decommissioning',
  },
  policyNumbers: ['endOfSupportMonths'],
  foretells: true,
  judge(equipment, clock, policy) {
    const { id, endOfSupportOn, endOfSupportNotApplicable } = equipment;
    if (endOfSupportOn === null || endOfSupportNotApplicable || clock.isPast(endOfSupportOn)) return SILENT;
    const [advisory, minor] = policy.endOfSupportMonths;
    if (!clock.hasCome(addMonths(endOfSupportOn, -advisory)) || !isInUse(equipment, clock)) return SILENT;
    const severity = clock.hasCome(addMonths(endOfSupportOn, -minor)) ? 'MINOR' : 'ADVISORY';
    return [{ subject: { kind: 'EQUIPMENT', id }, severity, facts: { endOfSupportOn } }];
  },
});
