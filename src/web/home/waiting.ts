import { type CalendarDate } from '../../kernel/calendar-date';
import { type WaitingKind } from '../../kernel/terms/notice-terms';

/** Something that goes on only once the reader has acted. */
export interface Waiting {
  readonly kind: WaitingKind;
  readonly id: string;
  /** Its page; null: it has none. */
  readonly path: string | null;
  readonly name: string;
  /** The day by which it is wanted; null: no day says. */
  readonly dueOn: CalendarDate | null;
  /** Since which day it waits; null: nobody noted it. */
  readonly since: CalendarDate | null;
}
