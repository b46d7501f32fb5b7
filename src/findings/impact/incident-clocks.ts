import { type Clause } from '../../guideline/clause';
import { addDays, type CalendarDate } from '../../kernel/calendar-date';
import { type IncidentView } from '../../registry/incidents/dto/incident.dto';

export const INCIDENT_CLOCKS = [
  'CISO_INFORMED',
  'MINISTRY_REPORT',
  'PPC_PRELIMINARY',
  'PPC_FINAL',
  'PERSONS_NOTIFIED',
  'CAUSE_INVESTIGATION',
  'EXPLANATION',
  'PREVENTION',
] as const;
export type IncidentClock = (typeof INCIDENT_CLOCKS)[number];

/** What runs from the day on which an incident is known: by when, and when it was done. */
export interface RunningClock {
  readonly code: IncidentClock;
  readonly clause: Clause;
  /** null: no day is set; promptly. */
  readonly dueOn: CalendarDate | null;
  readonly doneOn: CalendarDate | null;
  /** Another way was taken, which counts as it (APPI 26②: where the persons concerned can hardly be told). */
  readonly isReplaced: boolean;
}

/** Nothing has been done yet of what it counts. */
export function isRunning({ doneOn, isReplaced }: RunningClock): boolean {
  return doneOn === null && !isReplaced;
}

/** It runs, and its last day has passed. */
export function hasRunOut(clock: RunningClock, on: CalendarDate): boolean {
  return isRunning(clock) && clock.dueOn !== null && clock.dueOn < on;
}

type Known = Pick<
  IncidentView,
  | 'knownOn'
  | 'attack'
  | 'leak'
  | 'leakCategory'
  | 'cisoInformedOn'
  | 'authorityReportedOn'
  | 'preliminaryReportedOn'
  | 'finalReportedOn'
  | 'personsNotifiedOn'
  | 'substituteMeasure'
  | 'causeAnalysedOn'
  | 'explainedOn'
  | 'preventionDueOn'
  | 'preventionDoneOn'
>;

/**
 * The clocks of one incident, by what is known of it. What nobody knows yet runs: a leak that is not ruled out is reported, an
 * attack that is not ruled out told. The days are those of INC-001 to INC-009, which speak when one has passed.
 */
export function clocksOf(incident: Known): readonly RunningClock[] {
  const { knownOn, attack, leak, leakCategory } = incident;
  const isReportable = leak !== 'NO' && leakCategory !== 'NONE';
  const after = (days: number) => addDays(knownOn, days);
  return [
    clock('CISO_INFORMED', { document: MHLW, clause: '3.4.3' }, knownOn, incident.cisoInformedOn),
    ...(attack === 'NO'
      ? []
      : [clock('MINISTRY_REPORT', { document: MHLW, clause: '3.4.3' }, after(1), incident.authorityReportedOn)]),
    ...(isReportable
      ? [
          clock(
            'PPC_PRELIMINARY',
            { document: 'APPI', clause: '26①' },
            after(5),
            // a final report says all that the first would have
            incident.preliminaryReportedOn ?? incident.finalReportedOn,
          ),
          clock(
            'PPC_FINAL',
            { document: 'APPI', clause: '規則8②' },
            after(leakCategory === 'MALICIOUS' ? 60 : 30),
            incident.finalReportedOn,
          ),
          {
            ...clock('PERSONS_NOTIFIED', { document: 'APPI', clause: '26②' }, null, incident.personsNotifiedOn),
            isReplaced: incident.substituteMeasure !== null,
          },
        ]
      : []),
    clock('CAUSE_INVESTIGATION', { document: MHLW, clause: '1⑪' }, null, incident.causeAnalysedOn),
    clock('EXPLANATION', { document: MHLW, clause: '1⑨' }, null, incident.explainedOn),
    clock('PREVENTION', { document: MHLW, clause: '1⑫' }, incident.preventionDueOn, incident.preventionDoneOn),
  ];
}

const MHLW = 'MHLW-7.0/経営管理編';

function clock(
  code: IncidentClock,
  clause: Clause,
  dueOn: CalendarDate | null,
  doneOn: CalendarDate | null,
): RunningClock {
  return { code, clause, dueOn, doneOn, isReplaced: false };
}
