import { type ReadSheet } from './read-sheet';
import { type SheetModel } from './workbook-model';

const NAME = 'bunkaiten';

/** The sheet by which a workbook says what it is: one text per row, kept from people in every menu. */
export function hiddenSheet(texts: readonly string[]): SheetModel {
  return {
    name: NAME,
    visibility: 'VERY_HIDDEN',
    widths: [70],
    headRows: 0,
    headColumns: 0,
    paper: 'A4',
    isProtected: true,
    rows: texts.map((text) => ({ cells: [{ text, style: 'PLAIN' }] })),
  };
}

export function isHiddenSheet({ name }: Pick<ReadSheet, 'name'>): boolean {
  return name === NAME;
}

/** What a workbook says that it is; empty where it says nothing. */
export function hiddenTexts(sheets: readonly ReadSheet[]): string[] {
  const cells = sheets.find(isHiddenSheet)?.cells ?? [];
  return cells.filter(({ column }) => column === 1).map(({ text }) => text);
}
