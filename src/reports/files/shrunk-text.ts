import { type Cell } from 'exceljs';
import { lookFor, sheetParts } from './sheet-parts';

/** In points: what is smaller nobody reads. */
export const READABLE = 4;
/** As Excel has them where a sheet says nothing else: in characters, and in points. */
const [USUAL_WIDTH, USUAL_SIZE] = [8.43, 11];

/** How wide a sheet's columns are, in characters; by the names of the sheets. */
export function columnWidths(parts: ReadonlyMap<string, string>): Map<string, (column: number) => number> {
  return new Map(
    [...sheetParts(parts)].map(([name, xml]) => {
      let usual = USUAL_WIDTH;
      const said: (readonly [number, number, number])[] = [];
      lookFor(xml, 'sheetFormatPr', ({ defaultColWidth }) => (usual = Number(defaultColWidth ?? USUAL_WIDTH)));
      lookFor(xml, 'col', ({ min, max, width }) => {
        if (width !== undefined) said.push([Number(min), Number(max), Number(width)]);
      });
      return [name, (column) => said.find(([from, to]) => column >= from && column <= to)?.[2] ?? usual];
    }),
  );
}

/**
 * Whether a text that is made as small as its cell (縮小して全体を表示する) is too small to be read, or one that fills its cell (繰り返し)
 * stands there again and again: of 24 it makes 2424. Where a text is wrapped, it is not made smaller.
 */
export function isShrunkAway(cell: Cell, width: number): boolean {
  const { shrinkToFit, wrapText, horizontal } = (cell.alignment as Cell['alignment'] | undefined) ?? {};
  if (horizontal === 'fill') return true;
  if (shrinkToFit !== true || wrapText === true) return false;
  const taken = [...cell.text].reduce((sum, letter) => sum + (/[\0-\u00ff\uff61-\uff9f]/.test(letter) ? 1 : 2), 0);
  const size = (cell.font as Cell['font'] | undefined)?.size ?? USUAL_SIZE;
  return size * Math.min(1, width / taken) < READABLE;
}
