import { type Fault } from '../../../kernel/problem';
import { type ProfileColumn } from '../profiles/profile-layout';
import { type TableRow } from '../table/table-row';

/** What becomes of a row. */
export const ROW_OUTCOMES = ['CREATE', 'UPDATE', 'UNCHANGED', 'REFUSED'] as const;
export type RowOutcomeKind = (typeof ROW_OUTCOMES)[number];

/**
 * What becomes of a cell that says another thing than what is on record. PASSED_OVER: the field is not the system's to change;
 * RECORDED_BY_ANOTHER: another hospital, or the vendor itself, has recorded it, and it stays as they say.
 */
export const CELL_CHANGES = ['CHANGED', 'PASSED_OVER', 'RECORDED_BY_ANOTHER'] as const;
export type CellChangeKind = (typeof CELL_CHANGES)[number];

export interface CellChange {
  readonly column: ProfileColumn;
  readonly change: CellChangeKind;
  readonly before: string;
  readonly after: string;
}

/** Why a row is refused; column null: it is about the row as a whole, or about what no column says. */
export interface Refusal {
  readonly column: ProfileColumn | null;
  readonly fault: Fault;
}

export interface RowOutcome {
  readonly row: TableRow;
  readonly key: string | null;
  readonly outcome: RowOutcomeKind;
  readonly id: string | null;
  readonly cells: readonly CellChange[];
  readonly refusals: readonly Refusal[];
}
