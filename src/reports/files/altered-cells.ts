import { plain, type ReadSheet } from './read-sheet';

/** A sheet's texts, row by row, as this service would write them now. */
export interface SheetTexts {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A cell of a copy that says something else than the registry. */
export interface AlteredCell {
  readonly sheet: string;
  /** C12 */
  readonly cell: string;
  /** Empty: nothing. */
  readonly registry: string;
  /** Empty: nothing; null: something that is no text, such as a formula. */
  readonly copy: string | null;
}

/** What stands otherwise in a sheet that was sent, cell by cell in its place: changed, added or taken away. */
export function alteredCells({ name, rows }: SheetTexts, sent: ReadSheet | undefined): AlteredCell[] {
  const wanted = new Map(
    rows.flatMap((texts, row) => texts.map((text, column) => [addressOf(row, column), plain(text)] as const)),
  );
  const found = new Map(sent?.cells.map(({ address, text, fault }) => [address, fault === null ? text : null]));
  return [...new Set([...wanted.keys(), ...found.keys()])].flatMap((cell): AlteredCell[] => {
    const registry = wanted.get(cell) ?? '';
    const copy = found.has(cell) ? (found.get(cell) ?? null) : '';
    return registry === copy ? [] : [{ sheet: name, cell, registry, copy }];
  });
}

/** As spreadsheets write it, from a row and a column that count from 0. */
function addressOf(row: number, column: number): string {
  const letters = (at: number): string =>
    at < 26 ? String.fromCharCode(65 + at) : letters(Math.floor(at / 26) - 1) + letters(at % 26);
  return `${letters(column)}${row + 1}`;
}
