/** Writes rows as a layout has them, piece by piece. Texts have been fitted to its letters and widths. */
export interface RowWriter {
  add(rows: readonly (readonly string[])[]): void;
  finish(): Buffer;
}
