import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 1⑬, 3⑯, 1.3.2: the demarcation covers emergencies. */
export const MTX_009 = rule({
  id: 'MTX-009',
  about: 'contract',
  clauses: managementVolume('1⑬', '3⑯', '1.3.2'),
  grades: { MUST: ['MAJOR'] },
  gates: ['matrix.agree'],
  title: { ja: '非常時の分界が無い', en: 'Emergency phase missing' },
  remedy: {
    ja: '非常時の行を設け、責任主体と実施主体を定める',
    en: 'Add rows for emergencies and settle who answers and who acts',
  },
  judge({ contract, matrix }, clock) {
    if (matrix === null || matrix.digest.emergencyRows > 0 || !isLive(contract, clock)) return SILENT;
    return aboutMatrix(matrix, 'MAJOR', { emergencyRows: 0 });
  },
});
