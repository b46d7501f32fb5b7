import { type CalendarDate } from '../kernel/calendar-date';
import { type Policy } from '../kernel/policy';
import { rulesAbout } from './catalogue';
import { Clock } from './clock';
import { type About, type Gate, type Rule, type Strength, strengthOf, type Verdict } from './rule';
import { isOnlyPlanned } from './planned';
import { type Snapshots } from './snapshots';

/** A rule's verdict, with the rule and how strongly that which was broken binds. */
export interface Finding<A extends About = About> extends Verdict {
  readonly rule: Rule<A>;
  readonly strength: Strength;
  /** Nothing is signed yet: it says what would stop the contract's coming into force, and accuses nobody (domain 0.2). */
  readonly openForGate: boolean;
}

export interface Evaluation<A extends About = About> {
  readonly findings: readonly Finding<A>[];
  /** No finding changes before this day; null: none ever does by the passing of time alone. */
  readonly nextChangeOn: CalendarDate | null;
  /** No finding has changed since this day; null: none ever did by the passing of time alone. */
  readonly lastChangeOn: CalendarDate | null;
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
  const openForGate = isOnlyPlanned(about, snapshot, clock);
  const findings: Finding<A>[] = [];
  for (const rule of rules) {
    for (const verdict of rule.judge(snapshot, clock, policy)) {
      findings.push({ ...verdict, rule, strength: strengthOf(rule, verdict), openForGate });
    }
  }
  return { findings, nextChangeOn: clock.nextTurnOn, lastChangeOn: clock.lastTurnOn };
}

/** The rules about a snapshot that a gate asks. */
export function rulesAtGate<A extends About>(about: A, gate: Gate): readonly Rule<A>[] {
  return rulesAbout(about).filter((rule) => rule.gates.includes(gate));
}
