import { reentrustmentOf, reviewOf, unconfirmed } from '../../clause-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';
import { type ReentrustmentClause } from '../../snapshots/contract-snapshot';

const NOTHING: ReentrustmentClause = {
  prohibited: false,
  priorInformation: false,
  consultation: false,
  approval: false,
};

/** 5⑤: the contract prohibits re-entrustment, or asks for information beforehand, consultation and approval. */
export const CON_008 = rule({
  id: 'CON-008',
  about: 'contract',
  clauses: managementVolume('5⑤', '5.2.2'),
  grades: { MUST: ['BLOCKING'] },
  gates: ['contract.activate'],
  title: {
    ja: '再委託の事前情報提供・協議・合意・承認条項が無い',
    en: 'No prior-approval re-entrustment clause',
  },
  variants: unconfirmed('再委託の事前情報提供・協議・合意・承認の定め', 'a clause on re-entrustment'),
  remedy: {
    ja: '再委託を禁止するか、事前の情報提供・協議と合意・承認を条件とする条項を契約に定めて登録する',
    en: 'Have the contract prohibit re-entrustment or require prior information, consultation and approval, and register the clause',
  },
  judge(snapshot, clock) {
    const { subject, contract } = snapshot;
    const clause = reentrustmentOf(snapshot) ?? NOTHING;
    const { prohibited, priorInformation, consultation, approval } = clause;
    if (prohibited || (priorInformation && consultation && approval) || !isLive(contract, clock)) return SILENT;
    const missing = (['approval', 'consultation', 'priorInformation'] as const).filter((element) => !clause[element]);
    const facts = { clause: 'REENTRUSTMENT', review: reviewOf(snapshot, 'REENTRUSTMENT'), missing };
    // Nobody has looked: it may be there, but the gate does not open on that.
    if (facts.review === 'UNREVIEWED') return [{ subject, severity: 'BLOCKING', variant: 'UNCONFIRMED', facts }];
    return [{ subject, severity: 'BLOCKING', facts }];
  },
});
