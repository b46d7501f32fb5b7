/** Writes rows as a layout has them, piece by piece. Texts have been fitted to its letters and widths. */
export interface RowWriter {
  add(rows: readonly (readonly string[])[]): void;
  /** What is added from here on stands in the next sheet of the workbook. */
  nextSheet(): void;
  finish(): Buffer;
}
