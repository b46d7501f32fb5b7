import { type Texts } from '../../../kernel/texts';
import { fault } from '../../../kernel/problems';
import { CELL_FAULTS, type CellValue, readCell } from '../cells/read-cell';
import { fromFormulaSafe } from '../cells/formula';
import { type MasterField, OWN_KEY } from '../masters/master-fields';
import { type FileLayout, type ProfileColumn } from '../profiles/profile-layout';
import { type FoundColumn } from '../table/found-columns';
import { type TableRow } from '../table/table-row';
import { type Refusal } from './row-outcome';

/** What a cell says, and how the file says it. */
export interface SaidCell {
  readonly column: ProfileColumn;
  readonly field: MasterField;
  readonly text: string;
  readonly value: CellValue;
}

/** A row as the columns of its profile read it. */
export interface SaidRow {
  readonly row: TableRow;
  readonly key: string | null;
  /** Without the key. */
  readonly cells: readonly SaidCell[];
  readonly refusals: readonly Refusal[];
}

/** null: the row is empty. */
export function readRow(
  row: TableRow,
  columns: readonly FoundColumn[],
  layout: FileLayout,
  fields: ReadonlyMap<string, MasterField>,
): SaidRow | null {
  if (row.cells.every((cell) => cell.trim() === '')) return null;
  const refusals: Refusal[] = [];
  const cells: SaidCell[] = [];
  let key: string | null = null;
  for (const { column, at } of columns) {
    const field = fields.get(column.field);
    if (field === undefined) throw new Error(`a profile has the unknown field ${column.field}`);
    const text = cellText(row.cells[at] ?? '', layout);
    const read = readCell(text, column, field);
    if ('fault' in read) {
      refusals.push({ column, fault: fault(`/${column.field}`, read.fault, CELL_FAULTS[read.fault]) });
    } else if (column.field === OWN_KEY) key = read.value === null ? null : String(read.value);
    else cells.push({ column, field, text, value: read.value });
  }
  if (key === null && refusals.length === 0) {
    const column = columns.find((one) => one.column.field === OWN_KEY)?.column ?? null;
    refusals.push({ column, fault: fault(`/${OWN_KEY}`, 'REQUIRED', NO_KEY) });
  }
  return { row, key, cells, refusals };
}

/** What a cell of a file says, apart from how the file keeps it from being calculated. */
export function cellText(cell: string, { format, isFormulaSafe }: FileLayout): string {
  const text = cell.replace(/\r\n?/g, '\n').trim();
  return format === 'CSV' && isFormulaSafe ? fromFormulaSafe(text) : text;
}

const NO_KEY: Texts = { ja: 'キーが空です', en: 'The key is empty' };
