import { addDays } from '../../../kernel/calendar-date';
import { aboutMatrix } from '../../matrix-verdict';
import { rule, SILENT } from '../../rule';
import { fixed } from '../../rule-number';
import { isLive } from '../../snapshots/contract-life';

const GRACE_DAYS = fixed(30, 'OURS', { ja: '30日', en: '30 days' });

/** Ours: a row that nobody can decide does not stay so for more than thirty days. */
export const MTX_025 = rule({
  id: 'MTX-025',
  about: 'contract',
  clauses: [{ document: 'BUNKAITEN', clause: 'MTX-025' }],
  grades: { PRODUCT: ['MINOR'] },
  gates: ['matrix.agree'],
  title: { ja: '未決(TBD)・要確認のままの行', en: 'Row left TBD' },
  remedy: {
    ja: '未決の行を事業者と協議して決め、未決の印を外す',
    en: 'Settle these rows with the vendor and clear the mark',
  },
  fixedNumbers: [GRACE_DAYS],
  judge({ contract, matrix }, clock) {
    if (matrix === null || !isLive(contract, clock)) return SILENT;
    const overdue = matrix.undecided.filter(({ since }) => clock.isPast(addDays(since, GRACE_DAYS.value)));
    if (overdue.length === 0) return SILENT;
    const [since = null] = overdue.map((row) => row.since).sort();
    return aboutMatrix(matrix, 'MINOR', { rows: overdue.map(({ key }) => key).sort(), since });
  },
});
