import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 1.3.1 footnote 1: whether the vendor handles personal data is decided; until then it is taken to handle them. */
export const CON_023 = rule({
  id: 'CON-023',
  about: 'contract',
  clauses: managementVolume('1.3.1 脚注1'),
  grades: { PRODUCT: ['MAJOR'] },
  gates: ['contract.activate'],
  title: { ja: '個人データ取扱い区分が未判定', en: 'Personal-data handling class unknown' },
  remedy: {
    ja: '委託先が個人データを取り扱うかを判定し、取扱い区分を登録する',
    en: 'Decide whether the vendor handles personal data, and register the class',
  },
  judge({ subject, contract }, clock) {
    const { personalDataHandling, vendorId } = contract;
    if (personalDataHandling !== 'UNKNOWN' || !isLive(contract, clock)) return SILENT;
    return [{ subject, severity: 'MAJOR', facts: { vendorId, personalDataHandling } }];
  },
});
