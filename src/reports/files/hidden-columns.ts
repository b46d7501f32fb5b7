import { lookFor, sheetParts } from './sheet-parts';

/** From one column to another, both counted. */
type Columns = readonly [number, number];

/** In characters: nothing is read in a column that is narrower. */
const NARROWEST = 1;

/** Which columns of a workbook's sheets nobody sees, by the names of the sheets; from its parts, which are XML. */
export function hiddenColumns(parts: ReadonlyMap<string, string>): Map<string, readonly Columns[]> {
  return new Map(
    [...sheetParts(parts)].map(([name, xml]) => {
      const columns: Columns[] = [];
      lookFor(xml, 'col', ({ min, max, hidden: isHidden, width }) => {
        if (isHidden === '1' || isHidden === 'true' || Number(width) < NARROWEST)
          columns.push([Number(min), Number(max)]);
      });
      return [name, columns];
    }),
  );
}
