import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 1.3.2: manuals that show the scope of operation are shared with the vendor. */
export const MTX_023 = rule({
  id: 'MTX-023',
  about: 'contract',
  clauses: managementVolume('1.3.2'),
  grades: { EXAMPLE: ['ADVISORY'] },
  title: {
    ja: '具体的な運用範囲を示すマニュアル等を事業者と共有していない',
    en: 'Operational manuals not shared with vendor',
  },
  remedy: {
    ja: '運用範囲を示すマニュアルを事業者と共有し、共有日を記録する',
    en: 'Share these manuals with the vendor and record the day',
  },
  judge({ contract, matrix, manuals }, clock) {
    if (matrix === null || !isLive(contract, clock)) return SILENT;
    const unshared = manuals.filter(({ sharedOn }) => sharedOn === null || !clock.hasCome(sharedOn));
    if (unshared.length === 0) return SILENT;
    return aboutMatrix(matrix, 'ADVISORY', { rows: [...new Set(unshared.map(({ rowKey }) => rowKey))].sort() });
  },
});
