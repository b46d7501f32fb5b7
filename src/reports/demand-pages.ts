import { Problem } from '../kernel/problem';
import { type MatrixPaper } from './matrix-paper';
import { textOf } from './paper-texts';

/** Three times what the largest matrix of the sample says; ten thousand take about a second. */
const MOST = 60_000;

/** A revision that says more than pages are made of in the time that there is. */
export function demandPages(paper: MatrixPaper): void {
  const letters = paper.layers
    .flatMap(({ rows }) => rows)
    .reduce((sum, row) => sum + row.title.length + textOf(paper, row).length, 0);
  if (letters <= MOST) return;
  throw new Problem('CONFLICT', 'TOO_MUCH_FOR_PAGES', {
    ja: `PDF にできるのは行の文字が合わせて ${MOST} 字までです(この版は ${letters} 字)。Excel 版(workbook)を使うか、短くしてください`,
    en: `Pages are made of rows with at most ${MOST} letters altogether, and this revision has ${letters}; take the workbook, or shorten it`,
  });
}
