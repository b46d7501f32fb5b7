import { zipSync } from 'fflate';
import { type SheetPart } from '../../kernel/terms/contract-terms';
import { type PackageFault } from '../files/unpack-workbook';
import { openWorkbook } from '../sheet/opened-workbook';
import { type Worksheet } from '../sheet/worksheet';
import { type CellText, withTexts } from '../sheet/written-cells';
import { itemsOf, type OwnItem } from './sheet-items';

/** What belongs into an item of the 確認表, as texts. */
export interface ItemAnswer {
  readonly part: SheetPart;
  readonly no: string;
  /** Empty: no day is known. */
  readonly day: string;
  readonly answer: string;
  readonly completed: string;
}

export type FilledCopy = { readonly file: Buffer } | { readonly fault: PackageFault | 'NO_SHEET' };

/**
 * Somebody's own copy of the 確認表 with the answers at its items, by their numbers. Only the XML of sheets is written, cell by
 * cell; every other part goes out as it came in, byte for byte: drawings, controls, macros. What stands in a cell already stays.
 */
export function fillCopy(file: Buffer, answers: readonly ItemAnswer[], unconfirmed: string): FilledCopy {
  const opened = openWorkbook(file);
  if ('fault' in opened) return opened;
  const { parts, sheets } = opened;
  let filled = 0;
  for (const { path, name, xml, sheet } of sheets) {
    const items = itemsOf(sheet, name);
    filled += items.length;
    const texts = textsFor(items, sheet, answers, unconfirmed);
    if (texts.length > 0) parts[path] = Buffer.from(withTexts(xml, sheet, texts), 'utf8');
  }
  return filled === 0 ? { fault: 'NO_SHEET' } : { file: Buffer.from(zipSync(parts, { level: 6 })) };
}

/** Where an item's cells are still empty; of cells that are one, the first is written. */
function textsFor(
  items: readonly OwnItem[],
  { rows, merged }: Worksheet,
  answers: readonly ItemAnswer[],
  unconfirmed: string,
): CellText[] {
  const taken = new Set(
    rows
      .flatMap((row) => row.cells.filter(({ text }) => text.trim() !== ''))
      .map(({ row, column }) => `${row} ${column}`),
  );
  return items.flatMap((item) => {
    const said = answers.find(({ part, no }) => part === item.part && no === item.no);
    const first = said ?? { day: '', answer: unconfirmed, completed: '' };
    const wanted =
      item.day === item.answer
        ? [{ column: item.day, text: [first.day, first.answer].filter((text) => text !== '').join(' ') }]
        : [
            { column: item.day, text: first.day },
            { column: item.answer, text: first.answer },
          ];
    return [...wanted, { column: item.completed, text: first.completed }].flatMap(({ column, text }) => {
      const holder = merged.find(
        ({ from, to }) => from.row <= item.row && item.row <= to.row && from.column <= column && column <= to.column,
      )?.from ?? { row: item.row, column };
      const place = `${holder.row} ${holder.column}`;
      if (text === '' || taken.has(place)) return [];
      taken.add(place);
      return [{ ...holder, text }];
    });
  });
}
