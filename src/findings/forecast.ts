import { evaluate, type Finding } from '../guideline/evaluate';
import { SEVERITIES } from '../guideline/rule';
import { addDays, type CalendarDate } from '../kernel/calendar-date';
import { findingId, type Judged } from './judging';
import { type Unit } from './unit';

/** A finding that appears, or grows worse, on the day it is judged as of. */
export interface Turn extends Judged {
  readonly change: 'APPEARS' | 'WORSENS';
}

/**
 * What will newly fall short if nobody does anything, in the order of days. Each unit is judged only on the days on
 * which one of its rules' answers turns, so a year costs no more than the few turns in it.
 */
export function forecast(units: readonly Unit[], from: CalendarDate, to: CalendarDate): Turn[] {
  const turns = units.flatMap((unit) => forecastUnit(unit, from, to));
  const seen = new Set<string>();
  return turns
    .sort(
      (one, other) =>
        compare(one.asOf, other.asOf) ||
        gravity(one) - gravity(other) ||
        compare(findingId(one.finding), findingId(other.finding)),
    )
    .filter(({ asOf, finding }) => {
      // A public fact about a vendor turns once, however many institutions engage it.
      const key = `${asOf} ${findingId(finding)}`;
      return !seen.has(key) && seen.add(key);
    });
}

function forecastUnit(unit: Unit, from: CalendarDate, to: CalendarDate): Turn[] {
  const turns: Turn[] = [];
  let before = evaluate(unit.about, unit.snapshot, addDays(from, -1), unit.policy);
  while (before.nextChangeOn !== null && before.nextChangeOn <= to) {
    const on = before.nextChangeOn;
    const after = evaluate(unit.about, unit.snapshot, on, unit.policy);
    const known = new Map(before.findings.map((finding) => [findingId(finding), finding]));
    for (const finding of after.findings) {
      const earlier = known.get(findingId(finding));
      if (earlier === undefined) turns.push({ asOf: on, unit, finding, acceptance: null, change: 'APPEARS' });
      else if (rank(finding) < rank(earlier))
        turns.push({ asOf: on, unit, finding, acceptance: null, change: 'WORSENS' });
    }
    before = after;
  }
  return turns;
}

function rank({ severity }: Finding): number {
  return SEVERITIES.indexOf(severity);
}

function gravity({ finding }: Turn): number {
  return rank(finding);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
