import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 5⑥: where several answer for one row, nobody does. */
export const MTX_003 = rule({
  id: 'MTX-003',
  about: 'contract',
  clauses: managementVolume('5⑥'),
  grades: { MUST: ['MAJOR'] },
  gates: ['matrix.agree'],
  blocksAt: ['matrix.agree'],
  title: { ja: '責任主体が複数の行がある', en: 'Row with several accountable parties' },
  remedy: {
    ja: '行ごとに責任主体を一者に絞り、他の者は実施・協力・共有とする',
    en: 'Keep one accountable party per row and give the others another part',
  },
  judge({ contract, matrix }, clock) {
    if (matrix === null || matrix.digest.contested.length === 0 || !isLive(contract, clock)) return SILENT;
    return aboutMatrix(matrix, 'MAJOR', { rows: matrix.digest.contested });
  },
});
