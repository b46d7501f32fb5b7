import { reviewOf, standingOf } from '../../clause-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 1⑮, 5⑥: the demarcation with a vendor is written down and kept: in a matrix, or, as 「書面等」 allows, in a clause; the form of a matrix is ours. */
export const MTX_001 = rule({
  id: 'MTX-001',
  about: 'contract',
  clauses: managementVolume('1⑮', '5⑥', '5.3'),
  grades: { MUST: ['BLOCKING'], PRODUCT: ['MINOR'] },
  gates: ['contract.activate'],
  title: { ja: '契約に責任分界表が無い', en: 'Contract has no demarcation matrix' },
  remedy: {
    ja: '契約に責任分界表を作成し、事業者と行ごとの分担を定める',
    en: 'Draw up the contract’s demarcation matrix and settle its rows with the vendor',
  },
  judge(snapshot, clock) {
    const { subject, contract, matrix } = snapshot;
    if (matrix !== null || !isLive(contract, clock)) return SILENT;
    const demarcationClause = reviewOf(snapshot, 'DEMARCATION');
    const severity = standingOf(snapshot, 'DEMARCATION', clock) === 'SETTLED' ? 'MINOR' : 'BLOCKING';
    return [{ subject, severity, facts: { vendorId: contract.vendorId, demarcationClause } }];
  },
});
