import { SaxesParser } from 'saxes';

/** More than any form or matrix has; counted before a reader makes rows and cells of it. */
const LIMITS = {
  /** The highest number of a row, and of a column. */
  row: 5000,
  column: 500,
  /** Cells and texts that cells share, altogether. */
  cells: 20_000,
  /** Elements inside of each other. */
  depth: 64,
} as const;

/** Thrown from inside the parser, which then goes no further. */
class Excess extends Error {}

/**
 * Whether the parts of a workbook are too large to be read. A single row that says it is number 2,147,483,647 is enough:
 * readers make all the rows before it. They are parsed as the reader parses them, so that both see the same. Throws where one
 * is no XML.
 */
export function exceedSheets(parts: Iterable<string>): boolean {
  let cells = 0;
  const countCell = () => {
    if (++cells > LIMITS.cells) throw new Excess();
  };
  try {
    for (const xml of parts) look(xml, countCell);
    return false;
  } catch (error) {
    if (error instanceof Excess) return true;
    throw error;
  }
}

function look(xml: string, countCell: () => void): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('doctype', () => {
    throw new Excess();
  });
  parser.on('opentag', ({ name, attributes: { r } }) => {
    if (++depth > LIMITS.depth) throw new Excess();
    if (name === 'c' || name === 'si') countCell();
    if ((name === 'row' && !isRow(r)) || (name === 'c' && !isCell(r))) throw new Excess();
  });
  parser.on('closetag', () => {
    depth--;
  });
  parser.write(xml).close();
}

function isRow(number: string | undefined): boolean {
  return number === undefined || (/^[1-9]\d{0,5}$/.test(number) && Number(number) <= LIMITS.row);
}

function isCell(address: string | undefined): boolean {
  if (address === undefined) return true;
  const [, letters = '', row] = /^([A-Z]{1,3})(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return column > 0 && column <= LIMITS.column && isRow(row);
}
