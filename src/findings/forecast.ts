import { SEVERITIES } from '../guideline/rule';
import { addDays, type CalendarDate } from '../kernel/calendar-date';
import { isSame } from '../guideline/finding-span';
import { type Acceptances } from './acceptances';
import { findingId, judgeDossier, type Judged } from './judging';
import { type Dossier } from './dossier';

/**
 * What happens to a finding on a day. While it is accepted, it neither grows nor eases: it is carried, until the
 * acceptance ends or the finding grows beyond it, and then it reopens.
 */
export const FORECAST_CHANGES = ['APPEARS', 'REOPENS', 'WORSENS', 'CHANGES', 'EASES', 'ACCEPTED', 'ENDS'] as const;
export type ForecastChange = (typeof FORECAST_CHANGES)[number];

/** A finding that becomes another on a day. */
export interface Turn {
  readonly on: CalendarDate;
  readonly change: ForecastChange;
  /** As it stands from that day; where it ends, as it stood the day before. */
  readonly judged: Judged;
}

/**
 * What turns if nobody does anything, in the order of days. Each dossier is judged only on the days on which one of its
 * rules' answers or one of its acceptances turns, so a year costs no more than the few turns in it.
 */
export function forecast(
  dossiers: readonly Dossier[],
  from: CalendarDate,
  to: CalendarDate,
  acceptances: Acceptances,
): Turn[] {
  return dossiers
    .flatMap((dossier) => forecastDossier(dossier, from, to, acceptances))
    .sort(
      (one, other) => compare(one.on, other.on) || gravity(one) - gravity(other) || compare(idOf(one), idOf(other)),
    );
}

function forecastDossier(dossier: Dossier, from: CalendarDate, to: CalendarDate, acceptances: Acceptances): Turn[] {
  const turns: Turn[] = [];
  let before = judgeDossier(dossier, addDays(from, -1), acceptances);
  while (before.nextChangeOn !== null && before.nextChangeOn <= to) {
    const on = before.nextChangeOn;
    const after = judgeDossier(dossier, on, acceptances);
    turns.push(...turnsBetween(before.findings, after.findings, on));
    before = after;
  }
  return turns;
}

function turnsBetween(before: readonly Judged[], after: readonly Judged[], on: CalendarDate): Turn[] {
  const earlier = new Map(before.map((judged) => [findingId(judged.finding), judged]));
  const turns: Turn[] = [];
  for (const judged of after) {
    const id = findingId(judged.finding);
    const change = changeBetween(earlier.get(id), judged);
    earlier.delete(id);
    if (change !== null) turns.push({ on, change, judged });
  }
  for (const judged of earlier.values()) turns.push({ on, change: 'ENDS', judged });
  return turns;
}

function changeBetween(before: Judged | undefined, after: Judged): ForecastChange | null {
  if (after.acceptance !== null) return before === undefined || before.acceptance === null ? 'ACCEPTED' : null;
  if (before === undefined) return 'APPEARS';
  if (before.acceptance !== null) return 'REOPENS';
  if (isSame(before.finding, after.finding)) return null;
  const [was, is] = [rank(before), rank(after)];
  return is < was ? 'WORSENS' : is > was ? 'EASES' : 'CHANGES';
}

function idOf({ judged }: Turn): string {
  return findingId(judged.finding);
}

function rank({ finding }: Judged): number {
  return SEVERITIES.indexOf(finding.severity);
}

/** What newly falls short before what no longer does, each worst first. */
function gravity({ change, judged }: Turn): number {
  const isRelief = change === 'EASES' || change === 'ACCEPTED' || change === 'ENDS';
  return (isRelief ? SEVERITIES.length : 0) + rank(judged);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
