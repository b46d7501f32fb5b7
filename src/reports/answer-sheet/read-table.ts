import { isUtf8 } from 'node:buffer';

/** The cells of a line that hold something, by their columns. */
export interface TableLine {
  readonly row: number;
  readonly cells: ReadonlyMap<number, string>;
}

export type TableFault = 'ENCODING' | 'QUOTES' | 'TOO_LARGE';

/** More than any sheet of answers has. */
const LIMITS = { rows: 5000, columns: 500 };
const BOM = '\ufeff';

/** A table that is sent as text, in UTF-8 or as Japanese Windows writes it (CP932); RFC 4180, and tabs as Excel copies them. */
export function readTable(file: Uint8Array): readonly TableLine[] | { readonly fault: TableFault } {
  const text = decoded(file);
  if (text === null) return { fault: 'ENCODING' };
  const separator = /^[^\n\r"]*\t/.test(text) ? '\t' : ',';
  const lines: Map<number, string>[] = [];
  let cells = new Map<number, string>();
  let column = 1;
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      const read = quoted(text, at);
      if (read === null) return { fault: 'QUOTES' };
      ({ cell, at } = read);
    }
    const end = endOf(text, at, separator);
    cell += text.slice(at, end);
    if (cell.trim() !== '') cells.set(column, cell.trim());
    column += 1;
    if (column > LIMITS.columns || lines.length >= LIMITS.rows) return { fault: 'TOO_LARGE' };
    at = end + 1;
    if (text[end] === separator) continue;
    if (text[end] === '\r' && text[at] === '\n') at += 1;
    lines.push(cells);
    [cells, column] = [new Map<number, string>(), 1];
  }
  if (cells.size > 0) lines.push(cells);
  return lines.map((line, index) => ({ row: index + 1, cells: line }));
}

/** What stands between quotes, and what comes after them; null: they are never closed. */
function quoted(text: string, from: number): { cell: string; at: number } | null {
  let cell = '';
  let at = from + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0) return null;
    cell += text.slice(at, end);
    if (text[end + 1] !== '"') return { cell, at: end + 1 };
    cell += '"';
    at = end + 2;
  }
}

function endOf(text: string, from: number, separator: string): number {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

/** Null: it is neither. The decoder of the web's Shift_JIS is that of CP932, with its ①㈱髙. */
function decoded(file: Uint8Array): string | null {
  if (file[0] === 0xff && file[1] === 0xfe) return withoutMark(new TextDecoder('utf-16le').decode(file));
  if (isUtf8(file)) return withoutMark(Buffer.from(file).toString('utf8'));
  try {
    return new TextDecoder('shift_jis', { fatal: true }).decode(file);
  } catch {
    return null;
  }
}

function withoutMark(text: string): string {
  return text.startsWith(BOM) ? text.slice(1) : text;
}
