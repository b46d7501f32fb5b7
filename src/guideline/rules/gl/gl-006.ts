import { SILENT, rule } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 企画管理編7章⑥h of edition 6.0: in which country medical information is kept outside is known. */
export const GL_006 = rule({
  id: 'GL-006',
  about: 'contract',
  clauses: [{ document: 'MHLW-6.0/企画管理編', clause: '7章⑥h' }],
  grades: { OTHER_DOCUMENT: ['MAJOR'] },
  gates: ['contract.activate'],
  title: { ja: '医療情報の保存場所(地域・国)が不明', en: 'Storage location (region/country) unknown' },
  remedy: {
    ja: '医療情報の保存場所(国)を事業者に確認して登録する',
    en: 'Ask the vendor in which country the information is kept, and register it',
  },
  judge({ subject, contract }, clock) {
    const { externalStorage, storageCountries, vendorId } = contract;
    if (externalStorage === 'NO' || storageCountries.length > 0 || !isLive(contract, clock)) return SILENT;
    return [{ subject, severity: 'MAJOR', facts: { vendorId, externalStorage } }];
  },
});
