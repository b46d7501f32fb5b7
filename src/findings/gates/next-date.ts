import { addDays, type CalendarDate, isCalendarDate } from '../../kernel/calendar-date';

/** Snapshots are never changed, and a gate that is asked day after day asks the same ones. */
const DATES_OF = new WeakMap<object, readonly CalendarDate[]>();

/** The first day after `day` that a snapshot names, or that follows one it names: on it, "by then" may become "since". */
export function nextDateIn(snapshot: object, day: CalendarDate): CalendarDate | null {
  const next = datesOf(snapshot).find((date) => date >= day) ?? null;
  return next === day ? addDays(day, 1) : next;
}

/** All that it names, first to last. */
function datesOf(snapshot: object): readonly CalendarDate[] {
  let dates = DATES_OF.get(snapshot);
  if (dates === undefined) {
    const found = new Set<CalendarDate>();
    collect(snapshot, found);
    DATES_OF.set(snapshot, (dates = [...found].sort()));
  }
  return dates;
}

function collect(facts: object, found: Set<CalendarDate>): void {
  for (const fact of Object.values(facts) as unknown[])
    if (typeof fact === 'string') {
      // Most texts are no date by their length.
      if (fact.length === 10 && isCalendarDate(fact)) found.add(fact);
    } else if (fact !== null && typeof fact === 'object') collect(fact, found);
}
