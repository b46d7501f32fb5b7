import {
  type Content,
  type ContentStack,
  type ContentTable,
  type ContentText,
  type TableCell,
} from 'pdfmake/interfaces';
import { type Language } from '../../http/language';
import { printable, widthInEms } from './pdf-font';

export type PaperSize = 'A3' | 'A4';
/** In points. */
export const FONT_SIZE: Readonly<Record<PaperSize, number>> = { A3: 8, A4: 7 };

/** A document on landscape paper, as its pages are to look. */
export interface PdfModel {
  readonly title: string;
  readonly language: Language;
  readonly size: PaperSize;
  /** Across every page, faintly; null: nothing. */
  readonly watermark: string | null;
  readonly madeAt: Date;
  readonly content: Content[];
  /** At the foot of every page, before its number of how many. */
  readonly foot: string;
  /** Files that go along inside the document. */
  readonly attachments: readonly PdfAttachment[];
}

/** A text that goes along with a document. */
export interface PdfAttachment {
  readonly name: string;
  readonly description: string;
  readonly mediaType: string;
  readonly text: string;
}

/** A text as a cell of a table, or standing free. */
export type PdfText = ContentText & Cell;
type PdfStack = ContentStack & Cell;

/** What is said of a cell, and not of what stands in it. */
interface Cell {
  fillColor?: string;
  colSpan?: number;
}

/**
 * Breaking a text into lines may take the square of its length: what is longer is set in pieces, one below the other, each up to the
 * end of a line, of a sentence or at least of a word, if there is one.
 */
const PIECE = /[^]{1,2000}(?:\n|$)|[^]{1,2000}(?<=。|[.!?] )|[^]{1,2000}(?<= )|[^]{1,2000}/gu;

/** A cell with a text from the registry: data, whatever stands in it. `room`: how wide a line of it is, in heights of the type. */
export function textCell(text: string, look: Omit<PdfText, 'text'> = {}, room = USUAL_ROOM): PdfText | PdfStack {
  const [first = '', ...others] = printable(text).match(PIECE) ?? [];
  if (others.length === 0) return { text: runsOf(first, room), ...look };
  const pieces = [first, ...others].map((piece) => ({ text: runsOf(piece.replace(/\n$/, ''), room), ...look }));
  return { stack: pieces, ...cellOf(look) };
}

/** What most cells have. */
const USUAL_ROOM = 15;
/** Bold letters are wider than those that are measured. */
const BOLD = 1.08;

/** Latin words that would run out of their cell are broken, they alone: breaking anywhere tears letters apart that take two places. */
function runsOf(text: string, room: number): ContentText['text'] {
  const runs: { text: string; wordBreak?: 'break-all' }[] = [];
  let shown = '';
  for (const [part] of text.matchAll(/[!-~]+|[^!-~]+/gu)) {
    if (!isLatin(part) || hasRoom(part, room)) {
      shown += part;
      continue;
    }
    if (shown !== '') runs.push({ text: shown });
    runs.push({ text: part, wordBreak: 'break-all' });
    shown = '';
  }
  if (runs.length === 0) return text;
  return shown === '' ? runs : [...runs, { text: shown }];
}

function isLatin(part: string): boolean {
  return /^[!-~]/u.test(part);
}

/** Whether a word stands in a line, or can be parted at a hyphen or a stroke so that it does. */
function hasRoom(word: string, room: number): boolean {
  return partsOf(word).every((part) => widthInEms(part) * BOLD <= room);
}

/** How wide a line must be, in heights of the type, for none of its Latin words to be broken. */
export function wordRoom(text: string): number {
  const words = text.match(/[!-~]+/gu) ?? [];
  return Math.max(0, ...words.flatMap(partsOf).map((part) => widthInEms(part) * BOLD));
}

function partsOf(word: string): string[] {
  return word.split(/(?<=[-/])(?=[A-Za-z])/u);
}

function cellOf({ fillColor, colSpan }: Cell): Cell {
  return { ...(fillColor === undefined ? {} : { fillColor }), ...(colSpan === undefined ? {} : { colSpan }) };
}

interface Ruled {
  readonly widths: number[];
  /** They return on every page. */
  readonly headings: TableCell[];
  readonly rows: TableCell[][];
  /** No row is broken, each must fit on a page, and the first stays with the headings. */
  readonly isKept?: boolean;
  /** Stands above the headings, and returns with them. */
  readonly title?: string;
  /** What is said of the table below its title. */
  readonly about?: string;
}

/** A ruled table with headings that return on every page. */
export function ruledTable({ widths, headings, rows, isKept = false, title, about }: Ruled): ContentTable {
  const heads = title === undefined ? [headings] : [titleRow(title, about, widths.length), headings];
  return {
    table: {
      headerRows: heads.length,
      keepWithHeaderRows: isKept ? 1 : 0,
      dontBreakRows: isKept,
      // What lays the pages out writes into what it is given: the next paper needs the same numbers.
      widths: [...widths],
      body: [...heads, ...rows],
    },
    layout: {
      hLineWidth: (line) => (title !== undefined && line === 0 ? 0 : 0.5),
      vLineWidth: () => 0.5,
      hLineColor: () => '#808080',
      vLineColor: () => '#808080',
      paddingLeft: () => 3,
      paddingRight: () => 3,
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
  };
}

function titleRow(title: string, about: string | undefined, columns: number): TableCell[] {
  const border: [boolean, boolean, boolean, boolean] = [false, false, false, true];
  const stack: Content[] = [
    { text: title, fontSize: 11, bold: true },
    ...(about === undefined ? [] : [{ text: about }]),
  ];
  const cell: TableCell = { stack, colSpan: columns, border };
  return [cell, ...Array.from({ length: columns - 1 }, () => ({ text: '', border }))];
}

/** In points, as far as a ruled cell stands off what is in it: its padding and the rule. */
const STAND_OFF = { across: 3.5, down: 2.5 };

/** Of a cell that holds more than rows: the rows within it have rules of their own, and what is below them has none. */
const BARE: [boolean, boolean, boolean, boolean] = [false, false, false, false];

/** Rows that stay together on one page: a ruled table within one row of another one of the same widths. */
export function keptTogether(widths: number[], rows: TableCell[][]): TableCell[] {
  const look = rows.some(([first]) => isBare(first)) ? { border: BARE } : {};
  return acrossAll({ ...within(widths, rows), colSpan: widths.length, ...look }, widths);
}

/** The same, and with them what stands below the table. */
export function keptWith(widths: number[], rows: TableCell[][], below: Content): TableCell[] {
  return acrossAll({ stack: [within(widths, rows), below], colSpan: widths.length, border: BARE }, widths);
}

function isBare(cell: TableCell | undefined): boolean {
  const { border } = (cell ?? {}) as { readonly border?: readonly unknown[] };
  return border?.every((side) => side === false) === true;
}

function within(widths: number[], rows: TableCell[][]): ContentTable {
  const { across, down } = STAND_OFF;
  return {
    ...ruledTable({ widths, headings: rows[0] ?? [], rows: rows.slice(1) }),
    margin: [-across, -down, -across, -down],
  };
}

function acrossAll(cell: TableCell, widths: readonly number[]): TableCell[] {
  return [cell, ...widths.slice(1).map(() => ({}))];
}
