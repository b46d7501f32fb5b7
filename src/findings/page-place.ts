import { type CalendarDate, isCalendarDate } from '../kernel/calendar-date';
import { fault, invalid } from '../kernel/problems';

/** Where a page ended among what was found: on which day, behind which key. */
export interface PagePlace {
  readonly day: CalendarDate;
  readonly key: string;
}

/** A place as clients carry it about; they need not know what is in it. */
export function writePlace({ day, key }: PagePlace): string {
  return Buffer.from(JSON.stringify([day, key])).toString('base64url');
}

/** The place that a cursor stands for; 400 where it is none of this answer's, for on another day others are found. */
export function readPlace(cursor: string, isOfAnswer: (day: CalendarDate) => boolean): PagePlace {
  try {
    const [day, key] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown];
    if (isCalendarDate(day) && isOfAnswer(day) && typeof key === 'string') return { day, key };
  } catch {
    // Not one of ours: refused below like any other.
  }
  throw invalid([
    fault('?cursor', 'CURSOR', {
      ja: 'この回答の続きを指すカーソルではありません',
      en: 'Not a cursor of this answer',
    }),
  ]);
}
