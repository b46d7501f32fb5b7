import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume, rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** Table 1-1, 1.3.2: the demarcation covers normal time. */
export const MTX_008 = rule({
  id: 'MTX-008',
  about: 'contract',
  clauses: managementVolume('1.2', '表1-1', '1.3.2'),
  strength: 'MUST',
  severities: ['MAJOR'],
  gates: ['matrix.agree'],
  blocksAt: [],
  title: { ja: '通常時の分界が無い', en: 'Normal-time phase missing' },
  remedy: {
    ja: '通常時の行を設け、責任主体と実施主体を定める',
    en: 'Add rows for normal time and settle who answers and who acts',
  },
  policyNumbers: [],
  fixedNumber: null,
  judge({ contract, matrix }, clock) {
    if (matrix === null || matrix.digest.normalRows > 0 || !isLive(contract, clock)) return SILENT;
    return aboutMatrix(matrix, 'MAJOR', { normalRows: matrix.digest.normalRows });
  },
});
