import { type CalendarDate } from '../../kernel/calendar-date';
import {
  type AgreementSide,
  type MatrixConclusion,
  type MatrixStatus,
  type PartyKind,
  type StaleReason,
} from '../../kernel/terms/demarcation-terms';
import { type MatrixDigest } from '../matrix-digest';

/** Who a party is. */
export interface PartyIdentity {
  readonly id: string;
  readonly kind: PartyKind;
  readonly vendorId: string | null;
  readonly subcontractId: string | null;
  readonly dependencyId: string | null;
}

/** Someone who has a part in a row of the matrix. */
export interface MatrixPartyFacts extends PartyIdentity {
  /** Heading of its column: by it a recipient without a record of its own is known. */
  readonly label: string;
}

/** How a side has put its agreement on record. */
export interface AgreementFacts {
  readonly side: AgreementSide;
  readonly agreedOn: CalendarDate;
  /** As entered: a role of the institution, or what a vendor's person is called. */
  readonly personRole: string;
  /** Who agreed and by which method is on record. */
  readonly isNamed: boolean;
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
  /** The gate asks whether this revision may be agreed. */
  readonly isBeingAgreed: boolean;
  readonly agreedOn: CalendarDate | null;
  readonly nextReviewOn: CalendarDate | null;
  readonly reviewedOn: CalendarDate | null;
  /** Whose confirmations are on record, with their day. */
  readonly agreements: readonly AgreementFacts[];
  /** On which days the facts in force are others than those that the agreement stands on, and in what; both days included. */
  readonly divergences: readonly {
    readonly what: StaleReason;
    readonly from: CalendarDate;
    readonly to: CalendarDate | null;
  }[];
  /** Of the rows that the matrix leaves to others, those for which another contract of the system names somebody accountable, and while it does. */
  readonly answeredElsewhere: readonly {
    readonly key: string;
    readonly from: CalendarDate | null;
    readonly to: CalendarDate | null;
  }[];
  readonly parties: readonly MatrixPartyFacts[];
  readonly digest: MatrixDigest;
}
