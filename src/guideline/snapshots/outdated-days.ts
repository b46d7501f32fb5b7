import { type CalendarDate } from '../../kernel/calendar-date';

/** Days on which a decision was outdated: the facts in force were others than those it was taken on. */
export interface OutdatedDays {
  readonly from: CalendarDate;
  /** null: it still is. */
  readonly to: CalendarDate | null;
  /** The facts that had changed; sorted. */
  readonly what: readonly string[];
}
