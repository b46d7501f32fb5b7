import { addDays, type CalendarDate } from '../kernel/calendar-date';
import { type Clock } from './clock';
import { fixed } from './rule-number';
import { type Facts, SILENT, type Verdict } from './rule';
import { type IncidentFacts } from './snapshots/incident-facts';
import { type InstitutionSnapshot } from './snapshots/institution-snapshot';

/** How long an incident may be open before we ask what became of what is owed at its end. */
export const OPEN_DAYS = fixed(30, 'OURS', { ja: '覚知から30日', en: '30 days from first knowledge' });

/** What a rule finds of one incident. */
export interface Finding extends Pick<Verdict, 'strength' | 'variant' | 'severity'> {
  readonly facts: Facts;
}

/** Asks of each incident that is known by the day; null: nothing is found of it. */
export function judgeIncidents(
  { incidents }: Pick<InstitutionSnapshot, 'incidents'>,
  clock: Clock,
  findIn: (incident: IncidentFacts) => Finding | null,
): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  for (const incident of incidents) {
    if (!clock.hasCome(incident.knownOn)) continue;
    const found = findIn(incident);
    if (found !== null) verdicts.push({ subject: { kind: 'INCIDENT', id: incident.id }, ...found });
  }
  return verdicts.length === 0 ? SILENT : verdicts;
}

export function isDone(day: CalendarDate | null, clock: Clock): boolean {
  return day !== null && clock.hasCome(day);
}

/** 規則7条: it is to be reported, or may be. */
export function isReportable({ leak, leakCategory }: IncidentFacts): boolean {
  return leak !== 'NO' && leakCategory !== 'NONE';
}

/**
 * What is owed at an incident's end and is not there: once it is closed the demand's own, while it is open after our days
 * ours; before, nobody is late.
 */
export function owedAtItsEnd<S extends 'MUST' | 'LAW'>(
  { knownOn, closedOn }: IncidentFacts,
  clock: Clock,
  strength: S,
): Finding | null {
  const facts = { knownOn, closedOn };
  if (isDone(closedOn, clock)) return { severity: 'MAJOR', strength, facts };
  if (!clock.isPast(addDays(knownOn, OPEN_DAYS.value))) return null;
  return { severity: 'MAJOR', strength: 'PRODUCT', variant: 'OPEN', facts: { knownOn, closedOn: null } };
}
