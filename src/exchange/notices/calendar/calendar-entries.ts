import { createHash } from 'node:crypto';
import { addDays, type CalendarDate } from '../../../kernel/calendar-date';
import { type Due, dueKey } from '../dues/due';

/** A day in a calendar. */
export interface CalendarDay {
  /** The same for ever, whenever it is due. */
  readonly uid: string;
  readonly on: CalendarDate;
  /** The first day of a window, or its last day. */
  readonly isOpening: boolean;
  readonly due: Due;
}

/** What a calendar was told last of an entry. */
export interface KnownEntry {
  readonly uid: string;
  readonly dueOn: CalendarDate;
  readonly sequence: number;
  readonly cancelledOn: CalendarDate | null;
}

/** How long a calendar is told that something is off, so that one which was switched off for a while hears of it. */
const TOLD_OFF_DAYS = 60;

/** What is due has a day; what waits until somebody says so has none. */
export function daysOf(dues: readonly Due[]): readonly CalendarDay[] {
  return dues.flatMap((due) => {
    const { dueOn, opensOn } = due;
    const last = dueOn === null ? [] : [{ uid: uidOf(due, ''), on: dueOn, isOpening: false, due }];
    const first = opensOn === null ? [] : [{ uid: uidOf(due, ' opens'), on: opensOn, isOpening: true, due }];
    return [...first, ...last];
  });
}

/** What has to be remembered of a calendar now: its sequence counts up whenever an entry moves, is off, or is on again. */
export function changedEntries(
  known: readonly KnownEntry[],
  days: readonly CalendarDay[],
  today: CalendarDate,
): readonly KnownEntry[] {
  const before = new Map(known.map((entry) => [entry.uid, entry]));
  const now = new Set(days.map(({ uid }) => uid));
  const there = days.flatMap(({ uid, on }): KnownEntry[] => {
    const entry = before.get(uid);
    if (entry === undefined) return [{ uid, dueOn: on, sequence: 0, cancelledOn: null }];
    if (entry.dueOn === on && entry.cancelledOn === null) return [];
    return [{ uid, dueOn: on, sequence: entry.sequence + 1, cancelledOn: null }];
  });
  const gone = known
    .filter(({ uid, cancelledOn }) => !now.has(uid) && cancelledOn === null)
    .map((entry) => ({ ...entry, sequence: entry.sequence + 1, cancelledOn: today }));
  return [...there, ...gone];
}

/** The first day of which it is still told that something was off. */
export function forgottenBefore(today: CalendarDate): CalendarDate {
  return addDays(today, -TOLD_OFF_DAYS);
}

/** Says nothing of what it names. */
function uidOf(due: Due, which: string): string {
  const hash = createHash('sha256')
    .update(`${dueKey(due)}${which}`)
    .digest('hex')
    .slice(0, 40);
  return `${hash}@bunkaiten`;
}
