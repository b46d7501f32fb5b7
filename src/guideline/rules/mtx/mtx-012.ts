import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 4①, table 4-1: each of the 13 control categories has a row, or a reason why it needs none. */
export const MTX_012 = rule({
  id: 'MTX-012',
  about: 'contract',
  clauses: managementVolume('4①', '表4-1'),
  grades: { MUST: ['MAJOR'] },
  gates: ['matrix.agree'],
  title: { ja: '表4-1 の13項目のうち覆われない項目がある', en: 'Table 4-1 category not covered' },
  remedy: {
    ja: '該当する項目の行を設けるか、対象外とする理由を記録する',
    en: 'Add a row for each of these categories, or record why it does not apply',
  },
  judge({ contract, matrix }, clock) {
    if (matrix === null || matrix.digest.uncoveredCategories.length === 0 || !isLive(contract, clock)) return SILENT;
    return aboutMatrix(matrix, 'MAJOR', { categories: matrix.digest.uncoveredCategories });
  },
});
