/** A workbook as its sheets are to look; every cell is a text, so that nothing is ever taken for a formula or a date. */
export interface WorkbookModel {
  readonly title: string;
  readonly sheets: readonly SheetModel[];
}

export interface SheetModel {
  readonly name: string;
  /** Shown, or kept from people in every menu: what only this service reads. */
  readonly visibility: 'VISIBLE' | 'VERY_HIDDEN';
  /** Widths of the columns, in characters; null: nobody sees the column. */
  readonly widths: readonly (number | null)[];
  readonly rows: readonly RowModel[];
  /** How many rows, from the top, are repeated on every printed page and stay where they are when scrolling; 0: none. */
  readonly headRows: number;
  /** How many columns stay where they are when scrolling. */
  readonly headColumns: number;
  readonly paper: 'A3' | 'A4';
  /** Only cells of style ANSWER can be changed. No password: it guards against slips, not against people. */
  readonly isProtected: boolean;
}

export interface RowModel {
  readonly cells: readonly CellModel[];
  /** Nobody sees the row. */
  readonly isHidden?: boolean;
}

export interface CellModel {
  readonly text: string;
  readonly style: CellStyle;
  /** What may be chosen in the cell. */
  readonly choices?: readonly string[];
}

/** TITLE, ABOUT, LABEL and PLAIN stand free, the first two over the columns to their right; the others are cells of a table. */
export type CellStyle =
  | 'TITLE'
  | 'ABOUT'
  | 'LABEL'
  | 'PLAIN'
  | 'HEADING'
  | 'TEXT'
  | 'MARK'
  | 'ANSWER'
  | 'ANSWER_MARK'
  | 'DIFFERING'
  | 'OPEN'
  | 'EXCUSED';
