import { type Clock } from '../../clock';
import { managementVolume } from '../../clause';
import { saysSomething } from '../../says-something';
import { rule, SILENT, type Verdict } from '../../rule';
import { type RiskAcceptanceFacts } from '../../snapshots/institution-snapshot';

/** 4②, 2.2.1: the executives accept a risk for a reason; that it is for a time, and decided anew afterwards, is ours. */
export const GOV_028 = rule({
  id: 'GOV-028',
  about: 'institution',
  clauses: managementVolume('4②', '2.2.1'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MAJOR'] },
  title: {
    ja: 'リスク受容(例外承認)の期限切れ・承認者不備',
    en: 'Risk acceptance expired or unauthorised',
  },
  variants: {
    EXPIRED: { ja: 'リスク受容(例外承認)の期限切れ', en: 'Risk acceptance expired' },
    NOT_DECIDED: {
      ja: 'リスク受容(例外承認)に、理由または経営層の承認が無い',
      en: 'Risk acceptance without a reason, or without the approval of an executive',
    },
  },
  remedy: {
    ja: '不備を解消してリスク受容を取り下げるか、理由・期限を付して経営層が改めて承認する',
    en: 'Mend the gap and withdraw the acceptance, or have the executives approve it anew with a reason and an end date',
  },
  judge({ riskAcceptances }, clock) {
    if (riskAcceptances.length === 0) return SILENT;
    const verdicts: Verdict[] = [];
    for (const acceptance of riskAcceptances) {
      const flaws = flawsOf(acceptance, clock);
      if (flaws.length === 0 || !clock.hasCome(acceptance.validFrom) || isWithdrawn(acceptance, clock)) continue;
      if (riskAcceptances.some((other) => isAnew(other, acceptance, clock))) continue;
      const { id, ruleId, approverRole, validTo } = acceptance;
      const isOnlyOld = flaws.every((flaw) => flaw === 'EXPIRED');
      const verdict = {
        subject: { kind: 'RISK_ACCEPTANCE', id },
        severity: 'MAJOR',
        strength: isOnlyOld ? 'PRODUCT' : 'MUST',
        facts: { ruleId, approverRole, validTo, flaws },
      } as const;
      if (isOnlyOld) verdicts.push({ ...verdict, variant: 'EXPIRED' });
      else if (flaws.includes('EXPIRED')) verdicts.push(verdict);
      else verdicts.push({ ...verdict, variant: 'NOT_DECIDED' });
    }
    return verdicts;
  },
});

/** 改めての承認: the same finding is accepted as it should be, by another acceptance that is in force. */
function isAnew(other: RiskAcceptanceFacts, { ruleId, subjectId }: RiskAcceptanceFacts, clock: Clock): boolean {
  return (
    other.ruleId === ruleId &&
    other.subjectId === subjectId &&
    flawsOf(other, clock).length === 0 &&
    clock.hasCome(other.validFrom) &&
    !isWithdrawn(other, clock)
  );
}

/** What speaks against an acceptance; sorted. */
function flawsOf({ validTo, rationale, approvedBy, approverRole }: RiskAcceptanceFacts, clock: Clock): string[] {
  const flaws: string[] = [];
  if (clock.isPast(validTo)) flaws.push('EXPIRED');
  if (!saysSomething(rationale)) flaws.push('NO_RATIONALE');
  if (approvedBy === null || approverRole !== 'EXECUTIVE') flaws.push('UNAUTHORISED');
  return flaws;
}

function isWithdrawn({ withdrawnOn }: RiskAcceptanceFacts, clock: Clock): boolean {
  return withdrawnOn !== null && clock.hasCome(withdrawnOn);
}
