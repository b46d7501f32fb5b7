import { type Language } from '../../http/language';
import { type CalendarDate } from '../../kernel/calendar-date';
import { normaliseNumberText } from '../../kernel/text';
import { type SheetPart } from '../../kernel/terms/contract-terms';
import { type Texts } from '../../kernel/texts';
import { type ConfirmationAnswer, confirmationAnswers, type ConfirmationFacts } from './confirmation-answers';
import { CONFIRMATION_ITEMS, type SheetItem, type SheetItemKind } from './confirmation-items';
import { type RecordedItem } from './recorded-item';

/** A line of the sheet. */
export interface SheetLine {
  readonly no: string | null;
  readonly subject: string;
  readonly content: string;
  readonly answer: ConfirmationAnswer;
  /** What the answer goes by. */
  readonly source: string;
}

/**
 * The lines of one part, by number; those whose number is not known come last. What the parties recorded goes before what
 * the registry would say of the same item, which is known by its number or by its subject.
 */
export function confirmationLines(
  facts: ConfirmationFacts,
  part: SheetPart,
  today: CalendarDate,
  language: Language,
): SheetLine[] {
  const answers = confirmationAnswers(facts, today);
  const items = CONFIRMATION_ITEMS.filter((item) => item.part === part);
  const recorded = facts.recorded.filter((item) => item.part === part);
  const itemOf = (said: RecordedItem) => items.find((item) => isSame(item, said));
  return [
    ...recorded.map((said) => recordedLine(said, itemOf(said), answers, language)),
    ...items
      .filter((item) => !recorded.some((said) => isSame(item, said)))
      .map((item) => ({
        no: item.no,
        subject: item.subject[language],
        content: item.content[language],
        answer: answers[item.kind],
        source: SOURCES[item.kind][language],
      })),
  ].sort(byNumber);
}

function isSame(item: SheetItem, said: RecordedItem): boolean {
  if (item.no !== null) return item.no === said.itemNo;
  const plain = (text: string) => normaliseNumberText(text).toLowerCase();
  return [item.subject.ja, item.subject.en].some((subject) => plain(subject) === plain(said.subject));
}

/** Of an item that the parties have not gone through yet it is answered what the registry knows, in the words on record. */
function recordedLine(
  said: RecordedItem,
  item: SheetItem | undefined,
  answers: Readonly<Record<SheetItemKind, ConfirmationAnswer>>,
  language: Language,
): SheetLine {
  const { itemNo, subject, confirmedOn, wasMet, completedOn, note } = said;
  const content = said.content ?? item?.content[language] ?? '';
  if (confirmedOn === null) {
    const answer = item === undefined ? ({ first: 'UNCONFIRMED' } as const) : answers[item.kind];
    return { no: itemNo, subject, content, answer, source: withNote(item && SOURCES[item.kind][language], note) };
  }
  return {
    no: itemNo,
    subject,
    content,
    answer: { firstOn: confirmedOn, first: wasMet === true ? 'YES' : 'NO', completedOn },
    source: withNote(RECORDED[language], note),
  };
}

function withNote(source: string | undefined, note: string | null): string {
  return [source, note].filter((text) => text !== undefined && text !== null).join('\n');
}

/** 1, 2, 10, A-1, A-2, A-10, and what has no number. */
function byNumber(one: SheetLine, other: SheetLine): number {
  if (one.no === null || other.no === null) return Number(one.no === null) - Number(other.no === null);
  const place = (no: string): [string, number] => [/^[A-Z]/.exec(no)?.[0] ?? '', Number(/\d+$/.exec(no)?.[0])];
  const [[section, number], [otherSection, otherNumber]] = [place(one.no), place(other.no)];
  return section === otherSection ? number - otherNumber : section < otherSection ? -1 : 1;
}

const RECORDED: Texts = { ja: '両者で確認した記録', en: 'As the parties recorded it' };

const SOURCES: Readonly<Record<SheetItemKind, Texts>> = {
  DISCLOSURE: { ja: '事業者の開示資料の受領日', en: 'Receipt of the vendor’s disclosure documents' },
  OVERVIEW: {
    ja: '契約とシステムの対応、緊急連絡先の登録日',
    en: 'Contract, its systems and an emergency contact on record',
  },
  SELECTION: { ja: '選定時の評価の完了日', en: 'Completed evaluation for selection' },
  PROVIDER_GUIDELINE: { ja: '提供事業者ガイドラインへの準拠の表明日', en: 'The vendor’s attestation' },
  LINES: { ja: '責任分界表の行 IN-05 の合意日', en: 'Agreement on row IN-05 of the matrix' },
  PERSONAL_DATA: {
    ja: '契約条項(個人情報の遵守義務)がある契約の締結日',
    en: 'Signing of the contract, where it has a privacy clause',
  },
  EXTERNAL_STORAGE: { ja: '両ガイドラインへの準拠の表明日', en: 'The vendor’s attestations of both guidelines' },
};
