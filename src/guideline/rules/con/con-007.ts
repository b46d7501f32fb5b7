import { reviewOf } from '../../clause-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

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
  remedy: {
    ja: '個人情報の取扱いに関する遵守義務を契約に定め、該当条項を登録する',
    en: 'Have the contract oblige the vendor to keep the rules on personal information, and register the clause',
  },
  judge(snapshot, clock) {
    const { subject, contract } = snapshot;
    const { personalDataHandling } = contract;
    const review = reviewOf(snapshot, 'PRIVACY_DUTY');
    if (review === 'PRESENT' || personalDataHandling === 'NOT_HANDLED' || !isLive(contract, clock)) return SILENT;
    return [{ subject, severity: 'MAJOR', facts: { clause: 'PRIVACY_DUTY', review, personalDataHandling } }];
  },
});
