import { calendarDate } from '../../src/kernel/calendar-date';
import { Clock } from '../../src/guideline/clock';
import { DEFAULT_POLICY, type Policy } from '../../src/kernel/policy';
import { type About, type Rule, type Verdict } from '../../src/guideline/rule';
import { type Snapshots } from '../../src/guideline/snapshots';

/** The day that specs stand on unless they say otherwise. */
export const DAY = '2026-11-23';

/** Asks one rule on one day, by the default policy. */
export function judging<A extends About>(rule: Rule<A>) {
  return (snapshot: Snapshots[A], day: string = DAY, policy: Policy = DEFAULT_POLICY): readonly Verdict[] =>
    rule.judge(snapshot, new Clock(calendarDate(day)), policy);
}

/** The gravest severity a rule answers with on each of the days; null where it is silent. */
export function severitiesOn<A extends About>(
  rule: Rule<A>,
  snapshot: Snapshots[A],
  days: readonly string[],
): (Verdict['severity'] | null)[] {
  return days.map((day) => judging(rule)(snapshot, day)[0]?.severity ?? null);
}
