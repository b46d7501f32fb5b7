import { type Fault } from '../../../kernel/problem';
import { fault } from '../../../kernel/problems';
import { headingOf } from '../profiles/profile-faults';
import { type FileLayout, type ProfileColumn } from '../profiles/profile-layout';
import { type TableRow } from './table-row';

/** Where in a row the cell of a column stands, from 0 on. */
export interface FoundColumn {
  readonly column: ProfileColumn;
  readonly at: number;
}

/** The columns of a profile in a file; what keeps them from being found, by name. */
export function foundColumns(
  head: readonly TableRow[],
  { columns, headerRow, headerDepth, delimiter }: FileLayout,
): readonly FoundColumn[] | { readonly faults: readonly Fault[] } {
  if (delimiter === 'NONE') return columns.map((column, at) => ({ column, at }));
  if (headerRow === 0) return columns.map((column) => ({ column, at: (column.position ?? 1) - 1 }));
  const headings = headingsIn(head, headerRow, headerDepth).map(headingOf);
  const faults: Fault[] = [];
  const found = columns.flatMap((column): FoundColumn[] => {
    const wanted = headingOf(column.heading ?? '');
    const at = headings.indexOf(wanted);
    if (at === -1) faults.push(fault(`/file/${column.heading ?? ''}`, 'COLUMN_MISSING', missing(column.heading ?? '')));
    else if (headings.includes(wanted, at + 1))
      faults.push(fault(`/file/${column.heading ?? ''}`, 'COLUMN_TWICE', twice(column.heading ?? '')));
    return [{ column, at }];
  });
  return faults.length > 0 ? { faults } : found;
}

/** The headings of a file, column by column; of several rows all that differ, with " / " between. */
export function headingsIn(head: readonly TableRow[], headerRow: number, headerDepth: number): string[] {
  const rows = head.filter(({ row }) => row > headerRow - headerDepth && row <= headerRow);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, at) => {
    const parts = rows.map(({ cells }) => (cells[at] ?? '').replace(/\s+/g, ' ').trim()).filter((part) => part !== '');
    return parts.filter((part, i) => part !== parts[i - 1]).join(' / ');
  });
}

const missing = (heading: string) => ({
  ja: `「${heading}」の列がありません`,
  en: `There is no column "${heading}"`,
});
const twice = (heading: string) => ({
  ja: `「${heading}」の列が二つあります`,
  en: `There are two columns "${heading}"`,
});
