/**
 * What can be wrong with a table: a record holds something else than the journal says (ALTERED), is not there (VANISHED)
 * or never came in (UNKNOWN); all records are gone at once (EMPTIED), the table itself is (GONE), or its changes are not
 * entered any more (UNWATCHED).
 */
export type TableFaultKind = 'ALTERED' | 'VANISHED' | 'UNKNOWN' | 'EMPTIED' | 'GONE' | 'UNWATCHED';

/** One place where a table is not what the journal says. */
export interface TableFault {
  readonly kind: TableFaultKind;
  readonly table: string;
  /** The record by its key, such as `id=…`; null: the table as a whole. */
  readonly record: string | null;
  /** Which of its columns differ. */
  readonly columns: readonly string[];
  readonly detail: string;
}
