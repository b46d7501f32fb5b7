import { judgeClause, unconfirmed } from '../../clause-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';

/** 5④: the contract says how medical information is handled. */
export const CON_006 = rule({
  id: 'CON-006',
  about: 'contract',
  clauses: managementVolume('5④', '5.2.1'),
  grades: { MUST: ['BLOCKING', 'MINOR'] },
  gates: ['contract.activate'],
  title: { ja: '医療情報の取扱いが契約等に明示されていない', en: 'Handling of medical information not specified' },
  variants: unconfirmed('医療情報の取扱いの定め', 'a clause on handling medical information'),
  remedy: {
    ja: '医療情報の取扱いを契約等に明示し、該当条項を登録する',
    en: 'Have the contract state how medical information is handled, and register the clause',
  },
  judge(snapshot, clock) {
    if (snapshot.contract.handlesMedicalInfo === 'NO') return SILENT;
    return judgeClause(snapshot, clock, 'INFO_HANDLING', { absent: 'BLOCKING', unconfirmed: 'MINOR' });
  },
});
