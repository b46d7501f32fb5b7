import { type Language } from '../../http/language';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type SheetPart } from '../../kernel/terms/contract-terms';
import { type Texts } from '../../kernel/texts';
import { type ConfirmationAnswer, type ConfirmationFacts } from './confirmation-answers';
import { answerTexts } from './answer-texts';
import { confirmationLines, type SheetLine } from './confirmation-lines';
import { inLines, wholeRows } from '../files/row-heights';
import { type CellStyle, type RowModel, type SheetModel, type WorkbookModel } from '../files/workbook-model';

const WIDTHS = [8, 28, 50, 22, 14, 34];
const COVER_WIDTHS: [number, number] = [24, 96];

/** The 確認表 of a contract, filled in as far as the registry knows: its columns are those of the published form. */
export function confirmationWorkbook(facts: ConfirmationFacts, today: CalendarDate, language: Language): WorkbookModel {
  const say = (texts: Texts) => texts[language];
  const sheet = (part: SheetPart): SheetModel => ({
    name: say(part === 'INSTITUTION' ? WORDS.part1 : WORDS.part2),
    visibility: 'VISIBLE',
    widths: WIDTHS,
    headRows: 2,
    headColumns: 2,
    paper: 'A4',
    isProtected: false,
    rows: [
      {
        cells: [
          { text: `${say(WORDS.title)} ${say(part === 'INSTITUTION' ? WORDS.about1 : WORDS.about2)}`, style: 'ABOUT' },
        ],
      },
      {
        cells: [WORDS.no, WORDS.subject, WORDS.content, WORDS.first, WORDS.completed, WORDS.source].map((heading) => ({
          text: say(heading),
          style: 'HEADING',
        })),
      },
      ...confirmationLines(facts, part, today, language)
        .map((line) => rowOf(line, say))
        .flatMap((row) => wholeRows(row, WIDTHS, row.cells[0]?.text ?? '')),
      { cells: ['', say(WORDS.others), say(WORDS.original), '', '', ''].map((text) => ({ text, style: 'EXCUSED' })) },
    ],
  });
  return {
    title: `${say(WORDS.title)} ${facts.contractNo}`,
    sheets: [cover(facts, today, say), sheet('INSTITUTION'), sheet('JOINT')],
  };
}

function rowOf({ no, subject, content, answer, source }: SheetLine, say: (texts: Texts) => string): RowModel {
  const { day, answer: first, completed } = answerTexts(answer, say, (date) => date);
  const said = [day, first].filter((text) => text !== '').join(' ');
  return {
    cells: [no ?? '', subject, content, said, completed, source].map((text) => ({ text, style: styleOf(answer) })),
  };
}

function styleOf(answer: ConfirmationAnswer): CellStyle {
  switch (answer.first) {
    case 'NOT_APPLICABLE':
      return 'EXCUSED';
    case 'UNCONFIRMED':
      return 'OPEN';
    case 'YES':
      return 'TEXT';
    case 'NO':
      return answer.completedOn === null ? 'OPEN' : 'TEXT';
  }
}

function cover(facts: ConfirmationFacts, today: CalendarDate, say: (texts: Texts) => string): SheetModel {
  const line = (label: string, text: string): RowModel => ({
    cells: [
      { text: label, style: 'LABEL' },
      { text, style: 'PLAIN' },
    ],
  });
  return {
    name: say(WORDS.cover),
    visibility: 'VISIBLE',
    widths: COVER_WIDTHS,
    headRows: 0,
    headColumns: 0,
    paper: 'A4',
    isProtected: false,
    rows: [
      { cells: [{ text: say(WORDS.title), style: 'TITLE' }] },
      line(say(WORDS.contract), `${facts.contractNo} ${facts.contractTitle}`),
      line(say(WORDS.institution), facts.institution),
      line(say(WORDS.vendor), facts.vendor),
      line(say(WORDS.made), today),
      ...[NOTES.paraphrase, NOTES.recorded, NOTES.first, NOTES.numbers, NOTES.judgement].map((note, i) =>
        line(i === 0 ? say(WORDS.notes) : '', inLines(say(note), COVER_WIDTHS[1])),
      ),
    ],
  };
}

const WORDS = {
  title: { ja: '役割分担等に関する確認表(台帳からの記入)', en: 'Role-sharing confirmation sheet (from the registry)' },
  cover: { ja: '表紙', en: 'Cover' },
  part1: { ja: 'Part1', en: 'Part 1' },
  part2: { ja: 'Part2', en: 'Part 2' },
  about1: { ja: '— 主に医療機関が行う項目', en: '— mainly the institution' },
  about2: { ja: '— 医療機関と事業者が共同で行う項目', en: '— institution and vendor together' },
  no: { ja: '項番', en: 'No.' },
  subject: { ja: '項目', en: 'Item' },
  content: { ja: '内容', en: 'Content' },
  first: { ja: '初回確認', en: 'First confirmation' },
  completed: { ja: '完了日', en: 'Completed on' },
  source: { ja: '根拠', en: 'What it goes by' },
  others: { ja: 'このほかの項目', en: 'The other items' },
  original: {
    ja: '未収載です。厚生労働省・経済産業省・総務省が公表する原本で確認し、確認の結果を台帳に記録すると、ここに加わります。',
    en: 'Not in here: see the original, published by the three ministries. What is recorded of it in the registry joins the sheet.',
  },
  contract: { ja: '契約', en: 'Contract' },
  institution: { ja: '医療機関', en: 'Institution' },
  vendor: { ja: '事業者', en: 'Vendor' },
  made: { ja: '作成日', en: 'Made on' },
  notes: { ja: '注記', en: 'Notes' },
} as const satisfies Record<string, Texts>;

const NOTES = {
  paraphrase: {
    ja: '公表された「医療情報システムの契約における当事者間の役割分担等に関する確認表」(2024年6月)の項目を言い換えたもので、写しではありません。',
    en: 'This paraphrases items of the confirmation sheet that three ministries published in June 2024; it is no copy of it.',
  },
  first: {
    ja: '初回確認の日は、契約の締結日(無ければ協議の開始日、それも無ければ作成日)です。その日までに台帳上で満たされていれば「はい」、後から満たされたものは完了日にその日を記します。',
    en: 'The first confirmation is dated to the signing, else to the first talk, else to the day of this sheet. What was met by then is "yes"; what was met later has its day of completion.',
  },
  numbers: {
    ja: '項番が空の項目は、原本の番号を確認できていません。',
    en: 'Where the number is left out, that of the original is not known to us.',
  },
  recorded: {
    ja: '両者で確認した記録がある項目は、その記録のとおりです。それ以外は台帳からの記入です。',
    en: 'Where the parties have recorded an item, it stands as recorded; the rest is filled in from the registry.',
  },
  judgement: {
    ja: '台帳に記録が無い項目は「未確認」になります。「いいえ」は、確認した結果の記録がある項目だけに記します。',
    en: 'What is not on record comes out as "not confirmed"; "no" stands only where it is on record that it was not met.',
  },
} as const satisfies Record<string, Texts>;
