import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { decodeStream } from 'iconv-lite';
import { type Delimiter, type FileEncoding } from '../../../kernel/terms/exchange-terms';
import { type FileLayout } from '../profiles/profile-layout';
import { textOf, withoutMark } from './encodings';
import { TABLE_LIMITS, type TableRow, UnreadableTable } from './table-row';

const SIGNS: Readonly<Record<Exclude<Delimiter, 'NONE'>, string>> = {
  COMMA: ',',
  TAB: '\t',
  SEMICOLON: ';',
  PIPE: '|',
};
/** In bytes: so much is decoded at a time. */
const PIECE = 64 * 1024;

export function signOf(delimiter: Exclude<Delimiter, 'NONE'>): string {
  return SIGNS[delimiter];
}

/** The rows of a file whose cells stand between signs, one after the other. */
export async function* delimitedRows(
  file: Buffer,
  { encoding, delimiter, quoting }: FileLayout,
): AsyncGenerator<TableRow> {
  if (delimiter === 'NONE') throw new Error('nothing delimits cells');
  const parser = parse({
    delimiter: signOf(delimiter),
    quote: quoting === 'NONE' ? false : '"',
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: TABLE_LIMITS.columns * 4096,
  });
  const pieces = Readable.from(piecesOf(withoutMark(file, encoding)));
  const decoded = pieces.pipe(decodeStream(encoding === 'CP932' ? 'cp932' : 'utf8'));
  decoded.on('error', (error: Error) => parser.destroy(error));
  decoded.pipe(parser);
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) yield { row: ++row, cells };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableTable(error.code === 'CSV_MAX_RECORD_SIZE' ? 'TOO_LARGE' : 'QUOTES');
  } finally {
    pieces.destroy();
  }
}

function* piecesOf(file: Buffer): Generator<Buffer> {
  for (let from = 0; from < file.length; from += PIECE) yield file.subarray(from, from + PIECE);
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The rows of a file whose cells are as wide as their columns, in bytes. A line feed is no second byte of any letter. */
export function* fixedRows(file: Buffer, { encoding, columns }: FileLayout): Generator<TableRow> {
  const content = withoutMark(file, encoding);
  let row = 1;
  for (let from = 0; from < content.length; row += 1) {
    const found = content.indexOf(LINE_FEED, from);
    const end = found === -1 ? content.length : found;
    const line = content.subarray(from, content[end - 1] === CARRIAGE_RETURN && end > from ? end - 1 : end);
    yield { row, cells: cellsOf(line, columns, encoding) };
    from = end + 1;
  }
}

function cellsOf(line: Buffer, columns: FileLayout['columns'], encoding: FileEncoding): string[] {
  let at = 0;
  return columns.map(({ bytes }) => {
    const from = at;
    at += bytes ?? 0;
    return textOf(line.subarray(from, at), encoding).replace(/[ \u3000]+$/, '');
  });
}
