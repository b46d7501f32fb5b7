import { aboutMatrix } from '../../matrix-verdict';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** Planning volume 2.1.2 of edition 6.0, behind it table 1-1: the demarcation covers normal time. */
export const MTX_008 = rule({
  id: 'MTX-008',
  about: 'contract',
  clauses: [{ document: 'MHLW-6.0/企画管理編', clause: '2.1.2' }],
  grades: { OTHER_DOCUMENT: ['MINOR'] },
  gates: ['matrix.agree'],
  title: { ja: '通常時の分界が無い', en: 'Normal-time phase missing' },
  remedy: {
    ja: '通常時の行を設け、責任主体と実施主体を定める',
    en: 'Add rows for normal time and settle who answers and who acts',
  },
  judge({ contract, matrix }, clock) {
    if (matrix === null || matrix.digest.normalRows > 0 || !isLive(contract, clock)) return SILENT;
    return aboutMatrix(matrix, 'MINOR', { normalRows: 0 });
  },
});
