import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 4②: what is left out is left out for a reason; that it stands in the row is ours. */
export const MTX_013 = rule({
  id: 'MTX-013',
  about: 'contract',
  clauses: managementVolume('4②'),
  grades: { PRODUCT: ['MINOR'] },
  gates: ['matrix.agree'],
  title: { ja: '対象外(N/A)行に理由が無い', en: 'N/A row without reason' },
  remedy: { ja: '対象外とした行ごとに理由を記録する', en: 'Record the reason for each row marked as not applicable' },
  judge({ contract, matrix }, clock) {
    if (matrix === null || matrix.digest.unexplained.length === 0 || !isLive(contract, clock)) return SILENT;
    return aboutMatrix(matrix, 'MINOR', { rows: matrix.digest.unexplained });
  },
});
