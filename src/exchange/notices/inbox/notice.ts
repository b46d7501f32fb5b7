import { type CalendarDate } from '../../../kernel/calendar-date';
import { type Due, noticeId, type Standing, standingsOn } from '../dues/due';
import { type Ladders } from '../ladders/ladders';

/** Something that somebody is told, and where it stands. */
export interface Notice extends Due {
  readonly id: string;
  readonly standing: Standing;
  /** Its place among the others: by its day, as text. */
  readonly order: string;
}

const LATEST = '9999-12-31';

/** Of what is due, what has reached a step of its ladder on the day; in the same order. */
export function noticesOf(dues: readonly Due[], ladders: Ladders, day: CalendarDate): readonly Notice[] {
  const standingOf = standingsOn(day);
  return dues.flatMap((due) => {
    const standing = standingOf(due, ladders.of(due));
    return standing === null ? [] : [{ ...due, id: noticeId(due, standing.step), standing, order: orderOf(due) }];
  });
}

function orderOf({ dueOn, since, kind, subject, institutionId }: Due): string {
  return `${dueOn ?? LATEST} ${since ?? LATEST} ${kind} ${subject.id} ${institutionId ?? ''}`;
}

/** What is overdue longest first. */
export function byDay(one: Notice, other: Notice): number {
  return one.order < other.order ? -1 : 1;
}
