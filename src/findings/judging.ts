import { evaluate, type Finding } from '../guideline/evaluate';
import { SEVERITIES } from '../guideline/rule';
import { type CalendarDate, minDate } from '../kernel/calendar-date';
import { type Acceptance, type AcceptanceOf } from './acceptances';
import { type Unit } from './unit';

/** A finding together with what it was found in and whether it is accepted. */
export interface Judged {
  readonly finding: Finding;
  readonly unit: Unit;
  readonly acceptance: Acceptance | null;
  /** The day it was judged. */
  readonly asOf: CalendarDate;
}

export interface Judgement {
  /** Worst first, then by rule and subject: an order that stays the same from page to page. */
  readonly findings: readonly Judged[];
  readonly nextChangeOn: CalendarDate | null;
}

/** Judges units as of a day by every rule about them. */
export function judge(units: readonly Unit[], asOf: CalendarDate, acceptanceOf: AcceptanceOf): Judgement {
  let nextChangeOn: CalendarDate | null = null;
  const found = new Map<string, Judged>();
  for (const unit of units) {
    const evaluation = evaluate(unit.about, unit.snapshot, asOf, unit.policy);
    nextChangeOn = minDate(nextChangeOn, evaluation.nextChangeOn);
    for (const finding of evaluation.findings) {
      // A public fact about a vendor is found once, however many institutions engage it.
      const id = findingId(finding);
      if (!found.has(id))
        found.set(id, { finding, unit, acceptance: acceptanceOf(finding.rule.id, finding.subject), asOf });
    }
  }
  return { findings: [...found.values()].sort(byGravity), nextChangeOn };
}

/** `CERT-003:CERTIFICATION:0197…`: at most one finding per rule and subject. */
export function findingId({ rule, subject }: Finding): string {
  return `${rule.id}:${subject.kind}:${subject.id}`;
}

/** What findings are sorted by, as text. */
export function sortKey({ finding }: Judged): string {
  return `${SEVERITIES.indexOf(finding.severity)} ${findingId(finding)}`;
}

function byGravity(one: Judged, other: Judged): number {
  const [left, right] = [sortKey(one), sortKey(other)];
  return left < right ? -1 : left > right ? 1 : 0;
}
