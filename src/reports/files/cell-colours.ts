import { type Color } from 'exceljs';

/** As Office draws the colours of a theme that nobody has changed. */
const THEME = ['ffffff', '000000', 'e7e6e6', '44546a', '4472c4', 'ed7d31', 'a5a5a5', 'ffc000', '5b9bd5', '70ad47'];
/** The first eight of the old palette, which stand in it twice, and what its ends mean: ink and paper. */
const PALETTE = ['000000', 'ffffff', 'ff0000', '00ff00', '0000ff', 'ffff00', 'ff00ff', '00ffff'];
const INDEXED = new Map([
  ...[...PALETTE, ...PALETTE].map((colour, i) => [i, colour] as const),
  [22, 'c0c0c0'] as const,
  [26, 'ffffcc'] as const,
  [43, 'ffff99'] as const,
  [64, '000000'] as const,
  [65, 'ffffff'] as const,
]);

/** A colour as workbooks say it: by itself, by its place in the theme or in the old palette, and made lighter or darker. */
export type Ink = Partial<Color> & { readonly indexed?: number; readonly tint?: number };

/** Red, green and blue, from 0 to 255; null: nobody knows. */
export function rgbOf(colour: Ink): number[] | null {
  const { argb, theme, indexed, tint = 0 } = colour;
  const plain = argb ?? (theme === undefined ? INDEXED.get(indexed ?? -1) : THEME[theme]);
  const parts = plain?.slice(-6).match(/[0-9a-f]{2}/gi);
  if (parts?.length !== 3) return null;
  const tinted = (part: number) => (tint > 0 ? part + (255 - part) * tint : part * (1 + tint));
  return parts.map((part) => Math.round(tinted(parseInt(part, 16))));
}
