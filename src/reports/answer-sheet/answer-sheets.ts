import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Expected, Records } from '../../database/records';
import { ASKED_ITEMS } from '../../guideline/disclosure-standing';
import { type Language } from '../../http/language';
import { fault, invalid, notFound } from '../../kernel/problems';
import { type SheetAnswer } from '../../kernel/terms/vendor-terms';
import { type Texts } from '../../kernel/texts';
import { type RecordedAnswer } from '../../registry/vendors/recorded-answer';
import { VendorDisclosureDocumentEntity } from '../../registry/vendors/vendor-disclosure-document.entity';
import { containerFault } from '../files/unpack-workbook';
import { PACKAGE_FAULTS } from '../files/unreadable';
import { Workshop } from '../workshop/workshop';
import { type AnswerChange, type AnswerSheetPreviewView, type AnswerSheetView } from './dto/answer-sheet.dto';
import { type AnswerRow, type ReadAnswers, type RowFault } from './read-answers';

/** A sheet as it is sent. */
export interface SentSheet {
  readonly file: Buffer;
  readonly kind: 'XLSX' | 'CSV';
}

/** A sheet from a page, where only its content tells what it is: whatever is no container of Excel's is a table. */
export function sentAs(file: Buffer): SentSheet {
  return { file, kind: containerFault(file) === 'NO_WORKBOOK' ? 'CSV' : 'XLSX' };
}

type Standing = Pick<VendorDisclosureDocumentEntity, 'type' | 'version' | 'answers'>;

/** Sheets of answers of vendors (MDS, SDS): what one says, line by line, and its entry, whole. */
@Injectable()
export class AnswerSheets {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly workshop: Workshop,
  ) {}

  /** What is on record; 404 where there is no such document. */
  async of(disclosureId: string): Promise<AnswerSheetView> {
    const { version, answers } = await this.standing(disclosureId);
    return { disclosureId, version, answers: [...(answers ?? [])] };
  }

  /** 400 where the paper is of a kind that has no items. */
  private async sheetOf(disclosureId: string): Promise<Standing> {
    const standing = await this.standing(disclosureId);
    if (standing.type === 'SERVICE_SPEC_CONFORMITY') throw invalid([fault('/file', 'OTHER_KIND', NO_ITEMS)]);
    return standing;
  }

  /** What a sheet would change if it were entered now. */
  async preview(disclosureId: string, sent: SentSheet, language: Language): Promise<AnswerSheetPreviewView> {
    const rows = rowsIn(await this.workshop.readAnswers(sent.file, sent.kind));
    return shown(disclosureId, await this.sheetOf(disclosureId), rows, language);
  }

  /** Enters a sheet in the place of what is on record; the same sheet again changes nothing. */
  async enter(
    expected: Expected,
    sent: SentSheet,
    leaveOutRefused: boolean,
    language: Language,
  ): Promise<AnswerSheetPreviewView> {
    const rows = rowsIn(await this.workshop.readAnswers(sent.file, sent.kind));
    const refused = rows.flatMap(({ sheet, row, fault: code }) =>
      code === null ? [] : [fault(`/file/${sheet === '' ? '' : `${sheet}!`}${row}`, code, REFUSED[code])],
    );
    await this.sheetOf(expected.id);
    if (refused.length > 0 && !leaveOutRefused) throw invalid(refused);
    const answers = recordedOf(rows);
    if (answers.length === 0) throw invalid(refused);
    const before = await this.records.change(VendorDisclosureDocumentEntity, expected, {
      answers,
      itemsAnsweredNo: answers.filter(({ answer }) => answer === 'NO').length,
    });
    const { version } = await this.standing(expected.id);
    return { ...shown(expected.id, before, rows, language), version };
  }

  private async standing(disclosureId: string): Promise<Standing> {
    const [found] = await this.database.read<Standing>({
      name: 'answer-sheet',
      text: 'select type, version, answers from vendor_disclosure_documents where id = $1',
      values: [disclosureId],
    });
    if (found === undefined) throw notFound();
    return found;
  }
}

