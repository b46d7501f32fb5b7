import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 1⑮, 5⑥: the demarcation with a vendor is written down and kept; a contract without a matrix has none. */
export const MTX_001 = rule({
  id: 'MTX-001',
  about: 'contract',
  clauses: managementVolume('1⑮', '5⑥', '5.3'),
  grades: { MUST: ['BLOCKING'] },
  gates: ['contract.activate'],
  title: { ja: '契約に責任分界表が無い', en: 'Contract has no demarcation matrix' },
  remedy: {
    ja: '契約に責任分界表を作成し、事業者と行ごとの分担を定める',
    en: 'Draw up the contract’s demarcation matrix and settle its rows with the vendor',
  },
  judge({ subject, contract, matrix }, clock) {
    if (matrix !== null || !isLive(contract, clock)) return SILENT;
    return [{ subject, severity: 'BLOCKING', facts: { vendorId: contract.vendorId } }];
  },
});
