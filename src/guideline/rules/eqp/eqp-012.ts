import { managementVolume } from '../../clause';
import { isInUse } from '../../equipment-standing';
import { rule, SILENT } from '../../rule';

/**
 * Ours, for 3.4.2: what was decided about an end of support has run its course, and the device is still in use: the compensating
 * measures are no longer approved, or the upgrade or decommissioning has not come about by its day.
 */
export const EQP_012 = rule({
  id: 'EQP-012',
  about: 'equipment',
  clauses: managementVolume('3.4.2'),
  grades: { PRODUCT: ['MAJOR'] },
  title: { ja: 'EOS 補完的対策の承認期限切れ', en: 'Compensating-control approval lapsed' },
  variants: {
    NOT_CARRIED_OUT: {
      ja: 'EOS への対応として判断した更新・廃止が期日までに行われていない',
      en: 'The upgrade or decommissioning decided upon was not carried out by its day',
    },
    WITHOUT_TERM: {
      ja: 'EOS への経営判断に期限の定めが無い',
      en: 'What was decided about the end of support names no day',
    },
  },
  remedy: {
    ja: '経営層が改めて判断し、期限を登録する。廃止した機器は廃棄日を登録する',
    en: 'Have the executives decide anew and register until when it holds; of a device that is gone, register the day of disposal',
  },
  judge(equipment, clock) {
    const { id, endOfSupportNotApplicable, endOfSupportDecision: decision } = equipment;
    if (decision === null || endOfSupportNotApplicable || !clock.hasCome(decision.decidedOn)) return SILENT;
    const { type, decidedOn, validTo } = decision;
    if (validTo !== null && !clock.isPast(validTo)) return SILENT;
    if (!isInUse(equipment, clock)) return SILENT;
    const verdict = {
      subject: { kind: 'EQUIPMENT', id },
      severity: 'MAJOR',
      facts: { type, decidedOn, validTo },
    } as const;
    if (validTo === null) return [{ ...verdict, variant: 'WITHOUT_TERM' }];
    return [type === 'COMPENSATING' ? verdict : { ...verdict, variant: 'NOT_CARRIED_OUT' }];
  },
});
