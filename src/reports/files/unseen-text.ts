import { type Cell, type Fill, type Font } from 'exceljs';
import { rgbOf } from './cell-colours';
import { type Unseen } from './read-sheet';

/** Where ink differs from its ground by no more in any of red, green and blue, nobody reads it. */
const CONTRAST = 0x1f;
/** In points. */
const READABLE = 4;
const INK = { argb: 'FF000000' };
const PAPER = { argb: 'FFFFFFFF' };

/** Whether a text is struck through, hidden, or written in the colour of what it stands on; null: it is seen as it stands. */
export function unseenText(cell: Cell, isHidden: boolean): Unseen | null {
  const runs =
    cell.value !== null && typeof cell.value === 'object' && 'richText' in cell.value ? cell.value.richText : [];
  const fonts = [cell.font as Partial<Font> | undefined, ...runs.map(({ font }) => font)].filter(
    (font) => font !== undefined,
  );
  if (fonts.some(({ strike }) => strike === true)) return 'STRUCK';
  if (isHidden || !isShownAsItIs(cell.numFmt ?? '')) return 'HIDDEN';
  const ground = groundOf(cell.fill);
  const isInvisible = ({ color, size }: Partial<Font>) =>
    (size !== undefined && size < READABLE) || isAlike(rgbOf(color ?? INK), rgbOf(ground));
  return (fonts.length === 0 ? [{}] : fonts).some(isInvisible) ? 'INVISIBLE' : null;
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

function groundOf(fill: Fill | undefined) {
  return fill?.type === 'pattern' && fill.pattern === 'solid' && fill.fgColor !== undefined ? fill.fgColor : PAPER;
}

function isAlike(ink: readonly number[] | null, ground: readonly number[] | null): boolean {
  return ink !== null && ground !== null && ink.every((part, i) => Math.abs(part - (ground[i] ?? 0)) <= CONTRAST);
}
