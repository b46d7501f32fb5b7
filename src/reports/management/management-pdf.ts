import { type Content, type TableCell } from 'pdfmake/interfaces';
import { type Texts } from '../../kernel/texts';
import { columnWidths } from '../files/column-widths';
import { FONT_SIZE, type PdfModel, ruledTable, textCell } from '../files/pdf';
import { endKept } from '../files/kept-end';
import { fittingRows, linesOf, PAGE_LINES } from '../files/pdf-rows';
import { printable } from '../files/pdf-font';
import { HEADING_COLOUR } from '../matrix-pdf-table';
import { dateOn } from '../paper-date';
import { ROLE_WORDS } from '../words';
import { type Chart, drawnChart } from './charts';
import { type ManagementReport } from './management-report';
import { aheadChart, trendChart } from './report-charts';
import { type ReportTable, reportTables, type TableName } from './report-tables';

/** In points: A4 on its side without margins. */
const ACROSS = 781;
const ERA = 'JAPANESE';
const CHART: [number, number] = [560, 220];

/** The report as a committee reads it and an inspector is handed it. */
export function managementPdf(report: ManagementReport, madeAt: Date): PdfModel {
  const { language, institution, asOf } = report;
  const say = (texts: Texts) => texts[language];
  const tables = reportTables(report, ERA);
  const section = (name: TableName, chart: Chart | null = null) => tableOf(tables[name], chart, say);
  const title = `${say(WORDS.title)} ${institution} ${asOf}`;
  return {
    title,
    language,
    size: 'A4',
    watermark: null,
    madeAt,
    attachments: [],
    foot: printable(
      `${title}\n${say(WORDS.made)} ${madeAt.toLocaleString('sv-SE', { timeZone: 'Asia/Tokyo' }).slice(0, 16)}`,
    ),
    content: [
      { text: say(WORDS.title), fontSize: 16, bold: true, margin: [0, 0, 0, 4] },
      textCell(`${institution}   ${say(WORDS.asOf)} ${dateOn(asOf, language, ERA)}   ${report.edition}`, {
        fontSize: 9,
        margin: [0, 0, 0, 2],
      }),
      textCell(say(WORDS.about), { margin: [0, 0, 0, 6] }),
      ...section('SUMMARY'),
      ...section('CLAUSES'),
      ...section('TREND', trendChart(report.trend, language)),
      ...section('AHEAD', aheadChart(report.ahead, language)),
      ...(['OPEN', 'ACCEPTED', 'ACTIONS'] as const).flatMap((name) => section(name)),
      ...(isShort(tables.INCIDENTS, say)
        ? [{ unbreakable: true, stack: [...section('INCIDENTS'), signatures(report, say)] }]
        : tableOf(tables.INCIDENTS, null, say, signatures(report, say))),
    ],
  };
}

function tableOf(
  { title, headings, shares, rows, ofMany, none }: ReportTable,
  chart: Chart | null,
  say: (texts: Texts) => string,
  foot: Content | null = null,
): Content[] {
  const most = PAGE_LINES.A4 - SPARE_LINES - (foot === null ? 0 : FOOT_LINES);
  const heading: Content = { text: say(title), fontSize: 11, bold: true, margin: [0, 8, 0, 3] };
  if (rows.length === 0) return [{ unbreakable: true, stack: [heading, { text: say(none) }] }];
  const picture: Content[] =
    chart === null
      ? []
      : [{ unbreakable: true, stack: [heading, { svg: drawnChart(chart), fit: CHART, margin: [0, 0, 0, 4] }] }];
  const widths = columnWidths(shares, headings.map(say), ACROSS, FONT_SIZE.A4);
  const cells = (texts: readonly string[], look = {}): TableCell[] =>
    texts.map((text, i) => textCell(text, look, (widths[i] ?? 0) / FONT_SIZE.A4));
  return [
    ...picture,
    {
      ...ruledTable({
        widths,
        title: chart === null ? say(title) : `${say(title)} (${say(WORDS.inFigures)})`,
        ...(ofMany === null ? {} : { about: `${say(WORDS.shown)} ${rows.length} / ${ofMany}` }),
        headings: cells(headings.map(say), { bold: true, alignment: 'center', fillColor: HEADING_COLOUR }),
        rows: endKept(
          widths,
          rows.flatMap((row) => fittingRows(row, widths, 'A4', most, row[0] ?? '')),
          cells,
          foot,
        ),
        isKept: true,
      }),
      margin: [0, 6, 0, 4],
    },
  ];
}

/** What titles, headings and paddings leave of a page. */
const SPARE_LINES = 12;
/** As much as signatures take of it. */
const FOOT_LINES = 18;

/** A short list of incidents stands whole on the page that is signed; of a long one, its end. */
const SHORT_LINES = 20;

function isShort({ shares, headings, rows }: ReportTable, say: (texts: Texts) => string): boolean {
  const widths = columnWidths(shares, headings.map(say), ACROSS, FONT_SIZE.A4);
  const lines = rows.map((row) => Math.max(...row.map((text, i) => linesOf(text, widths[i] ?? 0, FONT_SIZE.A4))));
  return lines.reduce((sum, one) => sum + one, 0) <= SHORT_LINES;
}

/** With what is signed above the names: nobody signs on a page that says nothing. */
function signatures(
  { signatures: signing, institution, asOf, language }: ManagementReport,
  say: (texts: Texts) => string,
): Content {
  const label = [WORDS.date, WORDS.name, WORDS.seal];
  return {
    unbreakable: true,
    margin: [0, 10, 0, 0],
    stack: [
      { text: say(WORDS.confirmed), fontSize: 11, bold: true, margin: [0, 0, 0, 3] },
      textCell(
        say(WORDS.statement)
          .replace('#', institution)
          .replace('@', dateOn(asOf, language, ERA)),
        {
          margin: [0, 0, 0, 4],
        },
      ),
      {
        columns: signing.map(({ role, persons }) => ({
          table: {
            widths: [50, '*'],
            heights: (line: number) => (line === 3 ? 44 : 16),
            body: [
              [textCell(ROLE_WORDS[role][language], { bold: true, fillColor: HEADING_COLOUR, colSpan: 2 }), {}],
              ...label.map((texts, i): TableCell[] => [
                textCell(say(texts)),
                textCell(i === 1 ? persons.join('、') : ''),
              ]),
            ],
          },
        })),
        columnGap: 14,
      },
    ],
  };
}

const WORDS = {
  title: { ja: '医療情報システム安全管理 経営報告書', en: 'Management report on the safety of information systems' },
  asOf: { ja: '基準日', en: 'as of' },
  made: { ja: '作成', en: 'Made' },
  about: {
    ja: '台帳の記録から、基準日の状況をまとめたものです。指摘はガイドライン上の不備を示し、違法性を示すものではありません。重大度・区分は本台帳の整理です。',
    en: 'Made from what is on record, as it stands on the day. A finding says what falls short of the guideline, not that a law is broken. Severities and sections are ours.',
  },
  shown: {
    ja: '示した件数 / 全件数(残りは台帳で確認できます):',
    en: 'Shown / of all (the rest is in the registry):',
  },
  inFigures: { ja: '数値', en: 'in figures' },
  confirmed: { ja: '9. 確認', en: '9. Confirmed by' },
  statement: {
    ja: '# の @ 現在の状況を、上記のとおり確認した。',
    en: 'We have taken note of how # stands as of @, as told above.',
  },
  date: { ja: '年月日', en: 'Date' },
  name: { ja: '氏名', en: 'Name' },
  seal: { ja: '署名・印', en: 'Signature' },
} as const satisfies Record<string, Texts>;
