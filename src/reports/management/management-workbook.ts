import { type Texts } from '../../kernel/texts';
import { wholeRows } from '../files/row-heights';
import { type RowModel, type SheetModel, type WorkbookModel } from '../files/workbook-model';
import { dateOn } from '../paper-date';
import { ROLE_WORDS } from '../words';
import { type ManagementReport } from './management-report';
import { type ReportTable, reportTables } from './report-tables';

/** In characters: what stands beside each other on A4. */
const ACROSS = 150;

/** The same report as a workbook: a cover to sign, and a sheet for each part. */
export function managementWorkbook(report: ManagementReport): WorkbookModel {
  const { language } = report;
  const say = (texts: Texts) => texts[language];
  const { SUMMARY, ...others } = reportTables(report, 'JAPANESE');
  return {
    title: `${say(WORDS.title)} ${report.institution} ${report.asOf}`,
    sheets: [cover(report, SUMMARY, say), ...Object.values(others).map((table) => sheetOf(table, say))],
  };
}

function cover(report: ManagementReport, summary: ReportTable, say: (texts: Texts) => string): SheetModel {
  const widths = [44, 100];
  const line = (label: string, text: string): RowModel => ({
    cells: [
      { text: label, style: 'LABEL' },
      { text, style: 'PLAIN' },
    ],
  });
  return {
    name: say(WORDS.cover),
    visibility: 'VISIBLE',
    widths,
    headRows: 0,
    headColumns: 0,
    paper: 'A4',
    isProtected: false,
    rows: [
      { cells: [{ text: say(WORDS.title), style: 'TITLE' as const }] },
      line(say(WORDS.institution), report.institution),
      line(say(WORDS.asOf), dateOn(report.asOf, report.language, 'JAPANESE')),
      line(say(WORDS.edition), report.edition),
      ...report.signatures.map(({ role, persons }) =>
        line(`${ROLE_WORDS[role][report.language]} ${persons.join('、')}`, say(WORDS.unsigned)),
      ),
      ...summary.rows.map(([what = '', count = '']) => line(what, count)),
    ].flatMap((row) => wholeRows(row, widths, '')),
  };
}

function sheetOf(
  { title, headings, shares, rows, ofMany, none }: ReportTable,
  say: (texts: Texts) => string,
): SheetModel {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.max(8, Math.round((ACROSS * share) / all)));
  const about = rows.length === 0 ? `${say(title)}  ${say(none)}` : say(title);
  return {
    // What stands before a name in the report is its number there.
    name: say(title)
      .replace(/^\d+\. /, '')
      .replace(/[,([].*$/, '')
      .slice(0, 31),
    visibility: 'VISIBLE',
    widths,
    headRows: 2,
    headColumns: 0,
    paper: 'A4',
    isProtected: false,
    rows: [
      { cells: [{ text: ofMany === null ? about : `${about}  (${rows.length} / ${ofMany})`, style: 'ABOUT' }] },
      { cells: headings.map((heading) => ({ text: say(heading), style: 'HEADING' })) },
      ...rows.flatMap((row) =>
        wholeRows({ cells: row.map((text) => ({ text, style: 'TEXT' })) }, widths, row[0] ?? ''),
      ),
    ],
  };
}

const WORDS = {
  title: { ja: '医療情報システム安全管理 経営報告書', en: 'Management report on the safety of information systems' },
  cover: { ja: '表紙', en: 'Cover' },
  institution: { ja: '医療機関', en: 'Institution' },
  asOf: { ja: '基準日', en: 'As of' },
  edition: { ja: '判定の基準', en: 'Judged by' },
  unsigned: { ja: '年　　月　　日　　　　　　　　　　　　　　　　　　印', en: 'Date, signature' },
} as const satisfies Record<string, Texts>;
