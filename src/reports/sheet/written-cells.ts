import { columnName, type Worksheet, type WrittenCell, type WrittenRow } from './worksheet';

/** A text for a cell. */
export interface CellText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The sheet with texts in its cells, and every other letter of it as it was; a row that is not there is not made. */
export function withTexts(xml: string, { rows }: Worksheet, texts: readonly CellText[]): string {
  const changes = rows.flatMap((row) =>
    changesIn(
      xml,
      row,
      texts.filter((text) => text.row === row.row),
    ),
  );
  // From the end, so that no change moves the place of another.
  return [...changes]
    .sort((one, other) => other.from - one.from)
    .reduce((said, { from, to, text }) => said.slice(0, from) + text + said.slice(to), xml);
}

function changesIn(xml: string, row: WrittenRow, texts: readonly CellText[]): Change[] {
  const added: CellText[] = [];
  const changes = texts.flatMap((text): Change[] => {
    const cell = row.cells.find(({ column }) => column === text.column);
    if (cell !== undefined) return [{ from: cell.from, to: cell.to, text: cellWith(text, cell) }];
    added.push(text);
    return [];
  });
  if (added.length === 0) return changes;
  const prefix = prefixOf(row.name);
  const cells = (some: readonly CellText[]) =>
    some.map((text) => cellWith(text, { name: `${prefix}c`, attributes: {} }));
  if (row.isClosedAtOnce) {
    const opening = xml.slice(row.from, row.opened).replace(/\/>$/, '>');
    const inOrder = [...added].sort((one, other) => one.column - other.column);
    return [{ from: row.from, to: row.to, text: `${opening}${cells(inOrder).join('')}</${row.name}>` }];
  }
  return [
    ...changes,
    ...added.map((text): Change => {
      const before = row.cells.filter(({ column }) => column < text.column).at(-1);
      const at = before?.to ?? row.opened;
      return { from: at, to: at, text: cells([text]).join('') };
    }),
  ];
}

/** The cell keeps its look; what it held before goes. */
function cellWith(
  { row, column, text }: CellText,
  { name, attributes }: Pick<WrittenCell, 'name' | 'attributes'>,
): string {
  const prefix = prefixOf(name);
  const look = attributes['s'] === undefined ? '' : ` s="${attributes['s']}"`;
  const said = `<${prefix}is><${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t></${prefix}is>`;
  return `<${name} r="${columnName(column)}${row}"${look} t="inlineStr">${said}</${name}>`;
}

function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
