import { type CalendarDate } from '../kernel/calendar-date';
import { type Clock } from './clock';

/**
 * A day that comes near while everything is still in order: first a notice, then minor, never more, since nothing has been
 * broken yet (domain 0.2). `notice` and `minor` are the days on which the two steps begin.
 */
export function nearing(clock: Clock, notice: CalendarDate, minor: CalendarDate): 'MINOR' | 'ADVISORY' | null {
  if (!clock.hasCome(notice)) return null;
  return clock.hasCome(minor) ? 'MINOR' : 'ADVISORY';
}
