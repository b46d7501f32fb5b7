import { judgeClause, unconfirmed } from '../../clause-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';

/** 5.2.1: where personal data are concerned, the contract obliges the vendor to keep the rules on them. */
export const CON_007 = rule({
  id: 'CON-007',
  about: 'contract',
  clauses: managementVolume('5.2.1'),
  grades: { MUST: ['MAJOR'] },
  gates: ['contract.activate'],
  title: {
    ja: '個人情報の取扱いに関する遵守義務条項が無い',
    en: 'No personal-information compliance duty clause',
  },
  variants: unconfirmed('個人情報の取扱いに関する遵守義務の定め', 'a duty to keep the rules on personal information'),
  remedy: {
    ja: '個人情報の取扱いに関する遵守義務を契約に定め、該当条項を登録する',
    en: 'Have the contract oblige the vendor to keep the rules on personal information, and register the clause',
  },
  judge(snapshot, clock) {
    const { personalDataHandling } = snapshot.contract;
    if (personalDataHandling === 'NOT_HANDLED') return SILENT;
    return judgeClause(
      snapshot,
      clock,
      'PRIVACY_DUTY',
      { absent: 'MAJOR', unconfirmed: 'MAJOR' },
      {
        personalDataHandling,
      },
    );
  },
});
