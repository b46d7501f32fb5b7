import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 1.3.1: in an emergency the institution, which explains to patients, hears of what others answer for. */
export const MTX_026 = rule({
  id: 'MTX-026',
  about: 'contract',
  clauses: managementVolume('1.3.1'),
  grades: { PRODUCT: ['MINOR'] },
  title: {
    ja: '協力・情報共有先が無い非常時行(医療機関が情報を得られない)',
    en: 'Emergency row: institution not informed',
  },
  remedy: {
    ja: '非常時の行に医療機関の役割(少なくとも情報共有)を置く',
    en: 'Give the institution a part in these rows: at least to be informed',
  },
  judge({ contract, matrix }, clock) {
    if (matrix === null || matrix.digest.uninformed.length === 0 || !isLive(contract, clock)) return SILENT;
    return aboutMatrix(matrix, 'MINOR', { rows: matrix.digest.uninformed });
  },
});
