import { reentrustmentOf, reviewOf } from '../../clause-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { judgeSubcontracts } from '../../subcontract-verdicts';

/** 5⑤: work is re-entrusted only where the contract has a clause for it, and never where the contract prohibits it. */
export const SUB_009 = rule({
  id: 'SUB-009',
  about: 'contract',
  clauses: managementVolume('5⑤'),
  grades: { MUST: ['BLOCKING', 'MAJOR'] },
  gates: ['subcontract.approve'],
  title: {
    ja: '契約に再委託条項が無い/禁止なのに再委託がある',
    en: 'Sub exists although clause missing or re-entrustment prohibited',
  },
  remedy: {
    ja: '再委託を終了させるか、再委託の条件を定める条項を契約に加えて登録する',
    en: 'End the re-entrustment, or add a clause on re-entrustment to the contract and register it',
  },
  judge(snapshot, clock) {
    const clause = reentrustmentOf(snapshot);
    if (clause !== null && !clause.prohibited) return SILENT;
    const severity = clause === null ? 'MAJOR' : 'BLOCKING';
    const facts = { review: reviewOf(snapshot, 'REENTRUSTMENT'), prohibited: clause !== null };
    return judgeSubcontracts(snapshot, clock, () => ({ severity, facts }));
  },
});
