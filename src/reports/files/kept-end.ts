import { type Content, type TableCell } from 'pdfmake/interfaces';
import { FONT_SIZE, keptTogether, keptWith } from './pdf';
import { linesOf } from './pdf-rows';

/** As many rows as end a table together, where they are as short as this. */
const END = { rows: 3, lines: 12 };

/**
 * The last rows of a table go on the next page together, where its rows are kept whole: none stands there alone. `foot`: what stands
 * below the table, and on no page without rows of it.
 */
export function endKept(
  widths: number[],
  rows: readonly (readonly string[])[],
  cells: (texts: readonly string[]) => TableCell[],
  foot: Content | null = null,
): TableCell[][] {
  const linesOfRow = (row: readonly string[]) =>
    Math.max(...row.map((text, i) => linesOf(text, widths[i] ?? 0, FONT_SIZE.A4)));
  const isShort = (many: number) => rows.slice(-many).reduce((sum, row) => sum + linesOfRow(row), 0) <= END.lines;
  const laid = (some: readonly (readonly string[])[]) => some.map((row) => cells(row));
  if (foot !== null) {
    const many = [END.rows, END.rows - 1].find(isShort) ?? 1;
    return [...laid(rows.slice(0, -many)), keptWith(widths, laid(rows.slice(-many)), foot)];
  }
  if (rows.length <= END.rows || !isShort(END.rows)) return laid(rows);
  return [...laid(rows.slice(0, -END.rows)), keptTogether(widths, laid(rows.slice(-END.rows)))];
}
