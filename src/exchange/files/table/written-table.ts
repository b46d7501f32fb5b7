import { stringify } from 'csv-stringify/sync';
import { formulaSafe } from '../cells/formula';
import { type FileLayout } from '../profiles/profile-layout';
import { signOf } from './delimited-rows';
import { bytesOf, fitted, markOf } from './encodings';
import { type RowWriter } from './row-writer';
import { WrittenWorkbook } from './written-workbook';

/** `sheets`: of a workbook, how its sheets are called; null: as usual. */
export function writtenTable(layout: FileLayout, sheets: readonly (string | null)[] = [layout.sheet]): RowWriter {
  if (layout.format === 'XLSX') return new WrittenWorkbook(sheets.map((name, i) => name ?? `Sheet${i + 1}`));
  const pieces: Buffer[] = [markOf(layout.encoding)];
  return {
    add: (rows) => {
      pieces.push(layout.delimiter === 'NONE' ? fixedLines(rows, layout) : delimitedLines(rows, layout));
    },
    nextSheet: () => {
      throw new Error('a text has no sheets');
    },
    finish: () => Buffer.concat(pieces),
  };
}

function delimitedLines(rows: readonly (readonly string[])[], layout: FileLayout): Buffer {
  if (layout.delimiter === 'NONE') throw new Error('nothing delimits cells');
  const cells = rows.map((row) => row.map((cell) => (layout.isFormulaSafe ? formulaSafe(cell) : cell)));
  const text = stringify(cells, {
    delimiter: signOf(layout.delimiter),
    record_delimiter: lineEndOf(layout),
    quote: layout.quoting === 'NONE' ? '' : '"',
    quoted: layout.quoting === 'ALL',
    ...(layout.quoting === 'NEEDED' ? { quoted_match: /[\r\n]/ } : {}),
  });
  return bytesOf(text, layout.encoding);
}

/** What comes behind the last column has no width. */
function fixedLines(rows: readonly (readonly string[])[], layout: FileLayout): Buffer {
  const end = bytesOf(lineEndOf(layout), layout.encoding);
  return Buffer.concat(
    rows.flatMap((row) => [
      ...row.map((cell, i) => padded(bytesOf(cell, layout.encoding), layout.columns[i]?.bytes ?? 0)),
      end,
    ]),
  );
}

function padded(bytes: Buffer, width: number): Buffer {
  return bytes.length >= width ? bytes : Buffer.concat([bytes, Buffer.alloc(width - bytes.length, ' ')]);
}

export function lineEndOf({ lineEnd }: FileLayout): string {
  return lineEnd === 'CRLF' ? '\r\n' : '\n';
}

/** A text of ours for a file: what its encoding lacks is 〓. */
export function fitting(text: string, { format, encoding }: FileLayout): string {
  return format === 'XLSX' ? text : fitted(text, encoding).text;
}
