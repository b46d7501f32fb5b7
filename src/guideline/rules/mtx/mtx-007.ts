import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 5.3, 1.3.2: the demarcation covers the actual operation and response; rows that nobody answers are MTX-002’s. */
export const MTX_007 = rule({
  id: 'MTX-007',
  about: 'contract',
  clauses: managementVolume('5.3', '1.3.2'),
  grades: { MUST: ['MAJOR'] },
  gates: ['matrix.agree'],
  title: { ja: '「運用・対応範囲」分界行が無い', en: 'Operational-layer demarcation missing' },
  remedy: {
    ja: '具体的な運用・対応の範囲の行を設ける',
    en: 'Add rows for the actual operation and response',
  },
  judge({ contract, matrix }, clock) {
    if (matrix === null || matrix.digest.operationalRows > 0 || !isLive(contract, clock)) return SILENT;
    return aboutMatrix(matrix, 'MAJOR', { operationalRows: 0 });
  },
});
