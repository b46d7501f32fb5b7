import { type CalendarDate } from '../../kernel/calendar-date';
import { type Answer } from '../../kernel/terms/answers';
import { type AttestationSubject, type TopicOf } from '../../kernel/terms/attestation-terms';
import { type InstitutionRole } from '../../kernel/terms/institution-terms';

/** 確認記録 of a subject of the kind. */
export interface AttestationFacts<S extends AttestationSubject = AttestationSubject> {
  readonly topic: TopicOf<S>;
  readonly on: CalendarDate;
  /** Only YES confirms anything. */
  readonly conclusion: Answer;
  /** Last day for which it counts; null: nothing was said. */
  readonly until: CalendarDate | null;
  /** Items of a checklist that are answered no; empty: only `until` says until when. */
  readonly openItems: readonly {
    readonly no: string;
    /** 目標日; null: nobody says until when. */
    readonly targetOn: CalendarDate | null;
  }[];
  readonly confirmerRole: InstitutionRole | null;
  /** The evidence is at hand, or where it is kept is known. */
  readonly hasEvidence: boolean;
}
