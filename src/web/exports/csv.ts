/** What a cell begins with that Excel would take for a formula. */
const LOOKS_LIKE_A_FORMULA = /^[=+\-@\t\r]/;
/** By which Excel knows that the file is in UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** Rows of texts as Excel opens them: UTF-8, and nothing in it that would be calculated. */
export function csvOf(rows: readonly (readonly string[])[]): Buffer {
  const lines = rows.map((cells) => cells.map(cellOf).join(','));
  return Buffer.from(`${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`);
}

function cellOf(text: string): string {
  const shown = LOOKS_LIKE_A_FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}
