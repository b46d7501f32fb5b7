import { Clock } from '../../guideline/clock';
import { EDITIONS } from '../../guideline/edition/editions';
import { evaluate, type Finding, stopsAt } from '../../guideline/evaluate';
import { type Gate } from '../../guideline/rule';
import { type CalendarDate, calendarDate, minDate } from '../../kernel/calendar-date';
import { type Acceptances } from '../acceptances';
import { findingId, judgeDossier, type Judged } from '../judging';
import { type Dossier } from '../dossier';
import { nextDateIn } from './next-date';

/** What a gate is asked: the records as they would be after the step, were it taken on a day. */
export interface GateQuestion {
  readonly gate: Gate;
  /** The clock is asked where the records say different things on different days. */
  readonly dossiersOn: (clock: Clock) => readonly Dossier[];
  readonly acceptances: Acceptances;
  /** Whether a finding concerns the step: of a contract's many re-entrustments, one is asked about. */
  readonly isAsked?: (finding: Finding) => boolean;
}

/** block: a finding stops the step; warn: findings remain; allow: nothing was found. */
export const GATE_DECISIONS = ['allow', 'warn', 'block'] as const;
export type GateDecision = (typeof GATE_DECISIONS)[number];

/** What a gate found. An accepted risk is known and carried, so it warns and does not stop. */
export interface GateOutcome {
  readonly blocking: readonly Judged[];
  readonly warnings: readonly Judged[];
  /** The next day on which the answer could be another; null: there is none. */
  readonly nextTurnOn: CalendarDate | null;
}

const LAST_OF_DAYS = calendarDate('9999-12-31');

/** How many turns are looked at for one that matters; beyond them, the last is a day before which nothing changes. */
const MOST_TURNS = 50;

/** Asks the questions of a step live; stored findings are never trusted. */
export function askGate(questions: readonly GateQuestion[], on: CalendarDate): GateOutcome {
  const blocking: Judged[] = [];
  const warnings: Judged[] = [];
  let nextTurnOn: CalendarDate | null = null;
  for (const { gate, dossiersOn, acceptances, isAsked = () => true } of questions) {
    const clock = new Clock(on);
    const dossiers = dossiersOn(clock);
    nextTurnOn = minDate(nextTurnOn, clock.nextTurnOn);
    for (const dossier of dossiers) {
      const evaluation = evaluate(dossier.about, dossier.snapshot, on, dossier.policies, (clock) =>
        EDITIONS.rulesAtGate(dossier.about, gate, clock),
      );
      const judgement = judgeDossier(dossier, on, acceptances, {
        ...evaluation,
        findings: evaluation.findings.filter(isAsked),
      });
      for (const judged of judgement.findings) (stops(gate, judged) ? blocking : warnings).push(judged);
      nextTurnOn = minDate(nextTurnOn, judgement.nextChangeOn);
    }
    // The day of the step moves with the day of the question, and may pass a date that no rule asks the clock about.
    nextTurnOn = minDate(nextTurnOn, nextRecordedDate(dossiersOn, on));
  }
  return { blocking, warnings, nextTurnOn };
}

/** Asked on any day before this one, the gate finds what it finds now; null: it will never find anything else. */
export function nextGateChange(questions: readonly GateQuestion[], outcome: GateOutcome): CalendarDate | null {
  const found = written(outcome);
  let next = outcome.nextTurnOn;
  for (let turns = 0; next !== null && turns < MOST_TURNS; turns++) {
    const then = askGate(questions, next);
    if (written(then) !== found) break;
    next = then.nextTurnOn;
  }
  return next;
}

/** The next date that the records name; asked on the last of all days, they name no other day of the step. */
function nextRecordedDate(dossiersOn: GateQuestion['dossiersOn'], on: CalendarDate): CalendarDate | null {
  let next: CalendarDate | null = null;
  for (const { snapshot } of dossiersOn(new Clock(LAST_OF_DAYS))) next = minDate(next, nextDateIn(snapshot, on));
  return next === LAST_OF_DAYS ? null : next;
}

export function decisionOf({ blocking, warnings }: GateOutcome): GateDecision {
  if (blocking.length > 0) return 'block';
  return warnings.length > 0 ? 'warn' : 'allow';
}

function stops(gate: Gate, { finding, acceptance }: Judged): boolean {
  return acceptance === null && stopsAt(gate, finding);
}

/** What was found, as a text; facts may name the day of the step, and do not count. */
function written({ blocking, warnings }: GateOutcome): string {
  const write = ({ finding, acceptance }: Judged) => [findingId(finding), finding.severity, acceptance?.id];
  return JSON.stringify([blocking.map(write), warnings.map(write)]);
}
