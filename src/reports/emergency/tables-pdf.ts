import { type Content, type TableCell } from 'pdfmake/interfaces';
import { type Language } from '../../http/language';
import { type Texts } from '../../kernel/texts';
import { type PdfModel, ruledTable, textCell } from '../files/pdf';
import { columnWidths } from '../files/column-widths';
import { printable } from '../files/pdf-font';
import { linesOf } from '../files/pdf-rows';
import { HEADING_COLOUR } from '../matrix-pdf-table';

/** A part of a paper: headings over rows of texts. */
export interface PrintedTable {
  readonly title: Texts;
  readonly headings: readonly Texts[];
  /** How wide the columns are, each against the others. */
  readonly shares: readonly number[];
  readonly rows: readonly PrintedRow[];
  /** What is said beneath it; null: nothing. */
  readonly note: string | null;
}

export interface PrintedRow {
  readonly texts: readonly string[];
  /** Its first cells are bold. */
  readonly isUrgent: boolean;
}

/** A paper of tables, as plain data, in one language. */
export interface TablesPaper {
  readonly language: Language;
  readonly title: string;
  /** Of whom or what, and as of when. */
  readonly head: string;
  readonly about: string;
  readonly tables: readonly PrintedTable[];
}

/** In points: A4 on its side without margins. */
const ACROSS = 781;
/** Read at night, in a hurry, from a copy. */
const FONT_SIZE = 8.5;
/** A row of more lines is broken where a page ends: what is kept together and does not fit on one would be cut off. */
const KEPT_LINES = 28;

/** As it is laid beside the telephone. */
export function tablesPdf({ language, title, head, about, tables }: TablesPaper, madeAt: Date): PdfModel {
  const say = (texts: Texts) => texts[language];
  const made = `${say(MADE)} ${madeAt.toLocaleString('sv-SE', { timeZone: 'Asia/Tokyo' }).slice(0, 16)}`;
  return {
    title: `${title} ${head}`,
    language,
    size: 'A4',
    watermark: null,
    madeAt,
    attachments: [],
    foot: printable(`${title} ${head}\n${made}`),
    content: [
      { text: title, fontSize: 16, bold: true, margin: [0, 0, 0, 4] },
      textCell(`${head} (${made})`, { fontSize: 10, bold: true, margin: [0, 0, 0, 2] }, ACROSS / 10),
      textCell(about, { fontSize: FONT_SIZE, margin: [0, 0, 0, 4] }, ACROSS / FONT_SIZE),
      ...tables.flatMap((table) => tableOf(table, say)),
    ],
  };
}

function tableOf({ title, headings, shares, rows, note }: PrintedTable, say: (texts: Texts) => string): Content[] {
  if (rows.length === 0)
    return [
      {
        unbreakable: true,
        stack: [
          { text: say(title), fontSize: 11, bold: true, margin: [0, 8, 0, 3] },
          { text: say(NOTHING), fontSize: FONT_SIZE },
        ],
      },
    ];
  const widths = columnWidths(shares, headings.map(say), ACROSS, FONT_SIZE);
  const cells = (texts: readonly string[], look: (at: number) => object): TableCell[] =>
    texts.map((text, i) => textCell(text, { fontSize: FONT_SIZE, ...look(i) }, (widths[i] ?? 0) / FONT_SIZE));
  return [
    {
      ...ruledTable({
        widths,
        title: say(title),
        headings: cells(headings.map(say), () => ({ bold: true, alignment: 'center', fillColor: HEADING_COLOUR })),
        rows: rows.map(({ texts, isUrgent }) => cells(texts, (i) => (isUrgent && i < 2 ? { bold: true } : {}))),
        isKept: rows.every(({ texts }) =>
          texts.every((text, i) => linesOf(text, widths[i] ?? 0, FONT_SIZE) <= KEPT_LINES),
        ),
      }),
      margin: [0, 6, 0, 4],
    },
    ...(note === null ? [] : [textCell(note, { fontSize: FONT_SIZE, margin: [0, 0, 0, 4] })]),
  ];
}

const NOTHING: Texts = { ja: '登録されていません。', en: 'Nothing is on record.' };
const MADE: Texts = { ja: '作成', en: 'made' };
