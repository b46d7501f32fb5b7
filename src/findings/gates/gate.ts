import { evaluate, type Finding, rulesAtGate } from '../../guideline/evaluate';
import { type Gate } from '../../guideline/rule';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type AcceptanceOf } from '../acceptances';
import { type Judged } from '../judging';
import { type Unit } from '../unit';

/** What a gate found. An accepted risk is known and carried, so it warns and does not stop. */
export interface GateOutcome {
  readonly blocking: readonly Judged[];
  readonly warnings: readonly Judged[];
}

/** Asks a gate live about units as they would be after the step; stored findings are never trusted. */
export function askGate(
  gate: Gate,
  units: readonly Unit[],
  on: CalendarDate,
  acceptanceOf: AcceptanceOf,
  isAsked: (finding: Finding) => boolean = () => true,
): GateOutcome {
  const judged = units.flatMap((unit) =>
    evaluate(unit.about, unit.snapshot, on, unit.policy, rulesAtGate(unit.about, gate))
      .findings.filter(isAsked)
      .map((finding) => ({ finding, unit, acceptance: acceptanceOf(finding.rule.id, finding.subject), asOf: on })),
  );
  const stops = ({ finding, acceptance }: Judged) =>
    acceptance === null &&
    (finding.severity === 'BLOCKING' || finding.stopsGate === true || finding.rule.blocksAt.includes(gate));
  return { blocking: judged.filter(stops), warnings: judged.filter((one) => !stops(one)) };
}

export function decisionOf({ blocking, warnings }: GateOutcome): 'allow' | 'warn' | 'block' {
  if (blocking.length > 0) return 'block';
  return warnings.length > 0 ? 'warn' : 'allow';
}
