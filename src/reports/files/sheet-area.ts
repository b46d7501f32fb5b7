/** From where to where in a sheet, counted from 1: first and last row, first and last column. */
export type SheetArea = readonly [number, number, number, number];

export const EVERYWHERE: SheetArea = [1, Infinity, 1, Infinity];

/** B3:D9, B3, B:D or 3:9. */
export function areaOf(text: string): SheetArea {
  const [from = '', to = from] = text.replaceAll('$', '').split(':');
  const [first, last] = [from, to].map((cell) => /^([A-Z]*)(\d*)$/.exec(cell.toUpperCase()));
  if (!first || !last) return EVERYWHERE;
  const column = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [
    first[2] === '' ? 1 : Number(first[2]),
    last[2] === '' ? Infinity : Number(last[2]),
    first[1] === '' ? 1 : column(first[1] ?? ''),
    last[1] === '' ? Infinity : column(last[1] ?? ''),
  ];
}

export function isWithin([top, bottom, left, right]: SheetArea, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
