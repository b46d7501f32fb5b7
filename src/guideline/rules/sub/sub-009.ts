import { reentrustmentOf, reviewOf } from '../../clause-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { judgeSubcontracts } from '../../subcontract-verdicts';

/**
 * Ours, for 5⑤: nothing is approved here that the contract prohibits, or may prohibit for all that anybody has looked; a clause
 * that is missing is CON-008's.
 */
export const SUB_009 = rule({
  id: 'SUB-009',
  about: 'contract',
  clauses: managementVolume('5⑤'),
  grades: { PRODUCT: ['BLOCKING', 'MINOR'] },
  gates: ['subcontract.approve'],
  title: {
    ja: '契約で再委託を禁止しているのに再委託がある',
    en: 'Subcontract exists although the contract prohibits it',
  },
  variants: {
    UNCONFIRMED: {
      ja: '契約が再委託を禁止しているか未確認のまま再委託がある',
      en: 'Subcontract exists, and nobody has looked whether the contract prohibits it',
    },
  },
  remedy: {
    ja: '再委託を終了させるか、再委託の条件を定める条項を契約に加えて登録する',
    en: 'End the re-entrustment, or add a clause on re-entrustment to the contract and register it',
  },
  judge(snapshot, clock) {
    const review = reviewOf(snapshot, 'REENTRUSTMENT');
    if (review === 'MISSING' || review === 'NOT_APPLICABLE') return SILENT;
    const clause = reentrustmentOf(snapshot);
    if (clause === null) {
      const facts = { review, prohibited: null };
      return judgeSubcontracts(snapshot, clock, () => ({
        severity: 'MINOR',
        variant: 'UNCONFIRMED',
        stopsGate: true,
        facts,
      }));
    }
    if (!clause.prohibited) return SILENT;
    return judgeSubcontracts(snapshot, clock, () => ({ severity: 'BLOCKING', facts: { review, prohibited: true } }));
  },
});
