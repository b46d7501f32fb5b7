import { type ComponentChildren } from 'preact';
import { type Column } from '../exports/list-export';

/** A column of a list: one declaration for the table that people see and for the file that they take along. */
export interface ListColumn<Row> extends Column<Row> {
  /** By which key of the query the list sorts by it; left out: it does not. */
  readonly sort?: string;
  /** It sorts upwards only. */
  readonly isOneWay?: true;
  /** How it stands on the page, where that is more than its words; `null`: it is for the file alone. */
  readonly shown?: ((row: Row) => ComponentChildren) | null;
  /** Names the row; it leads to the record. */
  readonly isName?: true;
  readonly isNumber?: true;
  /** A number, a word or a day that is read at a glance, and so broken into no two lines. */
  readonly isShort?: true;
}
