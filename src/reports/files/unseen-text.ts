import { type Cell, type Color, type Font } from 'exceljs';
import { type Unseen } from './read-sheet';

/** From here on a colour of ink is as good as that of paper: answers stand on white or on pale yellow. */
const PALE = 0xe0;
/** In points. */
const READABLE = 4;
/** The first colour of a theme is that of its paper. */
const PAPER_THEME = 0;

/** Whether a text is struck through, hidden, or written in the colour of the paper; null: it is seen as it stands. */
export function unseenText(cell: Cell, isHidden: boolean): Unseen | null {
  const runs =
    cell.value !== null && typeof cell.value === 'object' && 'richText' in cell.value ? cell.value.richText : [];
  const fonts = [cell.font as Partial<Font> | undefined, ...runs.map(({ font }) => font)].filter(
    (font) => font !== undefined,
  );
  if (fonts.some(({ strike }) => strike === true)) return 'STRUCK';
  if (isHidden || /^;;;/.test(cell.numFmt ?? '')) return 'HIDDEN';
  const ground = cell.fill?.type === 'pattern' && cell.fill.pattern === 'solid' ? cell.fill.fgColor : undefined;
  const isInvisible = ({ color, size }: Partial<Font>) =>
    (size !== undefined && size < READABLE) || (color !== undefined && (isPale(color) || isSame(color, ground)));
  return fonts.some(isInvisible) ? 'INVISIBLE' : null;
}

function isPale({ argb, theme }: Partial<Color>): boolean {
  if (argb !== undefined) return (argb.slice(-6).match(/../g) ?? []).every((part) => parseInt(part, 16) >= PALE);
  return theme === PAPER_THEME;
}

function isSame(ink: Partial<Color>, ground: Partial<Color> | undefined): boolean {
  return ground !== undefined && ink.argb?.slice(-6) !== undefined && ink.argb.slice(-6) === ground.argb?.slice(-6);
}
