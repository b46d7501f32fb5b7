import { type CalendarDate } from '../../kernel/calendar-date';
import { type Texts } from '../../kernel/texts';
import { type ConfirmationAnswer } from './confirmation-answers';

/** What stands in the cells of an item: the day of the first confirmation, its answer, the day of completion. */
export function answerTexts(
  answer: ConfirmationAnswer,
  say: (texts: Texts) => string,
  dated: (date: CalendarDate) => string,
): { readonly day: string; readonly answer: string; readonly completed: string } {
  switch (answer.first) {
    case 'NOT_APPLICABLE':
      return { day: '', answer: say(WORDS.notApplicable), completed: '' };
    case 'UNCONFIRMED':
      return { day: '', answer: say(UNCONFIRMED), completed: '' };
    case 'YES':
    case 'NO':
      return {
        day: dated(answer.firstOn),
        answer: say(answer.first === 'YES' ? WORDS.yes : WORDS.no),
        completed: answer.completedOn === null ? '' : dated(answer.completedOn),
      };
  }
}

/** Nothing is on record: that is not a no. */
export const UNCONFIRMED: Texts = { ja: '未確認', en: 'not confirmed' };

const WORDS = {
  yes: { ja: 'はい', en: 'yes' },
  no: { ja: 'いいえ', en: 'no' },
  notApplicable: { ja: '対象外', en: 'does not apply' },
} as const satisfies Record<string, Texts>;
