import { openSync } from 'fontkit';
import { dirname, join } from 'node:path';
import { composed } from '../../kernel/text';

const FOLDER = dirname(require.resolve('@expo-google-fonts/noto-sans-jp/package.json'));

/** The one family of every PDF: it has the letters of Japanese names, and only those that are used are embedded. */
export const PDF_FONT = {
  normal: join(FOLDER, '400Regular', 'NotoSansJP_400Regular.ttf'),
  bold: join(FOLDER, '700Bold', 'NotoSansJP_700Bold.ttf'),
};

/** Stands for a letter that the font does not have, as Japanese printers have always done. */
export const MISSING = '〓';

const opened = openSync(PDF_FONT.normal);
if ('fonts' in opened) throw new Error('a single typeface is needed, not a collection');
const glyphs = opened;

/** A text as it can be printed: a letter that would be dropped is shown as missing; which variant of one is meant, is not. */
export function printable(text: string): string {
  return [...composed(text).replace(/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, '')]
    .map((letter) => [letter, letter.normalize('NFC')].find(hasGlyph) ?? MISSING)
    .join('');
}

function hasGlyph(letter: string): boolean {
  return letter === '\n' || glyphs.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
}

const widths = new Map<string, number>();

/** How wide a Latin text stands, in heights of the type; bold is hardly wider. */
export function widthInEms(text: string): number {
  let width = 0;
  for (const letter of text) {
    let its = widths.get(letter);
    if (its === undefined) {
      its = glyphs.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth / glyphs.unitsPerEm;
      widths.set(letter, its);
    }
    width += its;
  }
  return width;
}
