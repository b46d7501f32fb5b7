import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 5⑥, 5.3: nothing may fall between the parties; every applicable row has one that answers for it. */
export const MTX_002 = rule({
  id: 'MTX-002',
  about: 'contract',
  clauses: managementVolume('5⑥', '5.3'),
  grades: { MUST: ['BLOCKING', 'MAJOR'] },
  gates: ['matrix.agree'],
  title: { ja: '責任主体(最終責任)がいない行がある', en: 'Row with nobody accountable' },
  remedy: { ja: '該当する行ごとに責任主体を一者定める', en: 'Name the one accountable party of each of these rows' },
  judge({ contract, matrix }, clock) {
    if (matrix === null || matrix.digest.unanswered.length === 0 || !isLive(contract, clock)) return SILENT;
    const wasAgreed = matrix.status === 'AGREED' || matrix.status === 'SUPERSEDED';
    return aboutMatrix(matrix, wasAgreed ? 'MAJOR' : 'BLOCKING', { rows: matrix.digest.unanswered });
  },
});
