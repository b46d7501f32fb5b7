import { type JsonReader } from '../../database/json-view';
import { FileReply } from '../../http/file-reply';
import { type ListQuery } from '../../http/listing';
import { today } from '../../kernel/calendar-date';
import { Problem } from '../../kernel/problem';
import { type Texts } from '../../kernel/texts';
import { listed, type Rows } from '../rows';
import { type Viewer } from '../viewer';
import { csvOf } from './csv';

/** A column: what it is called, and what stands in it for a row. */
export interface Column<Row> {
  readonly name: Texts;
  readonly of: (row: Row) => string | null | undefined;
}

/** As many rows as a file holds; nothing is ever left out silently. */
const MOST_ROWS = 20_000;
/** As many as the API hands out at once. */
const AT_ONCE = 200;

/** Every row that a list would show, page after page, in its order. */
export function everyRow<Row>(reader: JsonReader, query: ListQuery): Promise<readonly Row[]> {
  return everyPage(query, (page) => listed<Row>(reader, page));
}

/** The same, of whatever reads a page of rows. */
export async function everyPage<Row>(
  query: ListQuery,
  read: (page: ListQuery) => Promise<Rows<Row>>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const asked: ListQuery = { ...query, limit: AT_ONCE };
    if (cursor === null) delete asked.cursor;
    else asked.cursor = cursor;
    const page: Rows<Row> = await read(asked);
    rows.push(...page.items);
    cursor = page.next;
    if (rows.length > MOST_ROWS) throw tooMany();
  } while (cursor !== null);
  return rows;
}

/** A list that ends where it ends, for what reads lists. */
export async function wholeList<Row>(reader: JsonReader, query: ListQuery): Promise<Rows<Row>> {
  return { items: await everyRow<Row>(reader, query), next: null };
}

/** The rows as a file, in the words of whoever asks. */
export function exportOf<Row>(
  { text }: Viewer,
  name: Texts,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): FileReply {
  if (rows.length > MOST_ROWS) throw tooMany();
  const lines = rows.map((row) => columns.map(({ of }) => of(row) ?? ''));
  const content = csvOf([columns.map((column) => text(column.name)), ...lines]);
  return new FileReply(`${text(name)}_${today()}.csv`, 'text/csv; charset=utf-8', content);
}

function tooMany(): Problem {
  return new Problem('TOO_LARGE', 'TOO_LARGE', {
    ja: `書き出せるのは${MOST_ROWS}行までです。しぼり込んでから書き出してください`,
    en: `At most ${MOST_ROWS} rows can be exported; filter the list first`,
  });
}
