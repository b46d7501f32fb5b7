import { type CalendarDate, isCalendarDate } from '../../../kernel/calendar-date';
import { type DateForm } from '../../../kernel/terms/exchange-terms';
import { formatJapaneseDate } from '../../../kernel/wareki';

const ERAS = { 令和: 'R', 平成: 'H', 昭和: 'S' } as const;

/** A date as a file has it. */
export function writtenDate(date: string, form: DateForm | null): string {
  if (!isCalendarDate(date)) return date;
  switch (form) {
    case null:
    case 'ISO':
      return date;
    case 'SLASHED':
      return date.replaceAll('-', '/');
    case 'COMPACT':
      return date.replaceAll('-', '');
    case 'JAPANESE':
      return formatJapaneseDate(date);
    case 'JAPANESE_SHORT':
      return shortened(date);
  }
}

/** What of a date is not understood everywhere: 20270401, and the zeros that stand for no date. */
export function plainDate(text: string, form: DateForm | null): string {
  if (form !== 'COMPACT') return text;
  const digits = text.normalize('NFKC').trim();
  if (/^0+$/.test(digits)) return '';
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(digits) ?? [];
  return year === undefined ? text : `${year}-${month}-${day}`;
}

/** R9.4.1; what lies before the eras that have a letter is written out. */
function shortened(date: CalendarDate): string {
  const [, era = '', year = '', month = '', day = ''] =
    /^(令和|平成|昭和)(元|\d+)年(\d+)月(\d+)日$/.exec(formatJapaneseDate(date)) ?? [];
  return era in ERAS ? `${ERAS[era as keyof typeof ERAS]}${year === '元' ? '1' : year}.${month}.${day}` : date;
}
