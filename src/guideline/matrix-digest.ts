import {
  type AllocationRole,
  type DemarcationLayer,
  type OperationPhase,
  type PartyKind,
  type RowApplicability,
  type Table41Category,
} from '../kernel/terms/demarcation-terms';
import { type RowScope } from './template/template-row';

/** A row of a matrix as the digest reads it. */
export interface MatrixRowFacts {
  readonly key: string;
  readonly layer: DemarcationLayer;
  readonly phase: OperationPhase;
  readonly table41Category: Table41Category | null;
  readonly nonDelegable: boolean;
  readonly belongsTo: RowScope;
  /** The legal row on which an operational row rests. */
  readonly legalRowKey: string | null;
  /** The interfaces and devices that it names; none: it settles none of them for sure. */
  readonly componentIds: readonly string[];
  /** Somebody has written down what is meant, or who does what. */
  readonly isNoted: boolean;
  readonly applicability: RowApplicability;
  /** Why the row is not applicable; null or blank: nobody said. */
  readonly reason: string | null;
  readonly allocations: readonly {
    readonly partyId: string;
    readonly partyKind: PartyKind;
    readonly role: AllocationRole;
  }[];
}

/** 3: which component a row names, what was struck out or left to others; 4: only a note that says something is one. */
export const DIGEST_EDITION = 4;

/**
 * What the rules need to know of a matrix's rows, and no more: written in the transaction that changes a row and read in
 * their stead. Lists hold row keys (LG-01 …) and are sorted; all of them are short in a matrix that is in order.
 */
export interface MatrixDigest {
  /** Of the digest itself: what an earlier edition has left is digested anew. */
  readonly edition: typeof DIGEST_EDITION;
  /** Applicable rows. */
  readonly applicable: number;
  /** Applicable rows with nobody accountable (MTX-002). */
  readonly unanswered: readonly string[];
  /** Applicable rows with more than one accountable party (MTX-003). */
  readonly contested: readonly string[];
  /** Applicable rows that nobody performs (MTX-004). */
  readonly unperformed: readonly string[];
  /** Non-delegable rows whose accountable party is not the institution (MTX-005). */
  readonly delegated: readonly string[];
  /** Non-delegable rows said not to be present; whether they apply is the contract's to say (MTX-027). */
  readonly struckOut: readonly string[];
  /** Rows left to another contract: answered only if another does (MTX-002, MTX-010, CLD-002). */
  readonly settledElsewhere: readonly string[];
  /** Rows per layer (MTX-006, MTX-007). */
  readonly legalRows: number;
  readonly operationalRows: number;
  /** Rows that speak of normal time and of emergencies; BOTH counts for each (MTX-008, MTX-009). */
  readonly normalRows: number;
  readonly emergencyRows: number;
  /** Cause investigation: rows present, and those of them not answered (MTX-010). */
  readonly causeRows: number;
  readonly causeUnanswered: readonly string[];
  /** Table 4-1 categories with neither an applicable row nor a row excused with a reason (MTX-012). */
  readonly uncoveredCategories: readonly string[];
  /** Operational rows whose accountable party has no part in the legal row on which they rest (MTX-011). */
  readonly unbound: readonly string[];
  /** Rows for emergencies in which another is accountable and the institution has no part (MTX-026). */
  readonly uninformed: readonly string[];
  /** Rows with one accountable party whose suggestion depends on the deployment model: who is accountable, and whether a note says why (CLD-005). */
  readonly layerAnswers: Readonly<Record<string, { readonly accountable: PartyKind; readonly isNoted: boolean }>>;
  /** Rows not applicable for which no reason is given (MTX-013). */
  readonly unexplained: readonly string[];
  /** Who is accountable or has another part, by party id: the rows (MTX-022). */
  readonly rowsByParty: Readonly<Record<string, readonly string[]>>;
  /** The lead for triage across providers, row CD-06 (CLD-002): its accountable party ids. */
  readonly triageLeads: readonly string[];
  /** Per interface or device that a row names: who is accountable for it, by row key (CLD-006, EQP-004, MTX-020). */
  readonly named: NamedComponents;
  /** Rows EQ-01 … EQ-03 that are answered: by whom (EQP-004). */
  readonly equipmentSplit: Readonly<Record<string, string>>;
}

/** By component id and row key: the accountable party, 'INSTITUTION' or by what it is known in other contracts too. */
export type NamedComponents = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** For a row that belongs to the whole system: who is accountable, as each contract has it (MTX-020, MTX-021). */
export type SystemClaim =
  | { readonly state: 'ACCOUNTABLE'; readonly party: string }
  | { readonly state: 'UNANSWERED' }
  | { readonly state: 'SETTLED_ELSEWHERE' };
