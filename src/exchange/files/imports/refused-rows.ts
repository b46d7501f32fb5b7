import { today } from '../../../kernel/calendar-date';
import { type Language } from '../../../http/language';
import { FileReply } from '../../../http/file-reply';
import { CSV, XLSX } from '../../../http/body';
import { type FileLayout } from '../profiles/profile-layout';
import { type RowWriter } from '../table/row-writer';
import { type TableRow } from '../table/table-row';
import { fitting, writtenTable } from '../table/written-table';
import { type Taken, type TakenPart } from './file-imports';
import { reasonOf } from './import-view';

const REASON = { ja: '取り込めない理由', en: 'Why it is refused' } as const;

/**
 * The rows of a file that are refused, as the file has them, with the reason in a column behind: to be mended and sent again. Of a
 * workbook each sheet that is read, so that it is read again as it is.
 */
export function refusedRows({ parts }: Taken, language: Language): Buffer {
  const [first] = parts;
  if (first === undefined) throw new Error('a file is read by a profile');
  const table = writtenTable(
    first.profile,
    parts.map(({ profile: { sheet } }) => sheet),
  );
  for (const [i, part] of parts.entries()) {
    if (i > 0) table.nextSheet();
    addRefused(table, part, language);
  }
  return table.finish();
}

function addRefused(table: RowWriter, { profile, head, refused }: TakenPart, language: Language): void {
  const width =
    profile.delimiter === 'NONE' ? profile.columns.length : widthOf([...head, ...refused.map(({ row }) => row)]);
  table.add(headOf(head, profile, width, fitting(REASON[language], profile)));
  table.add(refused.map((one) => [...filled(one.row.cells, width), fitting(reasonOf(one, language), profile)]));
}

/** Every row above the headings has its place, also where the file has left one out. */
function headOf(head: readonly TableRow[], { headerRow }: FileLayout, width: number, reason: string): string[][] {
  return Array.from({ length: headerRow }, (_, i) => {
    const cells = head.find(({ row }) => row === i + 1)?.cells ?? [];
    return [...filled(cells, width), ...(i + 1 === headerRow ? [reason] : [])];
  });
}

function widthOf(rows: readonly TableRow[]): number {
  return Math.max(0, ...rows.map(({ cells }) => cells.length));
}

function filled(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, i) => cells[i] ?? '');
}

/** A file by a profile, under a name that says what it holds. */
export function fileReply(name: string, { format }: FileLayout, content: Buffer): FileReply {
  return format === 'XLSX'
    ? new FileReply(`${name}_${today()}.xlsx`, XLSX, content)
    : new FileReply(`${name}_${today()}.csv`, CSV, content);
}
