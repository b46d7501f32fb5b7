import { rule } from '../../rule';
import { judgeSubcontracts } from '../../subcontract-verdicts';

/** What the vendor owes under the contract, its sub-entrustee owes the vendor; a paper shows that somebody looked. */
export const SUB_021 = rule({
  id: 'SUB-021',
  about: 'contract',
  clauses: [{ document: 'PPC-GUIDELINE', clause: '通則編 3-4-4' }],
  grades: { SHOULD: ['MINOR'], OTHER_DOCUMENT: ['MINOR'] },
  gates: ['subcontract.approve'],
  title: {
    ja: '委託契約と同等の義務を再委託先に課す(フローダウン)確認が無い',
    en: 'Flow-down of obligations not confirmed',
  },
  variants: {
    UNPROVEN: { ja: 'フローダウンの確認を示す資料が無い', en: 'No paper shows that the sub-entrustee is bound alike' },
  },
  remedy: {
    ja: '再委託先に同等の義務が課されていることを確認し、確認日と資料を登録する',
    en: 'Make sure that the sub-entrustee is bound alike, and register the day and the paper',
  },
  judge(snapshot, clock) {
    return judgeSubcontracts(snapshot, clock, ({ flowDownConfirmedOn, hasFlowDownEvidence }) => {
      const isConfirmed = flowDownConfirmedOn !== null && clock.hasCome(flowDownConfirmedOn);
      if (isConfirmed && hasFlowDownEvidence) return null;
      const facts = { flowDownConfirmedOn: isConfirmed ? flowDownConfirmedOn : null, hasFlowDownEvidence };
      // That it is bound alike is the PPC guideline's wish; that papers show it, the disclosure form's.
      return isConfirmed
        ? { severity: 'MINOR', strength: 'OTHER_DOCUMENT', variant: 'UNPROVEN', facts }
        : { severity: 'MINOR', strength: 'SHOULD', facts };
    });
  },
});
