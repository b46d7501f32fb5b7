import { type SheetAnswer } from '../../kernel/terms/vendor-terms';
import { type TableLine } from './read-table';

/** Where a sheet of answers has what, by its headings. */
export interface AnswerColumns {
  /** The last line of the headings. */
  readonly row: number;
  readonly number: number;
  /** One column for the word, or one for each answer that takes a mark. */
  readonly answer: number | Readonly<Record<MarkedAnswer, number>>;
  readonly question: number | null;
  readonly note: number | null;
}

export type MarkedAnswer = Exclude<SheetAnswer, 'UNANSWERED'>;
export type ColumnFault = 'ITEM_COLUMN_MISSING' | 'ANSWER_COLUMN_MISSING';

/** How far below the heading of the numbers those of the answers may stand. */
const DEEP = 2;
const NUMBER = /^(項番|項目番号|質問番号|番号|項|NO\.?|#)$/;
const ANSWER = /^(回答|答え|回答欄|ANSWER|適合|適合性)$/;
const QUESTION = /(質問|項目|内容|設問|QUESTION)/;
const NOTE = /(備考|補足|コメント|REMARK|NOTE)/;
const MARKED: readonly (readonly [MarkedAnswer, RegExp])[] = [
  ['YES', /^(はい|YES)$/],
  ['NO', /^(いいえ|NO)$/],
  ['NOT_APPLICABLE', /^(対象外|非該当|該当なし|N\/A)$/],
];

/** The columns of a sheet; which are missing where it has no such table. */
export function answerColumns(lines: readonly TableLine[]): AnswerColumns | readonly ColumnFault[] {
  let isNumbered = false;
  let isAnswered = false;
  for (const [index, line] of lines.entries()) {
    const near = lines.slice(index, index + DEEP + 1).filter(({ row }) => row <= line.row + DEEP);
    const found = near.flatMap(({ row, cells }) =>
      [...cells].map(([column, text]) => ({ row, column, text: heading(text) })),
    );
    const answer = answerIn(found);
    const number = [...line.cells].find(([, text]) => isNumberHeading(text))?.[0];
    isNumbered ||= number !== undefined;
    isAnswered ||= answer !== null;
    if (number === undefined || answer === null) continue;
    const taken = new Set([number, ...(typeof answer.at === 'number' ? [answer.at] : Object.values(answer.at))]);
    const other = (sign: RegExp) =>
      found.find(({ row, column, text }) => row <= answer.row && !taken.has(column) && sign.test(text))?.column ?? null;
    const note = other(NOTE);
    if (note !== null) taken.add(note);
    return { row: answer.row, number, answer: answer.at, question: other(QUESTION), note };
  }
  return [
    ...(isNumbered ? [] : (['ITEM_COLUMN_MISSING'] as const)),
    ...(isAnswered ? [] : (['ANSWER_COLUMN_MISSING'] as const)),
  ];
}

/** A heading that a page repeats is no item. */
export function isNumberHeading(text: string): boolean {
  return NUMBER.test(heading(text));
}

interface Heading {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function answerIn(found: readonly Heading[]): { readonly row: number; readonly at: AnswerColumns['answer'] } | null {
  const [yes, no, other] = MARKED.map(([, sign]) => found.find(({ text }) => sign.test(text)));
  if (yes && no && other && yes.row === no.row && no.row === other.row)
    return { row: yes.row, at: { YES: yes.column, NO: no.column, NOT_APPLICABLE: other.column } };
  const word = found.find(({ text }) => ANSWER.test(text) || (text.includes('はい') && text.includes('いいえ')));
  return word === undefined ? null : { row: word.row, at: word.column };
}

function heading(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}
