import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** Table 1-1, 1.3.2: the demarcation covers normal time, and each duty of table 1-1 but those of emergencies. */
export const MTX_008 = rule({
  id: 'MTX-008',
  about: 'contract',
  clauses: managementVolume('1.2', '表1-1', '1.3.2'),
  grades: { MUST: ['MAJOR'] },
  gates: ['matrix.agree'],
  title: { ja: '通常時の分界が無い', en: 'Normal-time phase missing' },
  remedy: {
    ja: '通常時の行を設け、責任主体と実施主体を定める',
    en: 'Add rows for normal time and settle who answers and who acts',
  },
  judge({ contract, matrix }, clock) {
    if (matrix === null || !isLive(contract, clock)) return SILENT;
    const { normalRows, uncoveredDuties } = matrix.digest;
    const duties = uncoveredDuties.filter((duty) => !duty.startsWith('EMERGENCY'));
    if (normalRows > 0 && duties.length === 0) return SILENT;
    return aboutMatrix(matrix, 'MAJOR', { normalRows, duties });
  },
});
