import { type Fault } from '../../kernel/problem';
import { fault } from '../../kernel/problems';
import { type Texts } from '../../kernel/texts';
import { FORM_HEAD_ROWS } from './form-workbook';
import { type FormColumn, type FormRow, type FormSheet } from './matrix-form';
import { EXPLAINING, type PrintedAnswers } from './printed-answers';
import { plain, type ReadCell, type ReadSheet, type Unseen } from '../files/read-sheet';

/** A cell, or where it would be. */
export interface Place {
  /** C12 */
  readonly address: string;
  readonly text: string | null;
  /** Left out: there is nothing, or it is seen as it stands. */
  readonly unseen?: Unseen;
}

/** A row of the form, found in a sheet that was sent. */
export interface PlacedRow {
  readonly row: FormRow;
  /** Its cell in the column with this code. */
  readonly cellOf: (code: string) => Place;
  /** What of it cannot be read; the other rows can. */
  readonly faults: readonly Fault[];
}

/** Where a form's rows are in a sheet; empty where the sheet itself is at fault. */
export interface PlacedSheet {
  readonly rows: readonly PlacedRow[];
  readonly faults: readonly Fault[];
}

/** Only rows that apply take answers. */
export function isAnswer({ takes }: FormColumn, { row }: Pick<FormRow, 'row'>): boolean {
  return takes !== null && row.excused === null;
}

/** A cell by its sheet, as a problem names it. */
export function pointerOf(sheet: string, { address }: Pick<Place, 'address'>): string {
  return `/file/${sheet}!${address}`;
}

/**
 * Finds a form's rows by their keys and its columns by their codes, wherever they stand. Each must be there once, there
 * must be nothing besides them, and whatever is no answer must be as it was sent.
 */
export function placeForm(expected: FormSheet, { name, cells }: ReadSheet, printed: PrintedAnswers): PlacedSheet {
  const columns = expected.columns.map((column) => ({
    column,
    found: cells.filter(({ row, text }) => row === 1 && text === column.code),
  }));
  const numberOf = new Map(columns.map(({ column, found: [head] }) => [column.code, head?.column]));
  const keys = cells.filter(({ row, column }) => row > FORM_HEAD_ROWS && column === numberOf.get('KEY'));
  const lines = expected.rows.map((row) => ({ row, found: keys.filter(({ text }) => text === row.row.key) }));
  const missing = [
    ...columns.filter(({ found }) => found.length !== 1).map(({ column }) => column.heading),
    ...lines.filter(({ found }) => found.length !== 1).map(({ row }) => row.row.key),
  ];
  if (missing.length > 0)
    return { rows: [], faults: missing.map((what) => fault(`/file/${name}`, 'STRUCTURE', notOnce(what))) };

  const byPlace = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const cellAt = (row: number, code: string) => byPlace.get(`${row} ${numberOf.get(code)}`);
  const at = (row: number, code: string): Place => {
    const letters = columns.find(({ column }) => column.code === code)?.found[0]?.address.replace(/\d+$/, '');
    const { text = null, unseen } = cellAt(row, code) ?? {};
    return { address: `${letters}${row}`, text, ...(unseen === undefined ? {} : { unseen }) };
  };
  const rows = lines.flatMap(({ row, found: [key] }): PlacedRow[] => {
    if (key === undefined) return [];
    const cellOf = (code: string) => at(key.row, code);
    const unread = expected.columns.flatMap(({ code }) => unreadable(name, cellAt(key.row, code)));
    const isStillPrinted = (code: string, text: string) =>
      text !== '' && EXPLAINING.includes(code) && printed.said(row.row.key, code, text);
    const otherwise = expected.columns
      .filter((column) => !isAnswer(column, { row: row.row }))
      .map(({ code }) => ({ code, now: plain(row.texts.get(code) ?? ''), text: cellOf(code).text ?? '' }))
      .filter(({ code, now, text }) => text !== now && !isStillPrinted(code, text))
      .map(({ code, now, text }) => fault(pointerOf(name, cellOf(code)), 'CHANGED', changed(now, text)));
    return [{ row, cellOf, faults: unread.length > 0 ? unread : otherwise }];
  });
  const columnNumbers = new Set(numberOf.values());
  const rowNumbers = new Set([1, FORM_HEAD_ROWS, ...lines.flatMap(({ found }) => found.map((key) => key.row))]);
  const outside = cells.filter(({ row, column }) => !columnNumbers.has(column) || !rowNumbers.has(row));
  const headings = expected.columns
    .map(({ code, heading }) => ({ heading, place: at(FORM_HEAD_ROWS, code) }))
    .filter(({ heading, place }) => place.text !== plain(heading));
  const faults = [
    ...outside.map((cell) => fault(pointerOf(name, cell), 'OUTSIDE', OUTSIDE)),
    ...headings.map(({ heading, place }) => fault(pointerOf(name, place), 'CHANGED', changed(heading, place.text))),
  ];
  return { rows: faults.length === 0 ? rows : [], faults };
}

function unreadable(sheet: string, cell: ReadCell | undefined): Fault[] {
  if (cell === undefined || cell.fault === null) return [];
  return [fault(pointerOf(sheet, cell), cell.fault, UNREAD[cell.fault])];
}

function notOnce(what: string): Texts {
  const name = what.replaceAll('\n', ' ');
  return {
    ja: `「${name}」が無いか、二つあります。回答票を出力し直してください`,
    en: `"${name}" is missing or there twice; download the form again`,
  };
}

const UNREAD: Readonly<Record<'FORMULA' | 'NOT_TEXT', Texts>> = {
  FORMULA: { ja: '数式は読み取りません。値を文字で入力してください', en: 'Formulas are not read; type the text' },
  NOT_TEXT: { ja: '数値や日付ではなく、文字で入力してください', en: 'Must be a text, not a number or a date' },
};
const OUTSIDE: Texts = { ja: '様式の外に記入があります', en: 'This stands outside of the form' };
/** Of a cell that takes no answers: what the form says there now, and what the one that was sent does; null: nothing that is a text. */
export function changed(now: string, sent: string | null): Texts {
  const [is, was] = [now, sent ?? ''].map(inShort);
  return {
    ja: `回答欄ではないセルが、現在の様式と異なります(現在の様式「${is}」、届いた回答票「${was}」)。回答票を出力し直してください`,
    en: `This is no cell for answers, and it differs from the form as it now is (now "${is}", in the file "${was}"); download the form again`,
  };
}

function inShort(text: string): string {
  const letters = [...text.replace(/\s+/gu, ' ').trim()];
  return letters.length > SHORT ? `${letters.slice(0, SHORT).join('')}…` : letters.join('');
}

const SHORT = 60;
