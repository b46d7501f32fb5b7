import { createHash } from 'node:crypto';
import { plain } from '../files/read-sheet';
import { type SheetModel } from '../files/workbook-model';
import { type FormSheet } from './matrix-form';
import { saidWhole, WHOLE } from './whole-texts';

/** What a form's answers, and what explains them, said when it went out. */
export interface PrintedAnswers {
  /** Whether a text is what a cell was printed with. */
  readonly said: (key: string, code: string, text: string) => boolean;
}

/** Enough to tell one text from another; what is said is nobody's secret from its own side. */
const DIGITS = 16;

/** In a printed form's list of what it says: the sheet that explains it. */
export const EXPLAINED = { key: 'EXPLAINED', code: 'texts' } as const;
/** What a row is told with: a later release may word it in another way, and what was answered stands. */
export const EXPLAINING: readonly string[] = ['PHASE', 'CLAUSES'];

/**
 * A line for each row with answers in it, and one for each sheet that is for reading: its key, and each cell's text by a short
 * hash.
 */
export function printedLines(
  sheets: readonly FormSheet[],
  instructions: SheetModel,
  whole: SheetModel | null,
): string[] {
  const lineOf = ({ key, code }: { key: string; code: string }, { rows }: SheetModel) =>
    `${key} ${code}=${shortHash(saidWhole(rows.flatMap(({ cells }) => cells.map(({ text }) => text))))}`;
  const lines = sheets.flatMap(({ columns, rows }) =>
    rows.flatMap(({ row, texts }) => {
      const cells = columns.flatMap(({ code, takes }) => {
        const text = plain(texts.get(code) ?? '');
        return (takes === null && !EXPLAINING.includes(code)) || text === '' ? [] : [`${code}=${shortHash(text)}`];
      });
      return cells.length === 0 ? [] : [[row.key, ...cells].join(' ')];
    }),
  );
  return [lineOf(EXPLAINED, instructions), ...(whole === null ? [] : [lineOf(WHOLE, whole)]), ...lines];
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
