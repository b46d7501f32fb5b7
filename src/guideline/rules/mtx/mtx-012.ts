import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 4①, table 4-1: that each of the 13 control categories has a row in every matrix, or a reason why it needs none, is ours. */
export const MTX_012 = rule({
  id: 'MTX-012',
  about: 'contract',
  clauses: managementVolume('4①', '表4-1'),
  grades: { PRODUCT: ['MINOR'] },
  gates: ['matrix.agree'],
  title: { ja: 'この分界表に、表4-1の項目のうち記載の無いものがある', en: 'Table 4-1 category not covered' },
  remedy: {
    ja: '該当する項目の行を設けるか、対象外とする理由を記録する',
    en: 'Add a row for each of these categories, or record why it does not apply',
  },
  judge({ contract, matrix }, clock) {
    if (matrix === null || matrix.digest.uncoveredCategories.length === 0 || !isLive(contract, clock)) return SILENT;
    return aboutMatrix(matrix, 'MINOR', { categories: matrix.digest.uncoveredCategories });
  },
});
