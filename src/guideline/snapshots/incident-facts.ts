import { type CalendarDate } from '../../kernel/calendar-date';
import { type Answer } from '../../kernel/terms/answers';
import { type AttackAnswer, type LeakCategory } from '../../kernel/terms/incident-terms';

/** インシデント: from when it was known, and whom it was told when. */
export interface IncidentFacts {
  readonly id: string;
  readonly knownOn: CalendarDate;
  readonly leak: Answer;
  readonly leakCategory: LeakCategory;
  readonly attack: AttackAnswer;
  readonly vendorInvolved: Answer;
  readonly patientImpact: Answer;
  readonly causeWithVendor: Answer;
  readonly cisoInformedOn: CalendarDate | null;
  readonly authorityReportedOn: CalendarDate | null;
  readonly preliminaryReportedOn: CalendarDate | null;
  readonly finalReportedOn: CalendarDate | null;
  readonly personsNotifiedOn: CalendarDate | null;
  readonly explainedOn: CalendarDate | null;
  readonly causeAnalysedOn: CalendarDate | null;
  readonly preventionDueOn: CalendarDate | null;
  readonly preventionDoneOn: CalendarDate | null;
  readonly vendorKnownOn: CalendarDate | null;
  readonly vendorNotifiedOn: CalendarDate | null;
  readonly closedOn: CalendarDate | null;
  /** Where telling the persons concerned is hard, something else was done (APPI 26②). */
  readonly hasSubstitute: boolean;
  readonly hasPrevention: boolean;
  /** Within how many hours the contract has its vendor tell of a breach; null: it does not say, or there is no contract. */
  readonly noticeHours: number | null;
}
