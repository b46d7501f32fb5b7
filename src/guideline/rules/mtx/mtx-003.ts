import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 5⑥: where several answer for one row and nobody wrote down how they share it, nobody does. */
export const MTX_003 = rule({
  id: 'MTX-003',
  about: 'contract',
  clauses: managementVolume('5⑥'),
  grades: { MUST: ['MAJOR'] },
  gates: ['matrix.agree'],
  blocksAt: ['matrix.agree'],
  title: { ja: '責任主体が複数で、その分担の記載が無い行がある', en: 'Row with several accountable parties' },
  remedy: {
    ja: '行ごとに責任主体を一者に絞るか、複数とする場合はその分担を行の注記に記す',
    en: 'Keep one accountable party per row, or write down in the row how they share it',
  },
  judge({ contract, matrix }, clock) {
    if (matrix === null || matrix.digest.contested.length === 0 || !isLive(contract, clock)) return SILENT;
    return aboutMatrix(matrix, 'MAJOR', { rows: matrix.digest.contested });
  },
});
