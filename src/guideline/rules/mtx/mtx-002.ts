import { unansweredIn } from '../../matrix-standing';
import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 5⑥, 5.3: nothing may fall between the parties; every row that applies has one that answers for it, here or in the contract that it is left to. */
export const MTX_002 = rule({
  id: 'MTX-002',
  about: 'contract',
  clauses: managementVolume('5⑥', '5.3'),
  grades: { MUST: ['BLOCKING', 'MAJOR'] },
  gates: ['matrix.agree'],
  title: { ja: '責任主体(最終責任)がいない行がある', en: 'Row with nobody accountable' },
  remedy: { ja: '該当する行ごとに責任主体を一者定める', en: 'Name the one accountable party of each of these rows' },
  judge({ contract, matrix }, clock) {
    if (matrix === null || !isLive(contract, clock)) return SILENT;
    const rows = unansweredIn(matrix, clock);
    if (rows.length === 0) return SILENT;
    const wasAgreed = matrix.status === 'AGREED' || matrix.status === 'SUPERSEDED';
    return aboutMatrix(matrix, wasAgreed ? 'MAJOR' : 'BLOCKING', { rows });
  },
});
