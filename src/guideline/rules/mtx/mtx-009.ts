import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** Table 1-1, 1.2.2, 5.3: the demarcation covers emergencies, and the duties of table 1-1 that are about them. */
export const MTX_009 = rule({
  id: 'MTX-009',
  about: 'contract',
  clauses: managementVolume('1.2', '表1-1', '1.2.2', '5.3'),
  grades: { MUST: ['MAJOR'] },
  gates: ['matrix.agree'],
  title: { ja: '非常時の分界が無い', en: 'Emergency phase missing' },
  remedy: {
    ja: '非常時の行を設け、責任主体と実施主体を定める',
    en: 'Add rows for emergencies and settle who answers and who acts',
  },
  judge({ contract, matrix }, clock) {
    if (matrix === null || !isLive(contract, clock)) return SILENT;
    const { emergencyRows, uncoveredDuties } = matrix.digest;
    const duties = uncoveredDuties.filter((duty) => duty.startsWith('EMERGENCY'));
    if (emergencyRows > 0 && duties.length === 0) return SILENT;
    return aboutMatrix(matrix, 'MAJOR', { emergencyRows, duties });
  },
});