/** 400 where a file as a whole is no sheet of answers. */
function rowsIn(read: ReadAnswers): readonly AnswerRow[] {
  if ('rows' in read) return read.rows;
  throw invalid(read.faults.map((code) => fault('/file', code, UNREADABLE[code])));
}

/** Items of lines that are left out are unanswered: that they were asked is known. */
function recordedOf(rows: readonly AnswerRow[]): RecordedAnswer[] {
  const recorded = new Map<string, RecordedAnswer>();
  for (const { itemNo, note, answer, question, fault: isRefused } of rows)
    if (itemNo !== null)
      recorded.set(itemNo, {
        no: itemNo,
        note,
        answer: isRefused === null ? (answer ?? 'UNANSWERED') : 'UNANSWERED',
        question,
      });
  return [...recorded.values()];
}

function shown(
  disclosureId: string,
  { type, version, answers }: Standing,
  rows: readonly AnswerRow[],
  language: Language,
): AnswerSheetPreviewView {
  const recorded = new Map((answers ?? []).map((one) => [one.no, one]));
  const said = new Set(rows.map(({ itemNo }) => itemNo));
  const views = rows.map(({ fault: code, ...row }) => {
    const before = row.itemNo === null ? undefined : recorded.get(row.itemNo);
    return {
      ...row,
      before: before?.answer ?? null,
      change: code === null ? changeOf(before, row) : null,
      refusal: code === null ? null : { code, detail: REFUSED[code][language] },
    };
  });
  const refused = views.filter(({ refusal }) => refusal !== null).length;
  return {
    disclosureId,
    version,
    rows: views,
    accepted: views.length - refused,
    refused,
    dropped: [...recorded.keys()].filter((no) => !said.has(no)),
    asked: ASKED_ITEMS[type],
  };
}

function changeOf(
  before: RecordedAnswer | undefined,
  { answer, note, question }: { answer: SheetAnswer | null; note: string | null; question: string | null },
): AnswerChange {
  if (before === undefined) return 'ADDED';
  return before.answer === answer && before.note === note && before.question === question ? 'SAME' : 'CHANGED';
}

const NO_ITEMS: Texts = {
  ja: 'サービス仕様適合開示書に項目ごとの回答票はありません',
  en: 'A service-specification conformity disclosure has no sheet of answers',
};
const REFUSED: Readonly<Record<RowFault, Texts>> = {
  ITEM_NUMBER: { ja: '項番が読めません(12 や 5.1 の形)', en: 'The item number cannot be read (such as 12 or 5.1)' },
  ITEM_TWICE: { ja: '同じ項番が二度あります', en: 'The item appears twice' },
  ANSWER: { ja: 'はい・いいえ・対象外のいずれでもありません', en: 'Neither はい nor いいえ nor 対象外' },
  TWO_ANSWERS: { ja: '複数の回答に印があります', en: 'More than one answer is marked' },
  TOO_LONG: {
    ja: '質問は1000文字、備考は2000文字までです',
    en: 'A question takes 1000 letters, a note 2000',
  },
  CHARACTERS: { ja: '使えない文字があります', en: 'Contains characters that cannot be taken' },
};
type Unreadable = Extract<ReadAnswers, { readonly faults: unknown }>['faults'][number];
const UNREADABLE: Readonly<Record<Unreadable, Texts>> = {
  ...PACKAGE_FAULTS,
  TOO_LARGE: { ja: '開示書の回答票としては大きすぎます', en: 'Too large for a sheet of answers' },
  ENCODING: {
    ja: 'CSV(UTF-8 または Shift_JIS)として読めません',
    en: 'Cannot be read as CSV (UTF-8 or Shift_JIS)',
  },
  QUOTES: { ja: '引用符が閉じられていません', en: 'A quotation mark is never closed' },
  ITEM_COLUMN_MISSING: { ja: '「項番」の列が見つかりません', en: 'No column of item numbers (項番) was found' },
  ANSWER_COLUMN_MISSING: {
    ja: '「回答」の列(または「はい」「いいえ」「対象外」の列)が見つかりません',
    en: 'No column of answers (回答, or はい, いいえ, 対象外) was found',
  },
};
