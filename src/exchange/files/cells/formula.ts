/** What a cell begins with that a spreadsheet would take for a formula. */
const LOOKS_LIKE_A_FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;
const ESCAPED = /^'(?=[=+\-@＝＋－＠\t\r\n])/;
/** How a list of ours keeps the zeros of a number in front of Excel. */
const KEPT_AS_TEXT = /^="([^"]*)"$/;

/** A text that nothing is calculated of. */
export function formulaSafe(text: string): string {
  return LOOKS_LIKE_A_FORMULA.test(text) ? `'${text}` : text;
}

/** What was meant by a cell that was made safe. */
export function fromFormulaSafe(cell: string): string {
  return (KEPT_AS_TEXT.exec(cell)?.[1] ?? cell).replace(ESCAPED, '');
}
