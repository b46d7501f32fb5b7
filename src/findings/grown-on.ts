import { Clock } from '../guideline/clock';
import { grownSince } from '../guideline/growth';
import { policyOn } from '../guideline/policy-of-the-day';
import { addDays, type CalendarDate } from '../kernel/calendar-date';
import { type Acceptance } from './acceptances';
import { type Judged } from './judging';

/**
 * Since when a finding is more than was accepted, as far as dates tell: back from turn to turn while it is. Null where
 * it would have been so from the first day: then a record has been changed since, and the journal knows when.
 */
export function grownOn(
  { finding: { rule, subject }, dossier, asOf }: Judged,
  accepted: Acceptance,
): CalendarDate | null {
  let grown: CalendarDate | null = null;
  for (let day = asOf; day >= accepted.validFrom; day = addDays(grown, -1)) {
    const clock = new Clock(day);
    const found = rule
      .judge(dossier.snapshot, clock, policyOn(dossier.policies, clock))
      .find((verdict) => verdict.subject.kind === subject.kind && verdict.subject.id === subject.id);
    if (found === undefined || grownSince(accepted, found, rule).length === 0) return grown;
    grown = clock.lastTurnOn;
    if (grown === null) break;
  }
  return null;
}
