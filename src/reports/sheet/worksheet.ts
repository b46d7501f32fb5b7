import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** A cell of a sheet's XML, and where it stands in the text. */
export interface WrittenCell {
  readonly row: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
  /** Its element's name with the prefix, and its attributes, as they are written. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface WrittenRow {
  readonly row: number;
  readonly from: number;
  /** Behind its opening tag. */
  readonly opened: number;
  readonly to: number;
  readonly name: string;
  readonly isClosedAtOnce: boolean;
  readonly cells: WrittenCell[];
}

/** Cells that are one: the first of them holds the text. */
export interface Merged {
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

export interface Worksheet {
  readonly rows: readonly WrittenRow[];
  readonly merged: readonly Merged[];
}

/** Parses a sheet without losing where anything is written; throws where it is no XML. `shared`: the texts that cells share. */
export function parseWorksheet(xml: string, shared: readonly string[]): Worksheet {
  const rows: WrittenRow[] = [];
  const merged: Merged[] = [];
  const parser = new SaxesParser();
  let cell: { row: number; column: number; from: number; name: string; attributes: Record<string, string> } | null =
    null;
  let said = '';
  let isText = false;
  let phonetic = 0;
  let isFormula = false;
  const begins = () => xml.lastIndexOf('<', parser.position - 1);
  parser.on('doctype', () => {
    throw new Error('a sheet has no document type');
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }: SaxesTagPlain) => {
    const last = rows.at(-1);
    switch (localName(name)) {
      case 'row':
        rows.push({
          row: Number(attributes['r'] ?? (last?.row ?? 0) + 1),
          from: begins(),
          opened: parser.position,
          to: parser.position,
          name,
          isClosedAtOnce: isSelfClosing,
          cells: [],
        });
        break;
      case 'c': {
        const column = columnIn(attributes['r'] ?? '') ?? (last?.cells.at(-1)?.column ?? 0) + 1;
        cell = { row: last?.row ?? 0, column, from: begins(), name, attributes };
        [said, isFormula] = ['', false];
        break;
      }
      case 'f':
        isFormula = true;
        break;
      case 'rPh':
        phonetic += 1;
        break;
      case 'v':
      case 't':
        isText = cell !== null && phonetic === 0;
        break;
      case 'mergeCell': {
        const [from, to] = (attributes['ref'] ?? '').split(':').map(placeIn);
        if (from && to) merged.push({ from, to });
        break;
      }
    }
  });
  parser.on('text', (text) => {
    if (isText) said += text;
  });
  parser.on('closetag', ({ name }) => {
    const row = rows.at(-1);
    switch (localName(name)) {
      case 'v':
      case 't':
        isText = false;
        break;
      case 'rPh':
        phonetic -= 1;
        break;
      case 'c':
        if (cell !== null && row !== undefined) {
          const text = cell.attributes['t'] === 's' ? (shared[Number(said)] ?? '') : said;
          // A formula that comes to nothing is something all the same.
          row.cells.push({ ...cell, to: parser.position, text: isFormula && text === '' ? '=' : text });
        }
        cell = null;
        break;
      case 'row':
        if (row !== undefined) rows[rows.length - 1] = { ...row, to: parser.position };
        break;
    }
  });
  parser.write(xml).close();
  return { rows, merged };
}

/** The texts that cells share, without how they are read aloud; throws where it is no XML. */
export function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  const parser = new SaxesParser();
  let isText = false;
  let phonetic = 0;
  parser.on('doctype', () => {
    throw new Error('texts have no document type');
  });
  parser.on('opentag', ({ name }) => {
    const local = localName(name);
    if (local === 'si') texts.push('');
    if (local === 'rPh') phonetic += 1;
    if (local === 't') isText = phonetic === 0;
  });
  parser.on('text', (text) => {
    if (isText) texts[texts.length - 1] = (texts.at(-1) ?? '') + text;
  });
  parser.on('closetag', ({ name }) => {
    const local = localName(name);
    if (local === 'rPh') phonetic -= 1;
    if (local === 't') isText = false;
  });
  parser.write(xml).close();
  return texts;
}

/** F12 is row 12, column 6; null: it is no place. */
function placeIn(address: string): { row: number; column: number } | null {
  const column = columnIn(address);
  const row = Number(/\d+$/.exec(address)?.[0]);
  return column === null || Number.isNaN(row) ? null : { row, column };
}

function columnIn(address: string): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(address)?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

/** 6 is F. */
export function columnName(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return `${before === 0 ? '' : columnName(before)}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
