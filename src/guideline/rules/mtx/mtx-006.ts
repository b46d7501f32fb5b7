import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 1.3.2: the demarcation may well cover the legal responsibility (「等が想定される」); rows that nobody answers are MTX-002’s. */
export const MTX_006 = rule({
  id: 'MTX-006',
  about: 'contract',
  clauses: managementVolume('1.3.2'),
  grades: { EXAMPLE: ['ADVISORY'] },
  title: { ja: '「法律上の責任」分界行が無い', en: 'Legal-layer demarcation missing' },
  remedy: {
    ja: '法律上の責任の範囲の行を設ける',
    en: 'Add rows for the legal responsibility',
  },
  judge({ contract, matrix }, clock) {
    if (matrix === null || matrix.digest.legalRows > 0 || !isLive(contract, clock)) return SILENT;
    return aboutMatrix(matrix, 'ADVISORY', { legalRows: 0 });
  },
});
