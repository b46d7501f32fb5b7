import { type ContentTable } from 'pdfmake/interfaces';
import { type Texts } from '../kernel/texts';
import { FONT_SIZE, type PaperSize, ruledTable, textCell } from './files/pdf';
import { linesOf } from './files/pdf-rows';
import { type MatrixPaper } from './matrix-paper';
import { HEADING_COLOUR } from './matrix-pdf-table';
import { signsOf } from './paper-signs';
import { countsOf } from './picture/contract-picture';
import { LAYER_TABS } from './words';

/** In points: sign, kind, name, and a column for each layer. */
const WIDTHS = { sign: 30, kind: 110, name: 300, layer: 110 } as const;
/** In heights of the type: a line; and in points, what stands between two rows. */
const LINE = 1.45;
const BETWEEN = 4.5;

/** Who takes part in how many rows, and how, as a table where a picture could not be read; null: it would not fit either. */
export function shareTable(paper: MatrixPaper, size: PaperSize, high: number): ContentTable | null {
  const { language, layers, parties } = paper;
  const type = FONT_SIZE[size];
  const lines = parties.map(({ label, kindWord }) =>
    Math.max(linesOf(label, WIDTHS.name, type), linesOf(kindWord, WIDTHS.kind, type)),
  );
  const needed = [1, ...lines].reduce((sum, one) => sum + one * type * LINE + BETWEEN, 0);
  if (needed > high) return null;
  const signs = signsOf(paper);
  const headings = [WORDS.sign, WORDS.kind, WORDS.name, ...layers.map(({ layer }) => LAYER_TABS[layer])];
  const table = ruledTable({
    widths: [WIDTHS.sign, WIDTHS.kind, WIDTHS.name, ...layers.map(() => WIDTHS.layer)],
    headings: headings.map((heading) =>
      textCell(heading[language], { bold: true, alignment: 'center', fillColor: HEADING_COLOUR }),
    ),
    rows: parties.map(({ id, kindWord, label }) => [
      textCell(signs.get(id) ?? '', { alignment: 'center' }),
      textCell(kindWord, {}, WIDTHS.kind / type),
      textCell(label, {}, WIDTHS.name / type),
      ...layers.map(({ rows }) => textCell(countsOf(rows, id, language))),
    ]),
  });
  return { ...table, margin: [0, 0, 0, 6] };
}

const WORDS = {
  sign: { ja: '符号', en: 'Sign' },
  kind: { ja: '区分', en: 'Part' },
  name: { ja: '名称', en: 'Name' },
} as const satisfies Record<string, Texts>;
