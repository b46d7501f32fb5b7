import { areaOf, type SheetArea } from './sheet-area';
import { lookFor, sheetParts } from './sheet-parts';

/**
 * Where in a workbook's sheets one formula fills several cells, by the names of the sheets: only the first of them holds it, the
 * others look as if somebody had written there what it came to.
 */
export function computedAreas(parts: ReadonlyMap<string, string>): Map<string, readonly SheetArea[]> {
  return new Map(
    [...sheetParts(parts)].map(([name, xml]) => {
      const areas: SheetArea[] = [];
      lookFor(xml, 'f', ({ t: kind, ref }) => {
        if ((kind === 'array' || kind === 'dataTable') && ref !== undefined) areas.push(areaOf(ref));
      });
      return [name, areas];
    }),
  );
}
