import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { isDateFormat } from './serial-date';
import { partsOf } from './package-parts';
import { UnreadableTable } from './table-row';

/** What of a workbook its sheets are read with. */
export interface WorkbookParts {
  /** The part that holds the sheet that is asked for. */
  readonly sheet: string;
  readonly shared: readonly string[];
  /** Which styles show a number as a date. */
  readonly dateStyles: ReadonlySet<number>;
  readonly isFrom1904: boolean;
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const STYLES = 'xl/styles.xml';
const SHARED = 'xl/sharedStrings.xml';
const WANTED = new Set([WORKBOOK, RELATIONS, STYLES, SHARED]);

/** Reads what stands around the sheets; `sheet`: by its name; null: the first. */
export function workbookParts(file: Buffer, sheet: string | null): WorkbookParts {
  const parts = partsOf(file, (name) => WANTED.has(name));
  const workbook = parts.get(WORKBOOK);
  if (workbook === undefined) throw new UnreadableTable('NO_WORKBOOK');
  const sheets: { name: string; id: string }[] = [];
  let isFrom1904 = false;
  readXml(workbook, {
    open: (name, attributes) => {
      if (name === 'workbookPr') isFrom1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([attribute]) => attribute.endsWith(':id'))?.[1] ?? '';
      sheets.push({ name: attributes['name'] ?? '', id });
    },
  });
  const targets = new Map<string, string>();
  readXml(parts.get(RELATIONS) ?? '', {
    open: (name, { Id = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`);
    },
  });
  const asked = sheet === null ? sheets[0] : sheets.find(({ name }) => name.trim() === sheet.trim());
  const path = targets.get(asked?.id ?? '');
  if (path === undefined) throw new UnreadableTable('SHEET_MISSING');
  return {
    sheet: path,
    shared: sharedTexts(parts.get(SHARED) ?? ''),
    dateStyles: dateStyles(parts.get(STYLES) ?? ''),
    isFrom1904,
  };
}

/** What is told of XML that is read. */
export interface XmlReader {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Names come without their prefix; a document type, by which a text may unfold to any length, is refused. */
export function xmlParser({ open, text, close }: XmlReader): SaxesParser {
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new UnreadableTable('NO_WORKBOOK');
  });
  parser.on('error', () => {
    throw new UnreadableTable('NO_WORKBOOK');
  });
  if (open) parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => open(localName(name), attributes));
  if (text) parser.on('text', text);
  if (close) parser.on('closetag', ({ name }) => close(localName(name)));
  return parser;
}

function readXml(xml: string, reader: XmlReader): void {
  if (xml !== '') xmlParser(reader).write(xml).close();
}

/** The texts that cells share, without how they are read aloud. */
function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let isText = false;
  let phonetic = 0;
  readXml(xml, {
    open: (name) => {
      if (name === 'si') texts.push('');
      if (name === 'rPh') phonetic += 1;
      if (name === 't') isText = phonetic === 0;
    },
    text: (text) => {
      if (isText) texts[texts.length - 1] += text;
    },
    close: (name) => {
      if (name === 'rPh') phonetic -= 1;
      if (name === 't') isText = false;
    },
  });
  return texts;
}

function dateStyles(xml: string): ReadonlySet<number> {
  const formats = new Map<number, string>();
  const styles = new Set<number>();
  let isCell = false;
  let index = 0;
  readXml(xml, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') formats.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') isCell = true;
      if (name !== 'xf' || !isCell) return;
      if (isDateFormat(Number(numFmtId), formats.get(Number(numFmtId)))) styles.add(index);
      index += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') isCell = false;
    },
  });
  return styles;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
