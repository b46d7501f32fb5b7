import { reentrustmentOf, reviewOf } from '../../clause-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { judgeSubcontracts } from '../../subcontract-verdicts';

/** Ours, for 5⑤: nothing is approved here that the contract prohibits; a clause that is missing is CON-008's. */
export const SUB_009 = rule({
  id: 'SUB-009',
  about: 'contract',
  clauses: managementVolume('5⑤'),
  grades: { PRODUCT: ['BLOCKING'] },
  gates: ['subcontract.approve'],
  title: {
    ja: '契約で再委託を禁止しているのに再委託がある',
    en: 'Subcontract exists although the contract prohibits it',
  },
  remedy: {
    ja: '再委託を終了させるか、再委託の条件を定める条項を契約に加えて登録する',
    en: 'End the re-entrustment, or add a clause on re-entrustment to the contract and register it',
  },
  judge(snapshot, clock) {
    if (reentrustmentOf(snapshot)?.prohibited !== true) return SILENT;
    const facts = { review: reviewOf(snapshot, 'REENTRUSTMENT'), prohibited: true };
    return judgeSubcontracts(snapshot, clock, () => ({ severity: 'BLOCKING', facts }));
  },
});
