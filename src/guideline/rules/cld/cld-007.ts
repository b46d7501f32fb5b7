import { inUse } from '../../dependency-standing';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** Planning volume, chapter 2 ⑤ of edition 6.0: where others stand behind the vendor, it is settled how they answer together; that it is one of three types is ours. */
export const CLD_007 = rule({
  id: 'CLD-007',
  about: 'contract',
  clauses: [{ document: 'MHLW-6.0/企画管理編', clause: '2⑤' }],
  grades: { PRODUCT: ['ADVISORY'] },
  title: {
    ja: '連鎖類型(一括責任/水平連携/垂直連携)が未選択',
    en: 'Chain type not chosen (single-prime / horizontal / vertical)',
  },
  remedy: {
    ja: '一括責任・水平連携・垂直連携のいずれかを事業者と確認して登録する',
    en: 'Settle with the vendor which chain it is, and register it',
  },
  judge({ subject, contract, dependencies }, clock) {
    const used = inUse(dependencies, clock);
    if (contract.chainType !== null || used.length === 0 || !isLive(contract, clock)) return SILENT;
    return [{ subject, severity: 'ADVISORY', facts: { dependencies: used.map(({ name }) => name).sort() } }];
  },
});
