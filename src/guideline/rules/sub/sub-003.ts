import { type Clock } from '../../clock';
import { managementVolume } from '../../clause';
import { rule } from '../../rule';
import { type SubcontractFacts } from '../../snapshots/subcontract-facts';
import { judgeSubcontracts } from '../../subcontract-verdicts';

/** The steps of 5⑤ in their order; that work begins before its approval is SUB-004's. */
const STEPS = ['informationProvidedOn', 'consultedOn', 'agreedOn', 'approvedOn'] as const;

/** 5⑤: information, consultation, agreement and approval come in this order, each before the next. */
export const SUB_003 = rule({
  id: 'SUB-003',
  about: 'contract',
  clauses: managementVolume('5⑤'),
  grades: { MUST: ['MAJOR'] },
  gates: ['subcontract.approve', 'subcontract.activate'],
  blocksAt: ['subcontract.activate'],
  title: {
    ja: '手順の順序違反(情報提供→協議→合意→承認→開始)',
    en: 'Step order violated',
  },
  remedy: {
    ja: '順序の前後した手順を事業者と確認し、経緯とともに正しい日付を登録する',
    en: 'Go through the steps that were taken out of order with the vendor, and register their true dates',
  },
  judge(snapshot, clock) {
    return judgeSubcontracts(snapshot, clock, (subcontract) => {
      const outOfOrder = stepsOutOfOrder(subcontract, clock);
      if (outOfOrder.length === 0) return null;
      const { informationProvidedOn, consultedOn, agreedOn, approvedOn, startedOn } = subcontract;
      return {
        severity: 'MAJOR',
        facts: { informationProvidedOn, consultedOn, agreedOn, approvedOn, startedOn, outOfOrder },
      };
    });
  },
});

/** Steps that were taken later than the one after them; sorted. A step left out is SUB-005's, SUB-007's or SUB-001's. */
function stepsOutOfOrder(subcontract: SubcontractFacts, clock: Clock): string[] {
  return STEPS.slice(0, -1)
    .filter((step, place) => {
      const [takenOn, nextOn] = [subcontract[step], subcontract[STEPS[place + 1]!]];
      return takenOn !== null && nextOn !== null && takenOn > nextOn && clock.hasCome(takenOn);
    })
    .sort();
}
