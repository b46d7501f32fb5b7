import { FONT_SIZE, type PaperSize } from './pdf';

/** Of a landscape page, at most. */
export const PAGE_LINES: Readonly<Record<PaperSize, number>> = { A3: 60, A4: 46 };
/** Of a row that has to be cut: shorter than a page, so that little of one stays empty. */
const PIECE_LINES = 12;

/** Of a letter that is not one of Japanese, in heights of the type, with what words leave of a line. */
const NARROW = 0.75;

/** How many lines a text takes in a cell of so many points, at most, in type of so many. */
export function linesOf(text: string, width: number, points: number): number {
  const perLine = Math.max(1, Math.floor(width / points));
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(emsOf(line) / perLine)), 0);
}

function emsOf(line: string): number {
  const narrow = line.match(/[\0-\u00ff]/g)?.length ?? 0;
  return line.length - narrow * (1 - NARROW);
}

/**
 * The texts of a row, as one row where they take at most so many lines, and else as several, one below the other: each stays
 * whole on a page, and none is cut off. `again` stands in the first cell of the others.
 */
export function fittingRows(
  texts: readonly string[],
  widths: readonly number[],
  size: PaperSize,
  most: number,
  again: string,
): string[][] {
  const points = FONT_SIZE[size];
  if (texts.every((text, i) => linesOf(text, widths[i] ?? 0, points) <= most)) return [[...texts]];
  const pieces = texts.map((text, i) => piecesOf(text, widths[i] ?? 0, points, Math.min(most, PIECE_LINES)));
  const rows = Math.max(...pieces.map(({ length }) => length));
  return Array.from({ length: rows }, (_, at) =>
    pieces.map((piece, i) => (i === 0 && at > 0 ? again : (piece[at] ?? ''))),
  );
}

/**
 * A word with the space behind it, as far as it has an end, or one letter with what may begin no line: behind any of them a text may
 * go on in the next row.
 */
const PARTS = /\n|[!-~]{1,40} *|[^][、。，．・」』)）】〕ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々…]{0,4}/gu;

function piecesOf(text: string, width: number, points: number, most: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const [part] of text.matchAll(PARTS)) {
    if (piece !== '' && linesOf(piece + part, width, points) > most) {
      pieces.push(piece.replace(/\n$/, ''));
      piece = '';
      // Where one row ends, the next begins with its first word: no line of it stays empty.
      if (part === '\n') continue;
    }
    piece += part;
  }
  return [...pieces, piece];
}
