/** A row of a file as it stands there: its number from 1 on, as a spreadsheet counts, and its cells. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Why a file as a whole cannot be read. */
export type TableFault =
  | 'QUOTES'
  | 'NO_WORKBOOK'
  | 'OLD_FORMAT'
  | 'ENCRYPTED'
  | 'TOO_LARGE'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_AT_ONCE'
  | 'SHEET_MISSING'
  | 'NO_ROWS';

/** Carries why a file cannot be read to whoever asked for its rows. */
export class UnreadableTable extends Error {
  constructor(readonly fault: TableFault) {
    super(fault);
  }
}

/** More rows than any institution has of anything; more columns than any sheet needs. */
export const TABLE_LIMITS = { rows: 100_000, columns: 300, cell: 32_767, letters: 60_000_000 } as const;

/** As many rows are taken while whoever has sent them waits; more are taken by a job. */
export const MOST_AT_ONCE = 1_000;
