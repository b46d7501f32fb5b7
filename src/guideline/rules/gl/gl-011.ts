import { managementVolume } from '../../clause';
import { SILENT, rule } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** Ours, for 5.1.1: whether a contract is one on external storage is said; until then every other rule takes it for one. */
export const GL_011 = rule({
  id: 'GL-011',
  about: 'contract',
  clauses: managementVolume('5.1.1'),
  grades: { PRODUCT: ['MAJOR'] },
  title: { ja: '外部保存に当たるかが未判定', en: 'External storage not classified' },
  remedy: {
    ja: '医療情報の外部保存に当たるかを判定して登録する',
    en: 'Settle whether medical information is stored outside, and register it',
  },
  judge({ subject, contract }, clock) {
    if (contract.externalStorage !== 'UNKNOWN' || !isLive(contract, clock)) return SILENT;
    return [{ subject, severity: 'MAJOR', facts: { vendorId: contract.vendorId } }];
  },
});
