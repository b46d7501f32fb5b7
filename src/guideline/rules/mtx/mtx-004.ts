import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 1.3.2: the scope of actual operation names who does the work. */
export const MTX_004 = rule({
  id: 'MTX-004',
  about: 'contract',
  clauses: managementVolume('1.3.2'),
  grades: { MUST: ['MAJOR'] },
  gates: ['matrix.agree'],
  title: { ja: '実施主体がいない行がある', en: 'Row with nobody performing' },
  remedy: {
    ja: '該当する行ごとに実施主体を一者以上定める',
    en: 'Name at least one performing party for each of these rows',
  },
  judge({ contract, matrix }, clock) {
    if (matrix === null || matrix.digest.unperformed.length === 0 || !isLive(contract, clock)) return SILENT;
    return aboutMatrix(matrix, 'MAJOR', { rows: matrix.digest.unperformed });
  },
});
