import { addDays, type CalendarDate } from '../kernel/calendar-date';
import { type Policies } from '../kernel/policy';
import { type Clock } from './clock';
import { EDITIONS } from './edition/editions';
import { evaluate, type Finding } from './evaluate';
import { type About } from './rule';
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
  policies: Policies,
): FindingSpan {
  const { rule, subject } = finding;
  // What fell short before there was an edition that says so began when it did.
  const rulesOn = (clock: Clock) => (EDITIONS.isSuperseded(rule, clock) ? [] : [rule]);
  const askOn = (day: CalendarDate) => {
    const { findings, ...turns } = evaluate(rule.about, snapshot, day, policies, rulesOn);
    return {
      ...turns,
      found: findings.find((one) => one.subject.kind === subject.kind && one.subject.id === subject.id),
    };
  };

  let turn = askOn(asOf).lastChangeOn;
  while (turn !== null) {
    const before = askOn(addDays(turn, -1));
    if (before.found === undefined) break;
    turn = before.lastChangeOn;
  }

  let change = askOn(asOf).nextChangeOn;
  while (change !== null) {
    const after = askOn(change);
    if (after.found === undefined || !isSame(after.found, finding)) break;
    change = after.nextChangeOn;
  }
  return { beganOn: turn, changesOn: change };
}

/** The same answer: as grave and binding, said in the same way and on the same facts. */
export function isSame(one: Finding, other: Finding): boolean {
  return (
    one.severity === other.severity &&
    one.strength === other.strength &&
    one.variant === other.variant &&
    one.openForGate === other.openForGate &&
    JSON.stringify(one.facts) === JSON.stringify(other.facts)
  );
}
