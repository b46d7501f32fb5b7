import { type CalendarDate, today } from '../../kernel/calendar-date';

/** The days on which a step's gate must stand open: its own, and today, so that none is dated back to a day when it still did. */
export function daysToAsk(on: CalendarDate): readonly CalendarDate[] {
  const now = today();
  return on < now ? [on, now] : [on];
}
