import { type CalendarDate } from '../../kernel/calendar-date';
import {
  type AgreementSide,
  type MatrixConclusion,
  type MatrixStatus,
  type PartyKind,
} from '../../kernel/terms/demarcation-terms';
import { type MatrixDigest } from '../matrix-digest';

/** Someone who has a part in a row of the matrix. */
export interface MatrixPartyFacts {
  readonly id: string;
  readonly kind: PartyKind;
  readonly vendorId: string | null;
  readonly subcontractId: string | null;
  readonly dependencyId: string | null;
}

/** How a side has put its agreement on record. */
export interface AgreementFacts {
  readonly side: AgreementSide;
  readonly agreedOn: CalendarDate;
  /** As entered: a role of the institution, or what a vendor's person is called. */
  readonly personRole: string;
  /** It names the paper that was signed, or the content that was confirmed. */
  readonly isDocumented: boolean;
}

/** 責任分界表 of a contract, current revision; its rows are carried as their digest only. */
export interface MatrixFacts {
  /** Entered as it was agreed on paper, or declared by each side. */
  readonly conclusion: MatrixConclusion;
  /** What was agreed is kept as a text under its hash. */
  readonly isContentKept: boolean;
  /** Rows that nobody can decide, with the day since when. */
  readonly undecided: readonly { readonly key: string; readonly since: CalendarDate }[];
  readonly id: string;
  readonly revision: number;
  readonly status: MatrixStatus;
  readonly agreedOn: CalendarDate | null;
  readonly nextReviewOn: CalendarDate | null;
  readonly reviewedOn: CalendarDate | null;
  /** Whose confirmations are on record, with their day. */
  readonly agreements: readonly AgreementFacts[];
  /** First change after the agreement of the contract, its subcontracts, dependencies or equipment; null: none. */
  readonly relatedChangeOn: CalendarDate | null;
  readonly parties: readonly MatrixPartyFacts[];
  readonly digest: MatrixDigest;
}
