import { managementVolume } from '../../clause';
import { judgeClause, unconfirmed } from '../../clause-standing';
import { rule } from '../../rule';

/** 1②, 1⑭: the vendor is held to the law; a clause that says so is what we ask for. */
export const CON_011 = rule({
  id: 'CON-011',
  about: 'contract',
  clauses: managementVolume('1②', '1⑭'),
  grades: { PRODUCT: ['MINOR'] },
  title: { ja: '法令遵守条項が無い', en: 'No legal-compliance clause' },
  variants: unconfirmed('法令遵守の定め', 'a clause on keeping the law'),
  remedy: {
    ja: '法令の遵守を契約等に定めて登録する',
    en: 'Have the contract oblige the vendor to keep the law, and register the clause',
  },
  judge(snapshot, clock) {
    return judgeClause(snapshot, clock, 'LEGAL_COMPLIANCE', { absent: 'MINOR', unconfirmed: 'MINOR' });
  },
});
