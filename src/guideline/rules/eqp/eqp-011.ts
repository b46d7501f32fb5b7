import { addMonths } from '../../../kernel/calendar-date';
import { isInUse } from '../../equipment-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';

/** 3.4.2: before support ends the executives decide: budget for an upgrade, compensating measures, or decommissioning. */
export const EQP_011 = rule({
  id: 'EQP-011',
  about: 'equipment',
  clauses: managementVolume('3.4.2'),
  grades: { MUST: ['MAJOR'] },
  title: {
    ja: 'EOS 到来/接近なのに経営判断(更新予算・補完的対策・廃止)の記録が無い',
    en: 'No executive decision on EOS',
  },
  remedy: {
    ja: '経営層が更新予算・補完的対策・廃止のいずれかを判断し、決定日とともに記録する',
    en: 'Have the executives decide on upgrade, compensating measures or decommissioning, and record the decision',
  },
  policyNumbers: ['endOfSupportMonths'],
  judge(equipment, clock, policy) {
    const { id, endOfSupportOn, endOfSupportNotApplicable, endOfSupportDecision } = equipment;
    if (endOfSupportOn === null || endOfSupportNotApplicable) return SILENT;
    if (endOfSupportDecision !== null && clock.hasCome(endOfSupportDecision.decidedOn)) return SILENT;
    const [, decisionDue] = policy.endOfSupportMonths;
    if (!clock.hasCome(addMonths(endOfSupportOn, -decisionDue)) || !isInUse(equipment, clock)) return SILENT;
    return [{ subject: { kind: 'EQUIPMENT', id }, severity: 'MAJOR', facts: { endOfSupportOn } }];
  },
});
