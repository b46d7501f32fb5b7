import { type EquipmentSnapshot } from '../../snapshots/equipment-snapshot';
import { type Clock } from '../../clock';
import { addMonths } from '../../../kernel/calendar-date';
import { isInUse } from '../../equipment-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';

/**
 * 3.4.2: the executives decide on an end of support after a risk evaluation: budget for an upgrade, compensating measures, or
 * decommissioning. How long before it they should have is ours. A decision that has lapsed, or says no day, decides nothing.
 */
export const EQP_011 = rule({
  id: 'EQP-011',
  about: 'equipment',
  clauses: managementVolume('3.4.2'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MINOR'] },
  title: {
    ja: 'EOS 到来(又は12か月以内)なのに経営判断(更新予算・補完的対策・廃止)の記録が無い',
    en: 'No executive decision on EOS',
  },
  variants: {
    NEAR: {
      ja: 'EOS が近いのに経営判断(更新予算・補完的対策・廃止)の記録がまだ無い',
      en: 'End of support is near, and the executives have not decided on it yet',
    },
    OVER: {
      ja: 'EOS が到来したのに経営判断(更新予算・補完的対策・廃止)の記録が無い',
      en: 'Support has ended without an executive decision on it',
    },
  },
  remedy: {
    ja: 'リスク評価のうえ経営層が更新予算・補完的対策・廃止のいずれかを期限を付して判断し、記録する',
    en: 'Have the executives decide, after a risk evaluation and with a date, on upgrade, compensating measures or decommissioning, and record it',
  },
  policyNumbers: ['endOfSupportMonths'],
  judge(equipment, clock, policy) {
    const { id, endOfSupportOn, endOfSupportNotApplicable, endOfSupportDecision: decision } = equipment;
    if (endOfSupportOn === null || endOfSupportNotApplicable || isInForce(decision, clock)) return SILENT;
    const [, decisionDue] = policy.endOfSupportMonths;
    if (!clock.hasCome(addMonths(endOfSupportOn, -decisionDue)) || !isInUse(equipment, clock)) return SILENT;
    const facts = { endOfSupportOn, decidedOn: decision?.decidedOn ?? null, validTo: decision?.validTo ?? null };
    const verdict = { subject: { kind: 'EQUIPMENT', id }, facts } as const;
    return clock.isPast(endOfSupportOn)
      ? [{ ...verdict, severity: 'MAJOR', variant: 'OVER' }]
      : [{ ...verdict, severity: 'MINOR', variant: 'NEAR' }];
  },
});

/** Taken by an executive, on a risk evaluation, and still to be relied upon. */
function isInForce(decision: EquipmentSnapshot['endOfSupportDecision'], clock: Clock): boolean {
  if (decision?.deciderRole !== 'EXECUTIVE' || !decision.hasRiskEvaluation || decision.validTo === null) return false;
  return clock.isWithin(decision.decidedOn, decision.validTo);
}
