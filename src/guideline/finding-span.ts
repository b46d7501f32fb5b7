import { addDays, type CalendarDate } from '../kernel/calendar-date';
import { Clock } from './clock';
import { type Finding } from './evaluate';
import { type Policy } from '../kernel/policy';
import { type About, type Verdict } from './rule';
import { type Snapshots } from './snapshots';

/** When a finding began, as far as dates tell (null: no date governs it), and when it will next be another. */
export interface FindingSpan {
  readonly beganOn: CalendarDate | null;
  readonly changesOn: CalendarDate | null;
}

/**
 * Walks from turn to turn of the clock: back while the finding stands, forward while it stays the same. The facts are
 * the snapshot's; only the day moves.
 */
export function spanOf<A extends About>(
  finding: Finding<A>,
  snapshot: Snapshots[A],
  asOf: CalendarDate,
  policy: Policy,
): FindingSpan {
  const askOn = (day: CalendarDate) => {
    const clock = new Clock(day);
    const verdict = finding.rule
      .judge(snapshot, clock, policy)
      .find(({ subject }) => subject.kind === finding.subject.kind && subject.id === finding.subject.id);
    return { verdict, lastTurnOn: clock.lastTurnOn, nextTurnOn: clock.nextTurnOn };
  };

  let turn = askOn(asOf).lastTurnOn;
  while (turn !== null) {
    const before = askOn(addDays(turn, -1));
    if (before.verdict === undefined) break;
    turn = before.lastTurnOn;
  }

  let change = askOn(asOf).nextTurnOn;
  while (change !== null) {
    const after = askOn(change);
    if (after.verdict === undefined || !isSame(after.verdict, finding)) break;
    change = after.nextTurnOn;
  }
  return { beganOn: turn, changesOn: change };
}

/** The same answer: as grave, and on the same facts. */
export function isSame(one: Verdict, other: Verdict): boolean {
  return one.severity === other.severity && JSON.stringify(one.facts) === JSON.stringify(other.facts);
}
