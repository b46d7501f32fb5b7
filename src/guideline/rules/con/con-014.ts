import { judgeClause, unconfirmed } from '../../clause-standing';
import { SILENT, rule } from '../../rule';

/** Guidance IV7(3): what becomes of personal data after the contract is written down before. Where none are handled there is nothing to give back. */
export const CON_014 = rule({
  id: 'CON-014',
  about: 'contract',
  clauses: [{ document: 'MHLW-PPC-GUIDANCE', clause: 'IV7(3)' }],
  grades: { OTHER_DOCUMENT: ['MAJOR', 'MINOR'] },
  title: {
    ja: '契約終了後の個人データの取扱い(返却・消去)の定めが無い',
    en: 'No return/erasure-on-termination clause',
  },
  variants: unconfirmed('契約終了後の返却・消去の定め', 'a clause on return and erasure'),
  remedy: {
    ja: '契約終了後の個人データの返却・消去を契約等に定めて登録する',
    en: 'Put the return and erasure of personal data into the contract, and register the clause',
  },
  judge(snapshot, clock) {
    if (snapshot.contract.personalDataHandling === 'NOT_HANDLED') return SILENT;
    return judgeClause(snapshot, clock, 'EXIT_RETURN_ERASURE', { absent: 'MAJOR', unconfirmed: 'MINOR' });
  },
});
