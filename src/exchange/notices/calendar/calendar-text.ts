import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { noticeSubject } from '../notice-subject';
import { type Language } from '../../../http/language';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { type Texts } from '../../../kernel/texts';
import { noticeWords } from '../notice-words';
import { type CalendarDay, type KnownEntry } from './calendar-entries';

/** An entry that a calendar is told of, with when it last changed. */
export interface ToldEntry extends KnownEntry {
  readonly changedAt: Date;
}

const NAME: Texts = { ja: '責任分界点: 期限', en: 'Bunkaiten: what is due' };
const OFF: Texts = { ja: '(期限は無くなりました)', en: '(no longer due)' };
const OPENS: Texts = { ja: '開始', en: 'from' };
/** How often a calendar asks again: what is due is a matter of days. */
const HOURS = 6;

/**
 * The calendar as iCalendar (RFC 5545). Days are days, without time or zone: they are handed over as UTC midnight, since the library
 * writes the UTC date of an all-day entry. An entry that is off says no more of what it was.
 */
export function calendarText(
  days: readonly CalendarDay[],
  entries: readonly ToldEntry[],
  {
    language,
    origin,
    today,
  }: { readonly language: Language; readonly origin: string | null; readonly today: CalendarDate },
): string {
  const calendar = ical({
    name: NAME[language],
    prodId: { company: 'Bunkaiten', product: 'Bunkaiten', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: HOURS * 3600,
  });
  const dayOf = new Map(days.map((day) => [day.uid, day]));
  for (const { uid, dueOn, sequence, cancelledOn, changedAt } of entries) {
    const day = dayOf.get(uid);
    const isOff = cancelledOn !== null || day === undefined;
    calendar.createEvent({
      id: uid,
      start: midnight(dueOn),
      allDay: true,
      sequence,
      stamp: changedAt,
      summary: isOff ? OFF[language] : summaryOf(day, today, language),
      status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      busystatus: ICalEventBusyStatus.FREE,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(isOff ? {} : { description: descriptionOf(day, language), ...urlOf(day, origin) }),
    });
  }
  return calendar.toString();
}

function summaryOf({ due, isOpening, on }: CalendarDay, today: CalendarDate, language: Language): string {
  const title = noticeWords(due.kind).title[language];
  const name = noticeSubject(due.kind, due.name)[language];
  const late = !isOpening && on < today ? { ja: '【期限超過】', en: 'Overdue: ' }[language] : '';
  return `${late}${title}${isOpening ? ` ${OPENS[language]}` : ''}: ${name}`;
}

function descriptionOf({ due: { kind, opensOn, dueOn } }: CalendarDay, language: Language): string {
  const toDo = noticeWords(kind).toDo[language];
  if (opensOn === null) return toDo;
  return `${toDo}\n${language === 'ja' ? `${opensOn} から ${dueOn} まで` : `Between ${opensOn} and ${dueOn}`}`;
}

function urlOf({ due: { path } }: CalendarDay, origin: string | null): { url?: string } {
  return path === null || origin === null ? {} : { url: `${origin}${path}` };
}

function midnight(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
