import { managementVolume } from '../../clause';
import { judgeClause, unconfirmed } from '../../clause-standing';
import { SILENT, rule } from '../../rule';

/** 1.3.2: where and how far legal responsibility lies is shown: by a clause, or by rows on it in the demarcation. */
export const CON_017 = rule({
  id: 'CON-017',
  about: 'contract',
  clauses: managementVolume('1.3.2'),
  grades: { MUST: ['MAJOR', 'MINOR'] },
  title: { ja: '法律上の責任の所在・範囲が契約書等に示されていない', en: 'Legal-liability scope not confirmed' },
  variants: unconfirmed('法律上の責任の定め', 'a clause on legal responsibility'),
  remedy: {
    ja: '法律上の責任の所在・範囲を契約等または責任分界表の行に示して登録する',
    en: 'Show where legal responsibility lies, in the contract or in rows of the matrix, and register it',
  },
  judge(snapshot, clock) {
    if ((snapshot.matrix?.digest.legalRows ?? 0) > 0) return SILENT;
    return judgeClause(snapshot, clock, 'LEGAL_LIABILITY', { absent: 'MAJOR', unconfirmed: 'MINOR' });
  },
});
