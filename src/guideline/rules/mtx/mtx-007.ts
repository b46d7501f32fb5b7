import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 1.3.2: the demarcation covers the actual operation and response, and each of its rows has somebody who answers for it. */
export const MTX_007 = rule({
  id: 'MTX-007',
  about: 'contract',
  clauses: managementVolume('1.3.2'),
  grades: { MUST: ['MAJOR'] },
  gates: ['matrix.agree'],
  title: { ja: '「運用・対応範囲」分界行が無い/未割当', en: 'Operational-layer demarcation missing' },
  remedy: {
    ja: '具体的な運用・対応の範囲の行を設け、行ごとに責任主体を定める',
    en: 'Add the operational rows and name the accountable party of each',
  },
  judge({ contract, matrix }, clock) {
    if (matrix === null) return SILENT;
    const { operationalRows, operationalUnanswered } = matrix.digest;
    const isCovered = operationalRows > 0 && operationalUnanswered.length === 0;
    if (isCovered || !isLive(contract, clock)) return SILENT;
    return aboutMatrix(matrix, 'MAJOR', { operationalRows, rows: operationalUnanswered });
  },
});
