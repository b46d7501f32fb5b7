import { type CellModel, type RowModel } from './workbook-model';

/** In points: what a line of Yu Gothic takes, what stands above and below it, and no row of a workbook is taller than the last. */
const HEIGHTS = { line: 17, title: 28, around: 4, tallest: 409 };
const MOST_LINES = Math.floor((HEIGHTS.tallest - HEIGHTS.around) / HEIGHTS.line);

/** In points: LibreOffice and Excel fit heights when a row is edited, not when a file is opened. */
export function heightOf({ cells }: RowModel, widths: readonly (number | null)[]): number {
  const lines = cells.map(({ text, style }, i) =>
    style === 'TITLE' || style === 'ABOUT' ? 1 : wrapped(text, widths[i] ?? 0).length,
  );
  const line = cells[0]?.style === 'TITLE' ? HEIGHTS.title : HEIGHTS.line;
  return Math.min(HEIGHTS.tallest, HEIGHTS.around + line * Math.max(1, ...lines));
}

/** Whether a cell of this width shows all of the text, in at most so many lines. */
export function isShownWhole(text: string, width: number, lines = MOST_LINES): boolean {
  return wrapped(text, width).length <= lines;
}

/** No Latin word of a heading is broken, up to this width; bold letters take more than the figures that a width counts. */
const WIDEST_WORD = 24;

/** How wide a column must be for the words of its heading, in characters. */
export function widthOfWords(heading: string): number {
  const longest = Math.max(0, ...(heading.match(/[!-~]+/g) ?? []).map(({ length }) => length));
  return Math.min(WIDEST_WORD, Math.ceil(longest * 1.1) + 1);
}

/**
 * The row, and as many more below it as its texts need: nothing is cut by the height of a row. `again` stands in the first
 * cell of these.
 */
export function wholeRows(row: RowModel, widths: readonly (number | null)[], again: string): RowModel[] {
  const pieces = row.cells.map(({ text }, i) => piecesOf(text, widths[i] ?? 0));
  const most = Math.max(...pieces.map(({ length }) => length));
  return Array.from({ length: most }, (_, at) => ({
    ...row,
    cells: row.cells.map((cell, i): CellModel => ({
      ...cell,
      text: i === 0 && at > 0 ? again : (pieces[i]?.[at] ?? ''),
    })),
  }));
}

/** The text in pieces that fit into a cell of this width each. */
export function piecesOf(text: string, width: number): string[] {
  const lines = wrapped(text, width);
  return Array.from({ length: Math.ceil(lines.length / MOST_LINES) }, (_, i) =>
    lines
      .slice(i * MOST_LINES, (i + 1) * MOST_LINES)
      .join('')
      .replace(/\n$/, ''),
  );
}

/**
 * A Latin word with the space behind it, or one letter, with what may begin no line; Japanese letters are two characters wide, and
 * a line ends behind any of them.
 */
const WORDS = /\n|(?:[!-~]+ *|[^])[、。，．・」』)）】〕ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々…]{0,4}/gu;

/**
 * A text with its lines ended by us, for a cell that nobody reads back: LibreOffice ends a line of a cell behind any letter, and
 * begins the next one with 「。」.
 */
export function inLines(text: string, width: number): string {
  return wrapped(text, width)
    .map((line) => line.trimEnd())
    .join('\n');
}

/** The lines that a text takes in a cell of so many characters, each with what ends it. */
function wrapped(text: string, width: number): string[] {
  const room = Math.max(2, width - 1);
  const lines: string[] = [];
  let [line, taken] = ['', 0];
  const end = () => {
    lines.push(line);
    [line, taken] = ['', 0];
  };
  for (const [word] of text.matchAll(WORDS)) {
    if (word === '\n') {
      line += word;
      end();
      continue;
    }
    if (taken > 0 && taken + widthOf(word.trimEnd()) > room) end();
    // A word that no line has room for is broken.
    for (const letter of word) {
      if (taken > 0 && letter !== ' ' && taken + widthOf(letter) > room) end();
      line += letter;
      taken += widthOf(letter);
    }
  }
  end();
  return lines;
}

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u00ff' ? 2 : 1), 0);
}
