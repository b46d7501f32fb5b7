import { type Content, type TableCell } from 'pdfmake/interfaces';
import { keptTogether } from './pdf';

/** How often a document is laid out at most: a row that goes along may leave another one alone. */
const PASSES = 6;
/** In heights of the type: a line, with what stands between two. */
const LINE = 1.6;
/** In points: the padding and the rule of a row, and what margins and roundings may take of a page. */
const ROW = 4.5;
const SPARE = 6;

/**
 * The document in which the fewest pages have a single row of a table below its headings. Where the row before has room beside such a
 * one, both go on the next page together; how tall rows are is known when the document has been laid out, and so it is anew. What
 * follows a table moves none of its rows: a paper that is printed again with a note at its end has its rows on the same pages.
 */
export async function withoutLoneRows(
  content: readonly Content[],
  points: number,
  write: (content: Content[]) => Promise<Buffer>,
): Promise<Buffer> {
  let tied: Tied = new Set();
  let best: { readonly file: Buffer; readonly lone: number } | null = null;
  for (let pass = 0; ; pass++) {
    const parts = copyOf(content, tied);
    const file = await write(parts.map(({ laid }) => laid));
    const lone = loneRows(parts);
    if (best === null || lone.length < best.lone) best = { file, lone: lone.length };
    const ties = lone.flatMap((one) => tieOf(one, points));
    if (ties.length === 0 || pass === PASSES - 1) return best.file;
    tied = new Set([...tied, ...ties]);
  }
}

/** Which rows stay with the one before, by table and place. */
type Tied = ReadonlySet<string>;

/** What stands in a document below what is before it. */
interface Part {
  readonly laid: Content;
  /** null: it is no table whose rows are never parted. */
  readonly table: KeptTable | null;
}

interface KeptTable {
  readonly number: number;
  readonly heads: readonly TableCell[][];
  readonly units: readonly Unit[];
}

/** Rows that stay together, of which the first is so many-th of its table. */
interface Unit {
  readonly first: number;
  readonly rows: TableCell[][];
}

/** The content with these rows tied: laying it out writes into it, and each time begins with what was given. */
function copyOf(content: readonly Content[], tied: Tied): Part[] {
  const parts = content.map((part, number): Part => {
    const laid = copied(part) as Content;
    return isRecord(laid) && isKept(laid['table'])
      ? withTied(laid, laid['table'], number, tied)
      : { laid, table: null };
  });
  const named = parts.flatMap<unknown>(({ laid, table }) =>
    table === null ? [laid] : table.units.map(({ rows }) => rows),
  );
  named.forEach((one, i) => {
    const [text] = textsIn(one);
    if (text !== undefined) text.id = `part-${i + 1}`;
  });
  return parts;
}

function copied(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(copied);
  if (!isRecord(node)) return node;
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, copied(value)]));
}

function withTied(laid: object, table: Rows, number: number, tied: Tied): Part {
  const { body, headerRows, widths } = table;
  const heads = body.slice(0, headerRows);
  const units: Unit[] = [];
  body.slice(headerRows).forEach((row, i) => {
    if (tied.has(placeOf(number, i))) units.at(-1)?.rows.push(row);
    else units.push({ first: i, rows: [row] });
  });
  const rows = units.map(({ rows: [first = [], ...others] }) =>
    others.length === 0 ? first : keptTogether(widths, [first, ...others]),
  );
  return {
    laid: { ...laid, table: { ...table, body: [...heads, ...rows] } },
    table: { number, heads, units },
  };
}

interface Rows {
  readonly headerRows: number;
  readonly widths: number[];
  readonly body: TableCell[][];
}

function hasRows(table: unknown): table is Rows {
  return isRecord(table) && Array.isArray(table['body']);
}

/** Whether its rows are never parted. */
function isKept(table: unknown): table is Rows {
  return hasRows(table) && 'dontBreakRows' in table && table.dontBreakRows === true;
}

