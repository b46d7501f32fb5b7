import { createHash } from 'node:crypto';
import { plain } from '../files/read-sheet';
import { type SheetModel } from '../files/workbook-model';
import { type FormSheet } from './matrix-form';
import { saidWhole, WHOLE } from './whole-texts';

/** What a form's answers said when it went out; null: nobody knows. */
export interface PrintedAnswers {
  /** Whether a text is what a cell was printed with. */
  readonly said: (key: string, code: string, text: string) => boolean;
}

/** Enough to tell one text from another; what is said is nobody's secret from its own side. */
const DIGITS = 16;

/** A line for each row with answers in it, and one for the sheet of whole texts: its key, and each cell's text by a short hash. */
export function printedLines(sheets: readonly FormSheet[], whole: SheetModel | null): string[] {
  const wholeLines =
    whole === null
      ? []
      : [
          `${WHOLE.key} ${WHOLE.code}=${shortHash(saidWhole(whole.rows.flatMap(({ cells }) => cells.map(({ text }) => text))))}`,
        ];
  const lines = sheets.flatMap(({ columns, rows }) =>
    rows.flatMap(({ row, texts }) => {
      const cells = columns.flatMap(({ code, takes }) => {
        const text = plain(texts.get(code) ?? '');
        return takes === null || text === '' ? [] : [`${code}=${shortHash(text)}`];
      });
      return cells.length === 0 ? [] : [[row.key, ...cells].join(' ')];
    }),
  );
  return [...wholeLines, ...lines];
}

/** The same read again; a cell that no line names was printed empty. */
export function printedAnswers(lines: readonly string[]): PrintedAnswers {
  const hashes = new Map(
    lines.flatMap((line) => {
      const [key = '', ...cells] = line.split(' ');
      return cells.map((cell): [string, string] => {
        const at = cell.lastIndexOf('=');
        return [`${key} ${cell.slice(0, at)}`, cell.slice(at + 1)];
      });
    }),
  );
  return {
    said: (key, code, text) => {
      const hash = hashes.get(`${key} ${code}`);
      return hash === undefined ? text === '' : hash === shortHash(text);
    },
  };
}

function shortHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, DIGITS);
}
