import { isConfirmed } from '../../attestation-standing';
import { ofEachVendor } from '../../each-vendor';
import { SILENT, rule } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 企画管理編7章⑥ of edition 6.0: who is to keep medical information outside is looked at by criteria a to i. Where it is kept and which foreign law reaches it (h, i) are GL-006’s and GL-007’s. */
export const VND_007 = rule({
  id: 'VND-007',
  about: 'contract',
  clauses: [{ document: 'MHLW-6.0/企画管理編', clause: '7章⑥' }],
  grades: { OTHER_DOCUMENT: ['MAJOR'] },
  gates: ['contract.activate'],
  title: {
    ja: '選定基準 a〜i(方針・体制・バックアップ・信用度・財務・認証・保存場所・国外法)の確認欄が未記入(外部保存)',
    en: 'External-storage selection criteria a–i incomplete',
  },
  remedy: {
    ja: '外部保存の選定基準 a〜g をそれぞれ確認し、確認記録(STORAGE_CRITERION_A〜G)として登録する',
    en: 'Look into the criteria a to g, and register each as an attestation (STORAGE_CRITERION_A to G)',
  },
  judge: ofEachVendor(({ subject, contract, attestations }, clock) => {
    if (contract.externalStorage === 'NO' || !isLive(contract, clock)) return SILENT;
    const missing = CRITERIA.filter((criterion) => !isConfirmed(attestations, criterion, clock));
    if (missing.length === 0) return SILENT;
    return [{ subject, severity: 'MAJOR', facts: { vendorId: contract.vendorId, missing } }];
  }),
});

const CRITERIA = [
  'STORAGE_CRITERION_A',
  'STORAGE_CRITERION_B',
  'STORAGE_CRITERION_C',
  'STORAGE_CRITERION_D',
  'STORAGE_CRITERION_E',
  'STORAGE_CRITERION_F',
  'STORAGE_CRITERION_G',
] as const;
