import { type SheetAnswer } from '../../kernel/terms/vendor-terms';
import { type Texts } from '../../kernel/texts';
import { type AnswerChange } from '../../reports/answer-sheet/dto/answer-sheet.dto';
import { type Tone } from '../findings/finding-words';

/** What an item of an MDS or SDS answers. */
export const SHEET_ANSWER_WORDS: Readonly<Record<SheetAnswer, { readonly word: Texts; readonly tone: Tone }>> = {
  YES: { word: { ja: 'はい', en: 'Yes' }, tone: 'good' },
  NO: { word: { ja: 'いいえ', en: 'No' }, tone: 'bad' },
  NOT_APPLICABLE: { word: { ja: '対象外', en: 'Not applicable' }, tone: 'note' },
  UNANSWERED: { word: { ja: '未回答', en: 'Unanswered' }, tone: 'warn' },
};

/** What a line of a sheet would change. */
export const ANSWER_CHANGE_WORDS: Readonly<Record<AnswerChange, { readonly word: Texts; readonly tone: Tone }>> = {
  ADDED: { word: { ja: '追加', en: 'Added' }, tone: 'good' },
  CHANGED: { word: { ja: '変更', en: 'Changed' }, tone: 'warn' },
  SAME: { word: { ja: '変更なし', en: 'As before' }, tone: 'soft' },
};
