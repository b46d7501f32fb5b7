import {
  type AgreementSide,
  type AllocationRole,
  type DemarcationLayer,
  type PartyKind,
} from '../kernel/terms/demarcation-terms';
import { type AnnexDeviceView } from '../demarcation/annex/dto/matrix-annex.dto';
import { type DeclarationDifference, type DeclaredRole, type RowState } from '../demarcation/declarations/concord';
import { type Language } from '../http/language';

/**
 * A revision of a 責任分界表 as it goes on paper, in one language: everything that a sheet or a page shows, and nothing of
 * how. Texts are the registry's own; dates are ISO.
 */
export interface MatrixPaper {
  readonly language: Language;
  readonly matrixId: string;
  readonly contractId: string;
  readonly contractNo: string;
  readonly contractTitle: string;
  /** Where the contract speaks of the demarcation, such as 第12条; null: nobody has recorded it. */
  readonly article: string | null;
  /** When the contract was signed, and from when to when it runs; null: not on record. */
  readonly signedOn: string | null;
  readonly startOn: string | null;
  readonly endOn: string | null;
  readonly institution: string;
  readonly institutionAddress: string | null;
  readonly vendor: string;
  readonly vendorAddress: string | null;
  readonly revision: number;
  /** The revision's state, in words. */
  readonly status: string;
  /** Agreed, now or once; whatever is not is a draft. */
  readonly isBinding: boolean;
  readonly agreedOn: string | null;
  readonly templateEdition: string;
  /** SHA-256 of the canonical text, 64 hexadecimal digits. */
  readonly contentHash: string;
  /** The text itself: whoever has the file can hash it. */
  readonly canonical: string;
  /** By which anybody may ask whether the paper still stands; null: it has none. */
  readonly copyCode: string | null;
  /** Where the code leads, as a short address; null: there is no code, or nobody has said where this service stands. */
  readonly checkAt: string | null;
  /** What an agreed revision names that is called otherwise by now. */
  readonly renamed: readonly PaperRenaming[];
  /** Both sides declare on their own, so rows can differ. */
  readonly isDeclared: boolean;
  /** The columns, in their order. */
  readonly parties: readonly PaperParty[];
  /** 法律上の責任の範囲, then 具体的な運用及び対応の範囲 (1.3.2); a layer without rows is left out. */
  readonly layers: readonly PaperLayer[];
  readonly signatures: readonly PaperSignature[];
  /** The devices that it covers without a row of their own, as they are today. */
  readonly devices: readonly AnnexDeviceView[];
}

export interface PaperParty {
  readonly id: string;
  readonly label: string;
  readonly kind: PartyKind;
  /** What kind of party it is, in words. */
  readonly kindWord: string;
  /** The vendor behind the column and where it is; null: it is no vendor, or nothing is on record. */
  readonly name: string | null;
  readonly address: string | null;
  /** The column of who passes work on to it; null: nobody, or the prime vendor itself does. */
  readonly parentId: string | null;
}

/** Something that was called otherwise when the revision was agreed. */
export interface PaperRenaming {
  /** What it is, in words. */
  readonly what: string;
  readonly was: string;
  readonly is: string;
}

export interface PaperLayer {
  readonly layer: DemarcationLayer;
  readonly title: string;
  readonly rows: readonly PaperRow[];
}

export interface PaperRow {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  /** The part of the template that it belongs to, in words. */
  readonly group: string;
  /** 通常時・非常時・…, in words. */
  readonly phase: string;
  readonly clauses: readonly string[];
  /** Stays with the institution (1.3.1; the choice of rows is ours). */
  readonly nonDelegable: boolean;
  /** Why the row does not apply; null: it applies. */
  readonly excused: string | null;
  /** Scope note: what is meant by the row. */
  readonly note: string | null;
  /** What is agreed, or recorded so far. */
  readonly parts: readonly DeclaredRole[];
  /** How the two sides stand; null: nobody declares this row. */
  readonly concord: PaperConcord | null;
}

export interface PaperConcord {
  readonly state: RowState;
  readonly differences: readonly DeclarationDifference[];
  /** What each side says, once it may be seen. */
  readonly institution: PaperDeclaration | null;
  readonly vendor: PaperDeclaration | null;
}

export interface PaperDeclaration {
  readonly parts: readonly DeclaredRole[];
  readonly note: string | null;
  readonly noTextOfMine?: boolean;
}

/** Who agreed for a side; a side that has not yet leaves room for a signature. */
export interface PaperSignature {
  readonly side: AgreementSide;
  /** The side, by its name. */
  readonly party: string;
  readonly signed: {
    readonly person: string;
    readonly personRole: string;
    readonly on: string;
    /** How, in words. */
    readonly method: string;
    /** What was agreed to, in the words of the one who did. */
    readonly statement: string | null;
  } | null;
}

/** A party's parts in a row, strongest first. */
export function rolesOf(parts: readonly DeclaredRole[], partyId: string): AllocationRole[] {
  const order: readonly AllocationRole[] = ['ACCOUNTABLE', 'RESPONSIBLE', 'SUPPORT', 'INFORMED'];
  return order.filter((role) => parts.some((part) => part.partyId === partyId && part.role === role));
}
