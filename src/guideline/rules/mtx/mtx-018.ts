import { addDays } from '../../../kernel/calendar-date';
import { aboutMatrix } from '../../matrix-verdict';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';

/**
 * 5⑥: a change of contract, re-entrustment, dependencies or equipment is carried into the matrix; the time it may take is
 * ours. It speaks exactly while the matrix is stale: while other facts are in force than those it was agreed on.
 */
export const MTX_018 = rule({
  id: 'MTX-018',
  about: 'contract',
  clauses: managementVolume('5⑥'),
  grades: { PRODUCT: ['MAJOR', 'MINOR'] },
  title: {
    ja: '契約変更・機器追加・再委託変更後に分界表を改定していない',
    en: 'Matrix not revised after related change',
  },
  remedy: {
    ja: '変更を反映して分界表を改定し、改めて合意する',
    en: 'Revise the matrix for the change and agree it anew',
  },
  policyNumbers: ['matrixChangeGraceDays'],
  judge({ matrix }, clock, policy) {
    if (matrix === null || matrix.divergences.length === 0) return SILENT;
    const present = matrix.divergences.filter(({ from, to }) => clock.isWithin(from, to));
    const [since] = present.map(({ from }) => from).sort();
    if (since === undefined) return SILENT;
    const isLate = clock.isPast(addDays(since, policy.matrixChangeGraceDays));
    const facts = { since, changed: [...new Set(present.map(({ what }) => what))].sort(), agreedOn: matrix.agreedOn };
    return aboutMatrix(matrix, isLate ? 'MAJOR' : 'MINOR', facts);
  },
});
