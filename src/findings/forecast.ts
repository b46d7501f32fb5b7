import { SEVERITIES } from '../guideline/rule';
import { addDays, type CalendarDate, minDate } from '../kernel/calendar-date';
import { isSame } from '../guideline/finding-span';
import { type Acceptances } from './acceptances';
import { type Dossier } from './dossier';
import { findingId, judgeDossier, type Judged, type Judgement, sortKey } from './judging';
import { unhurried } from './unhurried';

/**
 * What happens to a finding on a day. While it is accepted, it neither grows nor eases: it is carried, until the
 * acceptance ends or the finding grows beyond it, and then it reopens.
 */
export const FORECAST_CHANGES = ['APPEARS', 'REOPENS', 'WORSENS', 'CHANGES', 'EASES', 'ACCEPTED', 'ENDS'] as const;
export type ForecastChange = (typeof FORECAST_CHANGES)[number];

/** What somebody can still prevent. */
export const GROWING: ReadonlySet<ForecastChange> = new Set(['APPEARS', 'REOPENS', 'WORSENS']);

/** A finding that becomes another on a day. */
export interface Turn {
  readonly on: CalendarDate;
  readonly change: ForecastChange;
  /** As it stands from that day; where it ends, as it stood the day before. */
  readonly judged: Judged;
}

/** A dossier, and what was found in it when its findings turned last. */
interface Course {
  readonly dossier: Dossier;
  readonly before: Judgement;
}

/**
 * What turns if nobody does anything, day after day, no further than it is followed. Each dossier is judged only on the
 * days on which one of its rules' answers or one of its acceptances turns, so a year costs no more than the few turns in it.
 */
export async function* forecast(
  dossiers: readonly Dossier[],
  from: CalendarDate,
  to: CalendarDate,
  acceptances: Acceptances,
): AsyncGenerator<readonly Turn[], void> {
  const due = new Map<CalendarDate, Course[]>();
  for await (const dossier of unhurried(dossiers))
    plan({ dossier, before: judgeDossier(dossier, addDays(from, -1), acceptances) }, due);
  for (let on = minDate(...due.keys()); on !== null && on <= to; on = minDate(...due.keys())) {
    const turns: Turn[] = [];
    for await (const course of unhurried(due.get(on) ?? [])) {
      const after = judgeDossier(course.dossier, on, acceptances);
      turns.push(...turnsBetween(course.before.findings, after.findings, on));
      plan({ dossier: course.dossier, before: after }, due);
    }
    due.delete(on);
    yield turns;
  }
}

/** What turns are sorted by, as text: what newly falls short before what no longer does, each worst first. */
export function turnKey({ on, change, judged }: Turn): string {
  const isRelief = change === 'EASES' || change === 'ACCEPTED' || change === 'ENDS';
  return `${on} ${isRelief ? 'B' : 'A'} ${sortKey(judged)}`;
}

function plan(course: Course, due: Map<CalendarDate, Course[]>): void {
  const on = course.before.nextChangeOn;
  if (on === null) return;
  const others = due.get(on);
  if (others === undefined) due.set(on, [course]);
  else others.push(course);
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

function rank({ finding }: Judged): number {
  return SEVERITIES.indexOf(finding.severity);
}
