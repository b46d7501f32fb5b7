import { parseDisclosureItemNumber } from '../../kernel/disclosure-item-number';
import { normaliseName, textFault } from '../../kernel/text';
import { type SheetAnswer } from '../../kernel/terms/vendor-terms';
import { containerFault, type PackageFault } from '../files/unpack-workbook';
import { openWorkbook } from '../sheet/opened-workbook';
import {
  answerColumns,
  type AnswerColumns,
  type ColumnFault,
  isNumberHeading,
  type MarkedAnswer,
} from './answer-columns';
import { readTable, type TableFault, type TableLine } from './read-table';

export const ROW_FAULTS = ['ITEM_NUMBER', 'ITEM_TWICE', 'ANSWER', 'TWO_ANSWERS', 'TOO_LONG', 'CHARACTERS'] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

/** A line of a sheet of answers, as far as it can be read. */
export interface AnswerRow {
  /** Empty in a table that is sent as text: it has no sheets. */
  readonly sheet: string;
  readonly row: number;
  readonly itemNo: string | null;
  readonly question: string | null;
  readonly answer: SheetAnswer | null;
  readonly note: string | null;
  /** Why it is refused; null: it is not. */
  readonly fault: RowFault | null;
}

export type ReadAnswers =
  { readonly rows: readonly AnswerRow[] } | { readonly faults: readonly (PackageFault | TableFault | ColumnFault)[] };

const MOST = 300;
const LONGEST = { question: 1000, note: 2000 };
const WORDS: Readonly<Record<SheetAnswer, RegExp>> = {
  YES: /^(はい|yes|y)$/,
  NO: /^(いいえ|no|n)$/,
  NOT_APPLICABLE: /^(対象外|非該当|該当なし|n\/a)$/,
  UNANSWERED: /^(|未回答|未記入)$/,
};
const MARK = /^[○〇◯●✓✔☑☒■レx✕✗1]$/;

/** What a vendor's sheet of answers says, line by line: a workbook of any make with these headings, or a table as text. */
export function readAnswers(file: Buffer, kind: 'XLSX' | 'CSV'): ReadAnswers {
  const tables = kind === 'CSV' ? tableIn(file) : sheetsIn(file);
  if ('faults' in tables) return tables;
  const read = tables.map(({ name, lines }) => ({ name, lines, columns: answerColumns(lines) }));
  const rows = read.flatMap(({ name, lines, columns }) =>
    'number' in columns ? lines.flatMap((line) => readLine(name, line, columns)) : [],
  );
  if (rows.length === 0) {
    const missing = read.flatMap(({ columns }) => ('number' in columns ? [] : [columns]));
    // Of several sheets the one that comes nearest tells what is wrong.
    const nearest = missing.reduce<readonly ColumnFault[]>(
      (least, one) => (one.length < least.length ? one : least),
      ['ITEM_COLUMN_MISSING', 'ANSWER_COLUMN_MISSING'],
    );
    return { faults: nearest };
  }
  if (rows.length > MOST) return { faults: ['TOO_LARGE'] };
  const times = new Map<string, number>();
  for (const { itemNo } of rows) if (itemNo !== null) times.set(itemNo, (times.get(itemNo) ?? 0) + 1);
  return {
    rows: rows.map((row) =>
      row.fault === null && row.itemNo !== null && (times.get(row.itemNo) ?? 0) > 1
        ? { ...row, fault: 'ITEM_TWICE' }
        : row,
    ),
  };
}

interface Table {
  readonly name: string;
  readonly lines: readonly TableLine[];
}

function tableIn(file: Buffer): readonly Table[] | { readonly faults: readonly (PackageFault | TableFault)[] } {
  const closed = containerFault(file);
  // A workbook that goes by the name of a table, with a password or without.
  if (closed !== 'NO_WORKBOOK') return { faults: [closed === 'ENCRYPTED' ? closed : 'ENCODING'] };
  const lines = readTable(file);
  return 'fault' in lines ? { faults: [lines.fault] } : [{ name: '', lines }];
}

function sheetsIn(file: Buffer): readonly Table[] | { readonly faults: readonly PackageFault[] } {
  const opened = openWorkbook(file);
  if ('fault' in opened) return { faults: [opened.fault] };
  return opened.sheets.map(({ name, sheet }) => ({
    name,
    lines: sheet.rows.map(({ row, cells }) => ({
      row,
      cells: new Map(cells.flatMap(({ column, text }) => (text.trim() === '' ? [] : [[column, text.trim()] as const]))),
    })),
  }));
}

function readLine(sheet: string, { row, cells }: TableLine, columns: AnswerColumns): AnswerRow[] {
  if (row <= columns.row) return [];
  const numbered = cells.get(columns.number) ?? '';
  const { answer, fault } = answerOf(cells, columns);
  const isAnswered = fault !== null || answer !== 'UNANSWERED';
  const number = parseDisclosureItemNumber(numbered);
  // Titles of sections, and headings that a page repeats.
  if (isNumberHeading(numbered) || (!number.ok && !isAnswered)) return [];
  const question = textAt(cells, columns.question);
  const note = textAt(cells, columns.note);
  const texts = [question ?? '', note ?? ''];
  const textIsWrong = texts.some((text) => textFault(text) !== null)
    ? 'CHARACTERS'
    : [...(question ?? '')].length > LONGEST.question || [...(note ?? '')].length > LONGEST.note
      ? 'TOO_LONG'
      : null;
  return [
    {
      sheet,
      row,
      itemNo: number.ok ? number.value : null,
      question: textIsWrong === null ? question : null,
      answer,
      note: textIsWrong === null ? note : null,
      fault: number.ok ? (fault ?? textIsWrong) : 'ITEM_NUMBER',
    },
  ];
}

function answerOf(
  cells: TableLine['cells'],
  { answer: at }: AnswerColumns,
): { readonly answer: SheetAnswer | null; readonly fault: 'ANSWER' | 'TWO_ANSWERS' | null } {
  if (typeof at === 'number') {
    const word = plain(cells.get(at) ?? '');
    const answer = (Object.keys(WORDS) as SheetAnswer[]).find((one) => WORDS[one].test(word));
    return answer === undefined ? { answer: null, fault: 'ANSWER' } : { answer, fault: null };
  }
  const said = (Object.keys(at) as MarkedAnswer[]).filter((one) => cells.has(at[one]));
  const [one, ...others] = said;
  if (one === undefined) return { answer: 'UNANSWERED', fault: null };
  if (others.length > 0) return { answer: null, fault: 'TWO_ANSWERS' };
  const word = plain(cells.get(at[one]) ?? '');
  return MARK.test(word) || WORDS[one].test(word) ? { answer: one, fault: null } : { answer: null, fault: 'ANSWER' };
}

function textAt(cells: TableLine['cells'], column: number | null): string | null {
  const text = column === null ? '' : normaliseName((cells.get(column) ?? '').replace(/\r\n?/g, '\n'));
  return text === '' ? null : text;
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
