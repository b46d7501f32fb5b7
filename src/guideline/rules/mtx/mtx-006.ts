import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 1.3.2: the demarcation covers the legal responsibility, and each of its rows has somebody who answers for it. */
export const MTX_006 = rule({
  id: 'MTX-006',
  about: 'contract',
  clauses: managementVolume('1.3.2'),
  grades: { MUST: ['MAJOR'] },
  gates: ['matrix.agree'],
  title: { ja: '「法律上の責任」分界行が無い/未割当', en: 'Legal-layer demarcation missing' },
  remedy: {
    ja: '法律上の責任の範囲の行を設け、行ごとに責任主体を定める',
    en: 'Add the legal rows and name the accountable party of each',
  },
  judge({ contract, matrix }, clock) {
    if (matrix === null) return SILENT;
    const { legalRows, legalUnanswered } = matrix.digest;
    const isCovered = legalRows > 0 && legalUnanswered.length === 0;
    if (isCovered || !isLive(contract, clock)) return SILENT;
    return aboutMatrix(matrix, 'MAJOR', { legalRows, rows: legalUnanswered });
  },
});
