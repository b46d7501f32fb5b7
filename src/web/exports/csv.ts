import { formulaSafe } from '../../exchange/files/cells/formula';

/** Numbers that are names: Excel would round a corporate number, and take the zero off a telephone’s. */
const LOOKS_LIKE_A_NUMBER = /^(0\d+|\d{12,})$/;
/** By which Excel knows that the file is in UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** Rows of texts as Excel opens them: UTF-8, and nothing in it that would be calculated. */
export function csvOf(rows: readonly (readonly string[])[]): Buffer {
  const lines = rows.map((cells) => cells.map(cellOf).join(','));
  return Buffer.from(`${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`);
}

function cellOf(text: string): string {
  if (LOOKS_LIKE_A_NUMBER.test(text)) return `"=""${text}"""`;
  const shown = formulaSafe(text);
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}
