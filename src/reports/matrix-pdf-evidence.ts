import { type Content, type TableCell } from 'pdfmake/interfaces';
import { type Texts } from '../kernel/texts';
import { ruledTable, textCell } from './files/pdf';
import { fittingRows, PAGE_LINES } from './files/pdf-rows';
import { type MatrixPaper } from './matrix-paper';
import { HEADING_COLOUR } from './matrix-pdf-table';
import { dateOn } from './paper-date';
import { type PrintChoices } from './print-choices';
import { type RowDeclared, type RowEvidence } from './row-evidence';

const WIDTHS: Readonly<Record<PrintChoices['size'], number[]>> = {
  A3: [40, 290, 240, 240, 285],
  A4: [34, 200, 165, 165, 180],
};

/** What titles, headings and paddings leave of a page. */
const SPARE_LINES = 12;

/** Row by row, who declared it and when, and what was settled: for whoever wishes to see it on paper. */
export function evidenceTable(paper: MatrixPaper, { size, era, evidence }: PrintChoices): Content[] {
  if (evidence === null) return [];
  const { language } = paper;
  const say = (texts: Texts) => texts[language];
  const titles = new Map(paper.layers.flatMap(({ rows }) => rows).map(({ key, title }) => [key, title]));
  const declared = (one: RowEvidence, side: RowDeclared['side']) =>
    one.declared
      .filter((said) => said.side === side)
      .map(({ by, on, onBehalf, afterSeeing }) =>
        [
          `${dateOn(on, language, era)} ${by ?? ''}`.trim(),
          ...(onBehalf ? [say(WORDS.onBehalf)] : []),
          ...(afterSeeing ? [say(WORDS.afterSeeing)] : []),
        ].join('\n'),
      )
      .join('\n') || say(WORDS.nobody);
  const place = [...titles.keys()];
  const inOrder = evidence.toSorted((one, other) => place.indexOf(one.key) - place.indexOf(other.key));
  const rows = inOrder.flatMap((one): TableCell[][] => {
    const texts = [
      one.key,
      titles.get(one.key) ?? '',
      declared(one, 'INSTITUTION'),
      declared(one, 'VENDOR'),
      one.settled === null ? '' : `${dateOn(one.settled.on, language, era)} ${one.settled.by}\n${one.settled.reason}`,
    ];
    const again = `${one.key}\n${say(WORDS.again)}`;
    return fittingRows(texts, WIDTHS[size], size, PAGE_LINES[size] - SPARE_LINES, again).map((said) =>
      said.map((text) => textCell(text)),
    );
  });
  const headings = [WORDS.key, WORDS.item, WORDS.institution, WORDS.vendor, WORDS.settled].map((heading): TableCell =>
    textCell(say(heading), { bold: true, alignment: 'center', fillColor: HEADING_COLOUR }),
  );
  return [
    {
      ...ruledTable({ widths: WIDTHS[size], headings, rows, isKept: true, title: say(WORDS.title) }),
      margin: [0, 4, 0, 8],
    },
  ];
}

const WORDS = {
  title: { ja: '別表 行ごとの根拠(申告と協議の記録)', en: 'Evidence row by row (declarations, and what was settled)' },
  key: { ja: '項番', en: 'No.' },
  item: { ja: '項目', en: 'Item' },
  institution: { ja: '医療機関の申告', en: 'Declared by the institution' },
  vendor: { ja: '事業者の申告', en: 'Declared by the vendor' },
  settled: { ja: '協議の結果', en: 'Settled' },
  again: { ja: '(続き)', en: '(cont.)' },
  nobody: { ja: '未申告', en: 'Not declared' },
  onBehalf: { ja: '代理入力(医療機関)', en: 'entered by the institution on behalf' },
  afterSeeing: { ja: '相手方の申告を見た後', en: 'after seeing the other side’s' },
} as const satisfies Record<string, Texts>;
