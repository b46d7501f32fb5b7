import { hasCertainlyGood, hasGood, NUMBERS_OF_GOOD } from '../../certification-standing';
import { managementVolume } from '../../clause';
import { rule } from '../../rule';
import { isAtWork } from '../../subcontract-standing';
import { judgeSubcontracts } from '../../subcontract-verdicts';

/** Ours, after 5② for 5.2.2: who handles medical information beneath a vendor is certified as the vendor has to be. */
export const SUB_011 = rule({
  id: 'SUB-011',
  about: 'contract',
  clauses: managementVolume('5②', '5.2.2'),
  grades: { PRODUCT: ['MINOR'] },
  title: { ja: '再委託先に適格認証が無い/期限切れ', en: 'Sub-entrustee lacks valid certification' },
  variants: {
    UNCONFIRMED: {
      ja: '再委託先の認証が、再委託先自身のもので有効な版によるかを確認できない',
      en: 'Not confirmed whether the sub-entrustee’s certificate is its own, and to an edition in force',
    },
  },
  remedy: {
    ja: '再委託先の認証(プライバシーマーク・ISMS 等)を確認し、登録する',
    en: 'Find out how the sub-entrustee is certified, and register its certificate',
  },
  fixedNumbers: NUMBERS_OF_GOOD,
  judge(snapshot, clock) {
    return judgeSubcontracts(snapshot, clock, (subcontract) => {
      const { party } = subcontract;
      if (!isAtWork(subcontract, clock) || hasCertainlyGood(party, clock)) return null;
      const schemes = [...new Set(party.certifications.map(({ scheme }) => scheme))].sort();
      const verdict = { severity: 'MINOR', facts: { schemes } } as const;
      return hasGood(party, clock) ? { ...verdict, variant: 'UNCONFIRMED' } : verdict;
    });
  },
});
