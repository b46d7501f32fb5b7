import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** Records that the law tells the institution to keep lie where Japanese law can be enforced; of 企画管理編 only 6.0 could be read. */
export const GL_005 = rule({
  id: 'GL-005',
  about: 'contract',
  clauses: [
    { document: 'MHLW-6.0/企画管理編', clause: '7⑤' },
    { document: 'MIC-METI-2.0', clause: '6.1' },
  ],
  grades: { OTHER_DOCUMENT: ['BLOCKING'] },
  gates: ['contract.activate'],
  title: {
    ja: '保存機器が国内法の適用(執行)範囲にあることを未確認',
    en: 'Storage under Japanese legal jurisdiction not confirmed',
  },
  remedy: {
    ja: '法定保存文書を保存する機器が国内法の執行の及ぶ範囲にあることを事業者に確認し、契約に記録する',
    en: 'Have the vendor confirm that the storage of statutory records lies within reach of Japanese law, and record it on the contract',
  },
  judge({ subject, contract }, clock) {
    const { vendorId, externalStorage, statutoryRecords, jurisdictionConfirmed } = contract;
    if (externalStorage === 'NO' || statutoryRecords === 'NO' || jurisdictionConfirmed === 'YES') return SILENT;
    if (!isLive(contract, clock)) return SILENT;
    const facts = { vendorId, externalStorage, statutoryRecords, jurisdictionConfirmed };
    return [{ subject, severity: 'BLOCKING', facts }];
  },
});