/** A row that is the only one of its table on a page, with what stands before it there. */
interface Lone {
  readonly table: KeptTable;
  readonly unit: Unit;
  readonly before: Unit | undefined;
}

function loneRows(parts: readonly Part[]): Lone[] {
  const taken = new Set<number>();
  return parts.flatMap(({ laid, table }) => {
    if (table === null) {
      taken.add(pageOf(laid));
      return [];
    }
    const pages = table.units.map(({ rows }) => pageOf(rows));
    const lone = table.units.flatMap((unit, i): Lone[] => {
      const page = pages[i] ?? 0;
      const isOnly = unit.rows.length === 1 && pages.indexOf(page) === pages.lastIndexOf(page);
      // Below other words a table may begin with one row.
      return isOnly && !(i === 0 && taken.has(page)) ? [{ table, unit, before: table.units[i - 1] }] : [];
    });
    for (const page of pages) taken.add(page);
    return lone;
  });
}

/** The row that is to stay with the one before, where both have room on one page below the headings. */
function tieOf({ table, unit, before }: Lone, points: number): string[] {
  if (before === undefined) return [];
  const rows = [...table.heads, ...before.rows, ...unit.rows];
  const needed = rows.reduce((sum, row) => sum + heightOf(row, points), SPARE);
  const room = textsIn(unit.rows)[0]?.positions?.[0]?.pageInnerHeight ?? 0;
  return needed > room ? [] : [placeOf(table.number, unit.first)];
}

function heightOf(row: readonly unknown[], points: number): number {
  return Math.max(...row.map((cell) => heightIn(cell, points))) + ROW;
}

/** Of what stands in a cell, by the lines that the layout has made of it. */
function heightIn(node: unknown, points: number): number {
  if (!isRecord(node)) return 0;
  if (isText(node)) return (node.positions?.length ?? 0) * (node.fontSize ?? points) * LINE;
  const { stack, columns, table } = node;
  if (hasRows(table))
    return table.body.reduce((sum, row, i) => sum + Math.max(heightOf(row, points), givenTo(i, table)), 0);
  if (Array.isArray(columns)) return Math.max(...columns.map((one) => heightIn(one, points)));
  return Array.isArray(stack) ? stack.reduce<number>((sum, one) => sum + heightIn(one, points) + apart(one), 0) : 0;
}

/** What keeps a part of a cell apart from the others. */
function apart(node: unknown): number {
  const margin = isRecord(node) && Array.isArray(node['margin']) ? node['margin'].map(Number) : [];
  return Math.max(0, margin[1] ?? 0) + Math.max(0, margin[3] ?? 0);
}

/** What a row is given whatever stands in it, such as the room to sign. */
function givenTo(row: number, table: object): number {
  const given =
    'heights' in table && typeof table.heights === 'function' ? (table.heights as (row: number) => unknown)(row) : 0;
  return typeof given === 'number' ? given + ROW : 0;
}

function placeOf(table: number, row: number): string {
  return `${table}:${row}`;
}

/** A text; when it has been laid out, it knows a place for each of its lines. */
interface Text {
  readonly text: unknown;
  readonly fontSize?: number;
  id?: string;
  readonly positions?: readonly Position[];
}

interface Position {
  readonly pageNumber: number;
  readonly pageInnerHeight: number;
}

/** On which page it begins: known of what has a name, wherever the layout has moved it to. */
function pageOf(node: unknown): number {
  return textsIn(node)[0]?.positions?.[0]?.pageNumber ?? 0;
}

function textsIn(node: unknown): Text[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (!isRecord(node)) return [];
  if (isText(node)) return node.text === '' ? [] : [node];
  const { stack, columns, ul, table } = node;
  return textsIn([stack, columns, ul, hasRows(table) ? table.body : []]);
}

function isText(node: object): node is Text {
  return 'text' in node;
}

function isRecord(node: unknown): node is Record<string, unknown> {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}
