import { heightOf } from './row-heights';
import { type SheetModel } from './workbook-model';

/** So many characters go beside each other before type of 10 points has to be made smaller than 7, also where a wider typeface stands in. */
export const MOST_ACROSS = { A3: 222, A4: 156 } as const;
/** In hundredths: so small is type of 10 points made then. */
const SMALLEST = 70;
/** In points, of a page that lies on its side. */
const PAGE_HEIGHT = { A3: 842, A4: 595 } as const;
/** As much of a page as is filled: programs round heights, each in its own way. */
const FILLED = 0.96;

/** How a sheet that goes over several pages beside each other is laid out on them. */
export interface PageLayout {
  /** In hundredths. */
  readonly scale: number;
  /** The rows, counted from 1, behind which a page ends. */
  readonly ends: readonly number[];
}

/** Over how many pages beside each other its columns go: the first ones return on each, and none is parted. */
export function pagesAcross({ widths, headColumns }: SheetModel, most: number): number {
  const again = widths.slice(0, headColumns).reduce<number>((sum, width) => sum + (width ?? 0), 0);
  let [pages, taken] = [1, 0];
  for (const width of widths) {
    taken += width ?? 0;
    if (taken <= most) continue;
    pages += 1;
    taken = again + (width ?? 0);
  }
  return pages;
}

/**
 * As large as all of its columns go on as few pages, and pages that end where we say. Left to LibreOffice, which counts the pages of
 * a sheet by one measure and draws them by another, some that it has counted stay blank. `margins`: above and below, in points;
 * `above`: how many of the rows at its head do not stand in the table.
 */
export function pageLayout(model: SheetModel, margins: number, above: number): PageLayout {
  const pages = pagesAcross(model, MOST_ACROSS[model.paper]);
  let across: number = MOST_ACROSS[model.paper];
  while (across > 1 && pagesAcross(model, across - 1) === pages) across -= 1;
  const scale = Math.min(100, Math.floor((SMALLEST * MOST_ACROSS[model.paper]) / across));
  const heights = model.rows.map((row) => (row.isHidden === true ? 0 : heightOf(row, model.widths)));
  const head = heights.slice(above, model.headRows).reduce((sum, height) => sum + height, 0);
  const room = ((PAGE_HEIGHT[model.paper] - margins) / scale) * 100 * FILLED - head;
  const ends: number[] = [];
  let taken = 0;
  heights.forEach((height, i) => {
    if (i < model.headRows) return;
    if (taken > 0 && taken + height > room) {
      ends.push(i);
      taken = 0;
    }
    taken += height;
  });
  return { scale, ends };
}
