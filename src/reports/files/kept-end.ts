import { type TableCell } from 'pdfmake/interfaces';
import { FONT_SIZE, keptTogether } from './pdf';
import { linesOf } from './pdf-rows';

/** As many rows as end a table together, where they are as short as this. */
const END = { rows: 3, lines: 12 };

/** The last rows of a table go on the next page together, where its rows are kept whole: none stands there alone. */
export function endKept(
  widths: number[],
  rows: readonly (readonly string[])[],
  cells: (texts: readonly string[]) => TableCell[],
): TableCell[][] {
  const end = rows.slice(-END.rows);
  const lines = end.reduce(
    (sum, row) => sum + Math.max(...row.map((text, i) => linesOf(text, widths[i] ?? 0, FONT_SIZE.A4))),
    0,
  );
  if (rows.length <= END.rows || lines > END.lines) return rows.map((row) => cells(row));
  return [
    ...rows.slice(0, -END.rows).map((row) => cells(row)),
    keptTogether(
      widths,
      end.map((row) => cells(row)),
    ),
  ];
}
