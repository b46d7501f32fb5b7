import { addDays, type CalendarDate, isCalendarDate, minDate } from '../../kernel/calendar-date';

/** The first day after `day` that the facts name, or that follows one they name: on it, "by then" may become "since". */
export function nextDateIn(facts: unknown, day: CalendarDate): CalendarDate | null {
  if (isCalendarDate(facts)) return facts > day ? facts : facts === day ? addDays(day, 1) : null;
  if (facts === null || typeof facts !== 'object') return null;
  let next: CalendarDate | null = null;
  for (const fact of Object.values(facts)) next = minDate(next, nextDateIn(fact, day));
  return next;
}
