import { addDays, type CalendarDate } from '../kernel/calendar-date';

/**
 * The only time a rule knows. Every answer it gives turns on a certain date; the clock remembers the nearest such date
 * on either side of the day it stands on. Between `asOf` and `nextTurnOn` no answer changes, so no finding does;
 * going back, none changed since `lastTurnOn`.
 */
export class Clock {
  private next: CalendarDate | null = null;
  private last: CalendarDate | null = null;
  private known: Map<unknown, Map<object, unknown>> | null = null;

  constructor(readonly asOf: CalendarDate) {}

  /** The day is `date` or later: a thing that starts on `date` has started. */
  hasCome(date: CalendarDate): boolean {
    if (this.asOf >= date) {
      if (this.last === null || date > this.last) this.last = date;
      return true;
    }
    if (this.next === null || date < this.next) this.next = date;
    return false;
  }

  /** The day lies after `date`: a thing valid until `date`, that day included, is over. */
  isPast(date: CalendarDate): boolean {
    return this.hasCome(addDays(date, 1));
  }

  /** The day lies in `from`…`to`, both included; an open end is null. */
  isWithin(from: CalendarDate | null, to: CalendarDate | null): boolean {
    return (from === null || this.hasCome(from)) && (to === null || !this.isPast(to));
  }

  /** The latest of the dates that has come, or null: "when was it last reviewed, seen from this day?" */
  latest(dates: Iterable<CalendarDate | null>): CalendarDate | null {
    let latest: CalendarDate | null = null;
    for (const date of dates) {
      if (date !== null && this.hasCome(date) && (latest === null || date > latest)) latest = date;
    }
    return latest;
  }

  /**
   * As `once`, for facts that many records share, such as a vendor's: worked out for the first of them, with the days on which
   * it turns.
   */
  onceForAll<F extends object, V>(workOut: (facts: F, clock: Clock) => V, facts: F): V {
    let known = SHARED.get(facts);
    if (known === undefined) SHARED.set(facts, (known = new Map<unknown, WorkedOut<unknown>>()));
    let workedOut = known.get(workOut) as WorkedOut<V> | undefined;
    if (workedOut?.clock.asOf !== this.asOf) {
      const clock = new Clock(this.asOf);
      known.set(workOut, (workedOut = { value: workOut(facts, clock), clock }));
    }
    this.turnWith(workedOut.clock);
    return workedOut.value;
  }

  private turnWith({ next, last }: Clock): void {
    if (next !== null && (this.next === null || next < this.next)) this.next = next;
    if (last !== null && (this.last === null || last > this.last)) this.last = last;
  }

  /** What many rules ask of the same facts is worked out once: on one day it does not change, nor does what it turns on. */
  once<F extends object, V>(workOut: (facts: F, clock: Clock) => V, facts: F): V {
    this.known ??= new Map<unknown, Map<object, unknown>>();
    let values = this.known.get(workOut) as Map<object, V> | undefined;
    if (values === undefined) this.known.set(workOut, (values = new Map<object, V>()));
    let value = values.get(facts);
    if (value === undefined) values.set(facts, (value = workOut(facts, this)));
    return value;
  }

  /** The earliest later date on which any answer given so far would turn; null when none ever does. */
  get nextTurnOn(): CalendarDate | null {
    return this.next;
  }

  /** The latest date, not after `asOf`, on which any answer given so far did turn. */
  get lastTurnOn(): CalendarDate | null {
    return this.last;
  }
}

/** What was worked out of facts on the day of a clock that remembers on which days it turns. */
interface WorkedOut<V> {
  readonly value: V;
  readonly clock: Clock;
}

/** What was last worked out of shared facts: as long as the facts are at hand, which never change. */
const SHARED = new WeakMap<object, Map<unknown, WorkedOut<unknown>>>();
