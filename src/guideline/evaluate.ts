import { type CalendarDate } from '../kernel/calendar-date';
import { rulesAbout } from './catalogue';
import { Clock } from './clock';
import { type Policy } from '../kernel/policy';
import { type About, type Gate, type Rule, type Verdict } from './rule';
import { type Snapshots } from './snapshots';

/** A rule's verdict, with the rule. */
export interface Finding<A extends About = About> extends Verdict {
  readonly rule: Rule<A>;
}

export interface Evaluation<A extends About = About> {
  readonly findings: readonly Finding<A>[];
  /** No finding changes before this day; null: none ever does by the passing of time alone. */
  readonly nextChangeOn: CalendarDate | null;
}

/** Judges one snapshot by every rule about it: `(snapshot, as-of date) -> findings`, and nothing else. */
export function evaluate<A extends About>(
  about: A,
  snapshot: Snapshots[A],
  asOf: CalendarDate,
  policy: Policy,
  rules: readonly Rule<A>[] = rulesAbout(about),
): Evaluation<A> {
  const clock = new Clock(asOf);
  const findings: Finding<A>[] = [];
  for (const rule of rules) {
    for (const verdict of rule.judge(snapshot, clock, policy)) findings.push({ rule, ...verdict });
  }
  return { findings, nextChangeOn: clock.nextTurnOn };
}

/** The rules about a snapshot that a gate asks. */
export function rulesAtGate<A extends About>(about: A, gate: Gate): readonly Rule<A>[] {
  return rulesAbout(about).filter((rule) => rule.gates.includes(gate));
}
