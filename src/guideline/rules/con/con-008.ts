import { isCited, outdatedReview, reentrustmentOf, reviewOf, unconfirmed } from '../../clause-standing';
import { changedFacts } from '../../outdated-decision';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';
import { type ReentrustmentClause } from '../../snapshots/contract-snapshot';

const NOTHING: ReentrustmentClause = {
  prohibited: false,
  priorInformation: false,
  consultation: false,
  agreement: false,
  approval: false,
};

/** What the clause asks for before anything is re-entrusted; sorted. */
const ELEMENTS = ['agreement', 'approval', 'consultation', 'priorInformation'] as const;

/** 5⑤: the contract prohibits re-entrustment, or asks for information beforehand, consultation, agreement and approval. */
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
    ja: '再委託を禁止するか、事前の情報提供・協議・合意・承認を条件とする条項を契約に定めて登録する',
    en: 'Have the contract prohibit re-entrustment or require prior information, consultation, agreement and approval, and register the clause',
  },
  judge(snapshot, clock) {
    const { subject, contract } = snapshot;
    const clause = reentrustmentOf(snapshot) ?? NOTHING;
    const missing = clause.prohibited ? [] : ELEMENTS.filter((element) => !clause[element]);
    const isShown = isCited(snapshot, 'REENTRUSTMENT', clock);
    const outdated = missing.length === 0 && isShown ? outdatedReview(snapshot, 'REENTRUSTMENT', clock) : null;
    if ((missing.length === 0 && isShown && outdated === null) || !isLive(contract, clock)) return SILENT;
    const review = reviewOf(snapshot, 'REENTRUSTMENT');
    const verdict = { subject, severity: 'BLOCKING', facts: { clause: 'REENTRUSTMENT', review, missing } } as const;
    if (outdated !== null)
      return [{ ...verdict, variant: 'OUTDATED', facts: { ...verdict.facts, ...changedFacts(outdated) } }];
    // Nobody has looked, or no paper shows it: it may be there, but the gate does not open on that.
    if (review === 'UNREVIEWED') return [{ ...verdict, variant: 'UNCONFIRMED' }];
    return missing.length === 0 ? [{ ...verdict, variant: 'UNPROVEN' }] : [verdict];
  },
});
