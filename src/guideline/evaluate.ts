import { type CalendarDate } from '../kernel/calendar-date';
import { type Policies } from '../kernel/policy';
import { Clock } from './clock';
import { EDITIONS } from './edition/editions';
import { policyOn } from './policy-of-the-day';
import { type About, type Gate, type Rule, type Strength, strengthOf, type Verdict } from './rule';
import { isOnlyPlanned } from './planned';
import { type Snapshots } from './snapshots';

/** A rule's verdict, with the rule and how strongly that which was broken binds. */
export interface Finding<A extends About = About> extends Verdict {
  readonly rule: Rule<A>;
  readonly strength: Strength;
  /** Nothing is signed, or begun, yet: it says what would stop that, and accuses nobody (domain 0.2). */
  readonly openForGate: boolean;
}

export interface Evaluation<A extends About = About> {
  readonly findings: readonly Finding<A>[];
  /** No finding changes before this day; null: none ever does by the passing of time alone. */
  readonly nextChangeOn: CalendarDate | null;
  /** No finding has changed since this day; null: none ever did by the passing of time alone. */
  readonly lastChangeOn: CalendarDate | null;
}

/** Judges one snapshot by every rule about it, of the edition and with the numbers of the day. */
export function evaluate<A extends About>(
  about: A,
  snapshot: Snapshots[A],
  asOf: CalendarDate,
  policies: Policies,
  rulesOn: (clock: Clock) => readonly Rule<A>[] = (clock) => EDITIONS.rulesAbout(about, clock),
): Evaluation<A> {
  const clock = new Clock(asOf);
  const policy = policyOn(policies, clock);
  const openForGate = isOnlyPlanned(about, snapshot, clock);
  const findings: Finding<A>[] = [];
  for (const rule of rulesOn(clock)) {
    const verdicts = rule.judge(snapshot, clock, policy);
    for (let i = 0; i < verdicts.length; i++) findings.push(findingOf(rule, verdicts[i]!, openForGate));
  }
  return { findings, nextChangeOn: clock.nextTurnOn, lastChangeOn: clock.lastTurnOn };
}

/** Member by member: there are dozens to a record, and verdicts come in many shapes. */
function findingOf<A extends About>(rule: Rule<A>, verdict: Verdict, openForGate: boolean): Finding<A> {
  const { subject, severity, variant, stopsGate, facts } = verdict;
  return {
    subject,
    severity,
    variant,
    stopsGate,
    facts,
    rule,
    strength: strengthOf(rule, verdict),
    openForGate: openForGate || verdict.openForGate === true,
  };
}

/** The finding stops the step, unless its risk is accepted. */
export function stopsAt(gate: Gate, { severity, stopsGate, rule }: Finding): boolean {
  return severity === 'BLOCKING' || stopsGate === true || stopsGate === gate || rule.blocksAt.includes(gate);
}
