import { type CalendarDate } from '../../kernel/calendar-date';
import { type InstitutionRole } from '../../kernel/terms/institution-terms';
import { type AttestationFacts } from './attestation-facts';
import { type IncidentFacts } from './incident-facts';

/** 医療機関等: who holds which role, and which risks its executives have accepted until when. */
export interface InstitutionSnapshot {
  readonly id: string;
  readonly roles: readonly {
    readonly role: InstitutionRole;
    readonly person: string;
    readonly from: CalendarDate;
    readonly to: CalendarDate | null;
  }[];
  readonly riskAcceptances: readonly RiskAcceptanceFacts[];
  /** No department has another to tell what it buys (3⑥). */
  readonly hasSingleDepartment: boolean;
  /** 部門, and who sits for each in the committee until when. */
  readonly departments: readonly {
    readonly name: string;
    readonly committeeMember: string | null;
    readonly committeeMemberTo: CalendarDate | null;
  }[];
  /** 病床数; null: nobody has said. */
  readonly bedCount: number | null;
  readonly incidents: readonly IncidentFacts[];
  readonly attestations: readonly AttestationFacts<'INSTITUTION'>[];
}

/** リスク受容: accepted is not resolved; it ends on its last day (4②, 2.2.1). */
export interface RiskAcceptanceFacts {
  readonly id: string;
  readonly ruleId: string;
  /** What the accepted finding is about. */
  readonly subjectId: string;
  readonly rationale: string | null;
  readonly approvedBy: string | null;
  /** The approver's role when it was approved; only the executive layer may accept a risk. */
  readonly approverRole: InstitutionRole | null;
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate;
  /** Ended before its time, e.g. because the gap was mended. */
  readonly withdrawnOn: CalendarDate | null;
}
