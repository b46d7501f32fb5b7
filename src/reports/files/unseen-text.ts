import { type Cell, type Fill, type Font } from 'exceljs';
import { type Ink, rgbOf } from './cell-colours';
import { type ConditionalLook } from './conditional-looks';
import { type Unseen } from './read-sheet';
import { isShrunkAway, READABLE } from './shrunk-text';

/** Where ink stands out from its ground by no more (1: not at all; 21: black on white), nobody reads it; WCAG asks for 4.5. */
const CONTRAST = 1.25;
const INK = { argb: 'FF000000' };
const PAPER = { argb: 'FFFFFFFF' };
/** Typefaces that show a picture or another letter in the place of each. */
const SYMBOLS = /^(wingdings|webdings|symbol|marlett|mt extra|zapf ?dingbats|opensymbol)\b/i;
/** The set of letters by which a workbook says that a typeface is such a one. */
const SYMBOL_SET = 2;

/**
 * Whether a text is struck through, hidden with what it stands in, or looks as if it were not there or said something else, or may
 * where a condition is met; null: it is seen as it stands. `width`: of its column, in characters.
 */
export function unseenText(
  cell: Cell,
  isHidden: boolean,
  looks: readonly ConditionalLook[],
  width: number,
): Unseen | null {
  const runs =
    cell.value !== null && typeof cell.value === 'object' && 'richText' in cell.value ? cell.value.richText : [];
  const fonts = [cell.font as Partial<Font> | undefined, ...runs.map(({ font }) => font)].filter(
    (font) => font !== undefined,
  );
  if (fonts.some(({ strike }) => strike === true) || looks.some(({ isStruck }) => isStruck)) return 'STRUCK';
  if (isHidden) return 'HIDDEN';
  if (isShrunkAway(cell, width)) return 'INVISIBLE';
  const formats = [cell.numFmt ?? '', ...looks.flatMap(({ format }) => format ?? [])];
  const grounds = groundsOf(cell.fill);
  const isInvisible = (font: Partial<Font>) =>
    (font.size !== undefined && font.size < READABLE) ||
    showsOtherLetters(font) ||
    grounds.some((ground) => isAlike(rgbOf(font.color ?? INK), rgbOf(ground)));
  const written: readonly Partial<Font>[] = fonts.length === 0 ? [{}] : fonts;
  return !formats.every(isShownAsItIs) || written.some(isInvisible) || mayFade(written, grounds, looks)
    ? 'INVISIBLE'
    : null;
}

/** A figure that stands high or low is another number: of 10 to the sixth, 106 would be left. */
function showsOtherLetters({ name, charset, vertAlign }: Partial<Font>): boolean {
  return SYMBOLS.test(name ?? '') || charset === SYMBOL_SET || vertAlign === 'superscript' || vertAlign === 'subscript';
}

/** A rule that gives ink and ground is looked at by itself; one that gives either, beside what the cell and the others give. */
function mayFade(fonts: readonly Partial<Font>[], its: readonly Ink[], looks: readonly ConditionalLook[]): boolean {
  const inks = [...fonts.map(({ color }) => color ?? INK), ...looks.flatMap(({ ink }) => ink ?? [])];
  const grounds = [...its, ...looks.flatMap(({ ground }) => ground ?? [])];
  return looks.some(({ ink, ground }) =>
    (ink === undefined ? inks : [ink]).some((one) =>
      (ground === undefined ? grounds : [ground]).some(
        (under) => (ink ?? ground) !== undefined && isAlike(rgbOf(one), rgbOf(under)),
      ),
    ),
  );
}

/**
 * Whether a number format shows a text as what it is: its fourth part, or the one that names the text, may leave it out, show
 * something else in its place or beside it, or colour it.
 */
function isShownAsItIs(format: string): boolean {
  const parts: string[] = [''];
  for (const [piece] of format.matchAll(/"[^"]*"|\[[^\]]*\]|[\\_*].|[^]/gu))
    if (piece === ';') parts.push('');
    else parts[parts.length - 1] += piece;
  const ofText = parts.find((part) => part.replace(/"[^"]*"/g, '').includes('@')) ?? parts[3];
  return ofText === undefined || /^(@|general)$/i.test(ofText.replace(/_./gu, '').trim());
}

/** One colour, or those from which it runs to which. */
function groundsOf(fill: Fill | undefined): readonly Ink[] {
  if (fill?.type === 'gradient') return fill.stops.map(({ color }) => color);
  return [fill?.pattern === 'solid' && fill.fgColor !== undefined ? fill.fgColor : PAPER];
}

function isAlike(ink: readonly number[] | null, ground: readonly number[] | null): boolean {
  if (ink === null || ground === null) return false;
  const [dark = 0, light = 0] = [luminance(ink), luminance(ground)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05) <= CONTRAST;
}

/** How light a colour is, from 0 to 1 (WCAG 2, relative luminance). */
function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
