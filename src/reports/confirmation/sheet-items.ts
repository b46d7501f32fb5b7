import { parseSheetItemNumber } from '../../kernel/sheet-item-number';
import { normaliseNumberText } from '../../kernel/text';
import { type SheetPart } from '../../kernel/terms/contract-terms';
import { type Worksheet, type WrittenCell } from '../sheet/worksheet';

/** An item of somebody's own copy of the 確認表, and where its answers belong. */
export interface OwnItem {
  readonly part: SheetPart;
  /** As the registry writes it: 1, A-8. */
  readonly no: string;
  readonly row: number;
  /** Where the day and the answer of the first confirmation go; the same where the copy has one column for both. */
  readonly day: number;
  readonly answer: number;
  readonly completed: number;
}

interface Headings {
  readonly row: number;
  readonly number: number | null;
  readonly day: number;
  readonly answer: number;
  readonly completed: number;
}

/** How far below the headings more of them may stand. */
const DEEP = 2;

/** The items of a sheet, by the headings 項番, 初回確認 and 完了日; empty where it has none of them. */
export function itemsOf({ rows, merged }: Worksheet, sheetName: string): OwnItem[] {
  const cells = rows.flatMap((row) => row.cells).filter(({ text }) => text.trim() !== '');
  const headings = headingsIn(cells, merged);
  if (headings === null) return [];
  const items: OwnItem[] = [];
  let isSecondPart = saysPart(sheetName, 2);
  let section: string | null = null;
  for (const cell of cells) {
    if (saysPart(cell.text, 2)) isSecondPart = true;
    if (saysPart(cell.text, 1)) [isSecondPart, section] = [false, null];
    const isBefore = headings.number === null ? cell.column < headings.day : cell.column === headings.number;
    if (!isBefore || cell.row <= headings.row) continue;
    const number = parseSheetItemNumber(cell.text);
    if (number.ok && !items.some(({ row }) => row === cell.row)) {
      const no =
        isSecondPart && section !== null && /^\d/.test(number.value) ? `${section}-${number.value}` : number.value;
      items.push({
        part: /^[A-Z]/.test(no) ? 'JOINT' : isSecondPart ? 'JOINT' : 'INSTITUTION',
        no,
        row: cell.row,
        day: headings.day,
        answer: headings.answer,
        completed: headings.completed,
      });
    } else section = /^([A-Z])(?![A-Za-z\d])/.exec(cell.text.normalize('NFKC').trim())?.[1] ?? section;
  }
  return items;
}

function headingsIn(cells: readonly WrittenCell[], merged: Worksheet['merged']): Headings | null {
  const first = cells.find(({ text }) => plain(text).includes('初回確認'));
  if (first === undefined) return null;
  const near = cells.filter(({ row }) => Math.abs(row - first.row) <= DEEP);
  const completed = near.find(({ text }) => plain(text).includes('完了日'));
  if (completed === undefined) return null;
  const span = merged.find(({ from }) => from.row === first.row && from.column === first.column);
  const beneath = near.filter(
    ({ row, column }) => row >= first.row && column >= first.column && column <= (span?.to.column ?? first.column),
  );
  const day = beneath.find(({ text }) => plain(text).includes('日付'));
  const answer = beneath.find(({ text }) => plain(text).includes('はい'));
  const isApart = day !== undefined && answer !== undefined && day.column !== answer.column;
  return {
    row: first.row,
    number: near.find(({ text }) => plain(text) === '項番')?.column ?? null,
    day: isApart ? day.column : first.column,
    answer: isApart ? answer.column : first.column,
    completed: completed.column,
  };
}

function saysPart(text: string, part: 1 | 2): boolean {
  return new RegExp(`(part|パート)${part}(?!\\d)`, 'i').test(plain(text));
}

function plain(text: string): string {
  return normaliseNumberText(text);
}
