import { type CalendarDate } from '../../kernel/calendar-date';
import { type AgreementSide, type MatrixStatus, type PartyKind } from '../../kernel/terms/demarcation-terms';
import { type MatrixDigest } from '../matrix-digest';

/** Someone who has a part in a row of the matrix. */
export interface MatrixPartyFacts {
  readonly id: string;
  readonly kind: PartyKind;
  readonly vendorId: string | null;
  readonly subcontractId: string | null;
  readonly dependencyId: string | null;
}

/** 責任分界表 of a contract, current revision; its rows are carried as their digest only. */
export interface MatrixFacts {
  readonly id: string;
  readonly revision: number;
  readonly status: MatrixStatus;
  readonly agreedOn: CalendarDate | null;
  readonly nextReviewOn: CalendarDate | null;
  readonly reviewedOn: CalendarDate | null;
  /** Whose confirmations are on record, with their day. */
  readonly agreements: readonly { readonly side: AgreementSide; readonly agreedOn: CalendarDate }[];
  /** First change after the agreement of the contract, its subcontracts, dependencies or equipment; null: none. */
  readonly relatedChangeOn: CalendarDate | null;
  readonly parties: readonly MatrixPartyFacts[];
  readonly digest: MatrixDigest;
}
