import { type Language } from '../http/language';
import { type CalendarDate } from '../kernel/calendar-date';
import { formatJapaneseDate } from '../kernel/wareki';
import { type PaperEra } from './print-choices';

/** Which revision it is. */
export function revisionOf(revision: number, language: Language): string {
  return language === 'ja' ? `第${revision}版` : `Revision ${revision}`;
}

/** As contracts are dated; in English always by the Western calendar. */
export function dateOn(date: string, language: Language, era: PaperEra): string {
  if (language === 'en') return date;
  if (era === 'JAPANESE') return formatJapaneseDate(date as CalendarDate);
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
