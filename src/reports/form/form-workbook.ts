import { type AgreementSide, ALLOCATION_ROLES } from '../../kernel/terms/demarcation-terms';
import { isLanguage, type Language } from '../../http/language';
import { type Texts } from '../../kernel/texts';
import { type SheetTexts } from '../files/altered-cells';
import { hiddenSheet } from '../files/hidden-sheet';
import { MARK_MEANINGS, markChoices, MARKS } from '../marks';
import { printedAnswers, type PrintedAnswers, printedLines } from './printed-answers';
import { wholeTexts, wholeTextsName } from './whole-texts';
import { matrixForm, type FormColumn, type FormRow, type FormSheet } from './matrix-form';
import { type MatrixPaper } from '../matrix-paper';
import { type CellModel, type RowModel, type SheetModel, type WorkbookModel } from '../files/workbook-model';

const FORMAT = 'bunkaiten-matrix-form/2';

/** What a form says of itself. */
export interface FormHead {
  readonly matrixId: string;
  readonly side: AgreementSide;
  readonly language: Language;
  /** What its answers said when it went out. */
  readonly printed: PrintedAnswers;
}

/** A form as it would go out now. */
export interface ExpectedForm {
  readonly sheets: readonly FormSheet[];
  /** The sheet that explains it. */
  readonly instructions: SheetTexts;
  /** What its sheet of whole texts is called, where it has one. */
  readonly wholeTexts: string;
}

/** Above a sheet's rows: the columns' codes, which nobody sees, and their headings. */
export const FORM_HEAD_ROWS = 2;

/** The workbook that goes out to a side and comes back filled in. Nothing in it is merged, computed or drawn. */
export function formWorkbook(paper: MatrixPaper, side: AgreementSide): WorkbookModel {
  const { language } = paper;
  const sheets = matrixForm(paper, side);
  const whole = wholeTexts(sheets, language);
  const explained = instructions(paper, side);
  return {
    title: `${paper.contractNo} ${paper.contractTitle}`,
    sheets: [
      explained,
      ...sheets.map((sheet) => formSheet(sheet, language)),
      ...(whole === null ? [] : [whole]),
      hiddenSheet([FORMAT, paper.matrixId, side, language, ...printedLines(sheets, explained, whole)]),
    ],
  };
}

/** The same form as it must come back, apart from the answers. */
export function expectedForm(paper: MatrixPaper, side: AgreementSide): ExpectedForm {
  const { name, rows } = instructions(paper, side);
  const texts = rows.map(({ cells }) => cells.map(({ text }) => text));
  return {
    sheets: matrixForm(paper, side),
    instructions: { name, rows: texts },
    wholeTexts: wholeTextsName(paper.language),
  };
}

/** What a form says of itself, by the texts of its hidden sheet; null: it is no form of ours. */
export function formHead(texts: readonly string[]): FormHead | null {
  const [format, matrixId, side, language, ...printed] = texts;
  if (format !== FORMAT || matrixId === undefined || !isLanguage(language)) return null;
  return side === 'INSTITUTION' || side === 'VENDOR'
    ? { matrixId, side, language, printed: printedAnswers(printed) }
    : null;
}

function formSheet({ name, columns, rows }: FormSheet, language: Language): SheetModel {
  return {
    name,
    visibility: 'VISIBLE',
    widths: columns.map(({ width }) => width),
    headRows: FORM_HEAD_ROWS,
    headColumns: 2,
    paper: 'A3',
    isProtected: true,
    rows: [
      { cells: columns.map(({ code }) => ({ text: code, style: 'PLAIN' })), isHidden: true },
      { cells: columns.map(({ heading }) => ({ text: heading, style: 'HEADING' })) },
      ...rows.map((row) => ({ cells: columns.map((column) => formCell(column, row, language)) })),
    ],
  };
}

function formCell({ code, takes }: FormColumn, { row, texts }: FormRow, language: Language): CellModel {
  const text = texts.get(code) ?? '';
  if (row.excused !== null) return { text, style: 'EXCUSED' };
  if (takes === null) return { text, style: 'TEXT' };
  return takes === 'MARKS' ? { text, style: 'ANSWER_MARK', choices: markChoices(language) } : { text, style: 'ANSWER' };
}

function instructions(paper: MatrixPaper, side: AgreementSide): SheetModel {
  const { language } = paper;
  const say = (texts: Texts) => texts[language];
  const line = (label: string, text: string): RowModel => ({
    cells: [
      { text: label, style: 'LABEL' },
      { text, style: 'PLAIN' },
    ],
  });
  return {
    name: say(WORDS.tab),
    visibility: 'VISIBLE',
    widths: [28, 100],
    headRows: 0,
    headColumns: 0,
    paper: 'A4',
    isProtected: true,
    rows: [
      { cells: [{ text: say(WORDS.title), style: 'TITLE' }] },
      line(say(WORDS.side), side === 'INSTITUTION' ? paper.institution : paper.vendor),
      line(say(WORDS.contract), `${paper.contractNo} ${paper.contractTitle}`),
      line(say(WORDS.institution), paper.institution),
      line(say(WORDS.vendor), paper.vendor),
      line(say(WORDS.revision), String(paper.revision)),
      ...ALLOCATION_ROLES.map((role) => line(MARKS[role][language], MARK_MEANINGS[role][language])),
      ...HOW.map((text, i) => line(i === 0 ? say(WORDS.how) : '', `${i + 1}. ${say(text)}`)),
    ],
  };
}

const WORDS = {
  tab: { ja: '記入要領', en: 'How to' },
  title: { ja: '責任分界表 回答票', en: 'Demarcation of responsibility: answers' },
  side: { ja: '回答者', en: 'Answers of' },
  contract: { ja: '契約', en: 'Contract' },
  institution: { ja: '医療機関', en: 'Institution' },
  vendor: { ja: '委託先事業者', en: 'Prime vendor' },
  revision: { ja: '版', en: 'Revision' },
  how: { ja: '記入のしかた', en: 'How to fill it in' },
} as const satisfies Record<string, Texts>;

const HOW: readonly Texts[] = [
  {
    ja: '色の付いたセルだけに記入してください。相手方の回答を見ずに、自らの理解をそのまま書いてください。',
    en: 'Fill in the coloured cells only, as you understand it yourself, without asking the other side first.',
  },
  {
    ja: '行ごとに、最終責任を負う一者に「責」、実施する者に「実」を選びます。「責実」のように併せて選べます。',
    en: 'In each row, choose A for exactly one party and R for whoever performs; both can stand together (AR).',
  },
  {
    ja: '複数の者が実施する行では、「分担の内容」にそれぞれが何を行うかを書いてください。',
    en: 'Where several perform, write for each what exactly it does.',
  },
  {
    ja: '※ の行の最終責任は医療機関に残ります(経営管理編 1.3.1 に基づく本台帳の整理です)。',
    en: 'Rows with * stay with the institution (our reading of 1.3.1 of the guideline).',
  },
  {
    ja: '行・列の並べ替えや非表示はそのまま読み取ります。行・列・シートの追加や削除、見出しや項目の変更、セルの結合、数式、メモ、図形のあるファイルは受け付けません。',
    en: 'Sorting and hiding does no harm. Files with added or removed rows, columns or sheets, changed headings or items, merged cells, formulas, comments or drawings are not taken.',
  },
  {
    ja: '分からない行は空けたまま返してください。後から追加できます。',
    en: 'Leave a row empty that you cannot answer yet; it can be added later.',
  },
];
