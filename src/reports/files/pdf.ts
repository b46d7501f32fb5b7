import pdfmake from 'pdfmake';
import {
  type Content,
  type ContentStack,
  type ContentTable,
  type ContentText,
  type TableCell,
  type TDocumentDefinitions,
} from 'pdfmake/interfaces';
import { type Language } from '../../http/language';
import { PDF_FONT, printable } from './pdf-font';

pdfmake.setFonts({ NotoSansJP: { normal: PDF_FONT.normal, bold: PDF_FONT.bold } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(PDF_FONT).includes(path));

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

/** The bytes of a PDF; the same for the same model. */
export async function writePdf(model: PdfModel): Promise<Buffer> {
  const { title, language, size, watermark, madeAt, content, foot, attachments } = model;
  const definition: TDocumentDefinitions = {
    pageSize: size,
    pageOrientation: 'landscape',
    pageMargins: [30, 30, 30, 44],
    language,
    info: { title, creator: 'Bunkaiten', producer: 'Bunkaiten', creationDate: madeAt, modDate: madeAt },
    defaultStyle: { font: 'NotoSansJP', fontSize: FONT_SIZE[size], lineHeight: 1.1 },
    ...(watermark === null
      ? {}
      : { watermark: { text: watermark, color: '#808080', opacity: 0.12, bold: true, fontSize: 160 } }),
    content,
    files: Object.fromEntries(
      attachments.map(({ name, description, mediaType, text }) => [
        name,
        {
          src: `data:${mediaType};base64,${Buffer.from(text, 'utf8').toString('base64')}`,
          name,
          description,
          creationDate: madeAt,
          modifiedDate: madeAt,
        },
      ]),
    ),
    footer: (page, pages) => ({
      columns: [
        { text: foot, width: '*' },
        { text: `${page} / ${pages}`, width: 60, alignment: 'right', fontSize: 9 },
      ],
      margin: [30, 10, 30, 0],
      fontSize: 7,
    }),
  };
  return pdfmake.createPdf(definition).getBuffer();
}

/** A text as a cell of a table, or standing free. */
export type PdfText = ContentText & Cell;
type PdfStack = ContentStack & Cell;

/** What is said of a cell, and not of what stands in it. */
interface Cell {
  fillColor?: string;
  colSpan?: number;
}

/** Breaking a text into lines takes the square of its length: what is longer is set in pieces, one below the other. */
const PIECE = /[^]{1,1000}(?:\n|$)|[^]{1,1000}/gu;

/** A cell with a text from the registry: data, whatever stands in it. `room`: so many Latin letters go into a line of it. */
export function textCell(text: string, look: Omit<PdfText, 'text'> = {}, room = LATIN_ROOM): PdfText | PdfStack {
  const [first = '', ...others] = printable(text).match(PIECE) ?? [];
  if (others.length === 0) return { text: runsOf(first, room), ...look };
  const pieces = [first, ...others].map((piece) => ({ text: runsOf(piece.replace(/\n$/, ''), room), ...look }));
  return { stack: pieces, ...cellOf(look) };
}

/** Longer Latin words than most cells have room for. */
const LATIN_ROOM = 24;

/** Latin words that would run out of their cell are broken, they alone: breaking anywhere tears letters apart that take two places. */
function runsOf(text: string, room: number): ContentText['text'] {
  const parts = text.split(new RegExp(`([!-~]{${room},})`, 'u'));
  if (parts.length === 1) return text;
  return parts.flatMap((part, i) =>
    part === '' ? [] : [i % 2 === 1 ? { text: part, wordBreak: 'break-all' as const } : { text: part }],
  );
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
}

/** A ruled table with headings that return on every page. */
export function ruledTable({ widths, headings, rows, isKept = false, title }: Ruled): ContentTable {
  const heads = title === undefined ? [headings] : [titleRow(title, widths.length), headings];
  return {
    table: {
      headerRows: heads.length,
      keepWithHeaderRows: isKept ? 1 : 0,
      dontBreakRows: isKept,
      widths,
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

function titleRow(title: string, columns: number): TableCell[] {
  const border: [boolean, boolean, boolean, boolean] = [false, false, false, true];
  const cell: TableCell = { text: title, fontSize: 11, bold: true, colSpan: columns, border };
  return [cell, ...Array.from({ length: columns - 1 }, () => ({ text: '', border }))];
}

/** In points, as far as a ruled cell stands off what is in it: its padding and the rule. */
const STAND_OFF = { across: 3.5, down: 2.5 };

/** Rows that stay together on one page: a ruled table within one row of another one of the same widths. */
export function keptTogether(widths: number[], rows: TableCell[][]): TableCell[] {
  const { across, down } = STAND_OFF;
  const within = {
    ...ruledTable({ widths, headings: rows[0] ?? [], rows: rows.slice(1) }),
    margin: [-across, -down, -across, -down] as [number, number, number, number],
    colSpan: widths.length,
  };
  return [within, ...widths.slice(1).map(() => ({}))];
}
