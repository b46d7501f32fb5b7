import { type Clock } from '../../clock';
import { managementVolume } from '../../clause';
import { rule } from '../../rule';
import { type SubcontractFacts } from '../../snapshots/subcontract-facts';
import { judgeSubcontracts } from '../../subcontract-verdicts';

/** The steps of 5⑤ in their order. */
const STEPS = ['informationProvidedOn', 'consultedOn', 'agreedOn', 'approvedOn', 'startedOn'] as const;

/** 5⑤: information, consultation, agreement and approval come in this order, and all of them before the work begins. */
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
    ja: '抜けた手順や順序の前後した手順を事業者と確認し、経緯とともに正しい日付を登録する',
    en: 'Go through the steps that were left out or taken too late with the vendor, and register their true dates',
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

/** Steps that were not taken, or only later, when a step after them had been taken; sorted. */
function stepsOutOfOrder(subcontract: SubcontractFacts, clock: Clock): string[] {
  const isOvertaken = (step: (typeof STEPS)[number], place: number) => {
    const takenOn = subcontract[step];
    return STEPS.slice(place + 1).some((later) => {
      const laterOn = subcontract[later];
      return laterOn !== null && (takenOn === null || takenOn > laterOn) && clock.hasCome(laterOn);
    });
  };
  return STEPS.filter(isOvertaken).sort();
}
