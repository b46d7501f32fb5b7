import { type AgreementSide, type AllocationRole } from '../../kernel/terms/demarcation-terms';

/** A part that a side says a party has in a row. */
export interface DeclaredRole {
  readonly partyId: string;
  readonly role: AllocationRole;
  /** What exactly the party does. */
  readonly note: string | null;
}

/** How one side understands a row. */
export interface Declaration {
  readonly roles: readonly DeclaredRole[];
  /** Scope note: what is meant by the row. */
  readonly note: string | null;
}

/** What counts, and so what two declarations can differ in. Who supports or is informed does not. */
export const DECLARATION_DIFFERENCES = ['ACCOUNTABLE', 'RESPONSIBLE', 'NOTE'] as const;
export type DeclarationDifference = (typeof DECLARATION_DIFFERENCES)[number];

/** How the two sides stand to each other in a row. */
export type Concord =
  | { readonly state: 'UNDECLARED' }
  | { readonly state: 'ONE_SIDED'; readonly by: AgreementSide }
  | { readonly state: 'DIFFERING'; readonly in: readonly DeclarationDifference[] }
  | { readonly state: 'CONCORDANT' };

/** How a row stands: as the two declarations do, or settled where they differ and it is decided. */
export const ROW_STATES = ['UNDECLARED', 'ONE_SIDED', 'DIFFERING', 'SETTLED', 'CONCORDANT'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** What both sides have said of a row, held against each other; null: nothing yet. */
export function concordOf(institution: Declaration | null, vendor: Declaration | null): Concord {
  if (institution === null) return vendor === null ? { state: 'UNDECLARED' } : { state: 'ONE_SIDED', by: 'VENDOR' };
  if (vendor === null) return { state: 'ONE_SIDED', by: 'INSTITUTION' };
  const differences = DECLARATION_DIFFERENCES.filter((what) => !isSame(what, institution, vendor));
  return differences.length === 0 ? { state: 'CONCORDANT' } : { state: 'DIFFERING', in: differences };
}

/** Texts are compared without what nobody sees: spaces at the ends, how wide they are and where lines break. */
export function plainNote(note: string | null): string | null {
  const plain = (note ?? '')
    .normalize('NFC')
    .replace(/[ \t\r\n\u00a0\u3000]+/g, ' ')
    .replace(/^ | $/g, '');
  return plain === '' ? null : plain;
}

function isSame(what: DeclarationDifference, one: Declaration, other: Declaration): boolean {
  switch (what) {
    case 'ACCOUNTABLE':
    case 'RESPONSIBLE':
      return partiesIn(what, one) === partiesIn(what, other);
    case 'NOTE':
      return plainNote(one.note) === plainNote(other.note);
  }
}

function partiesIn(role: AllocationRole, { roles }: Declaration): string {
  const parties = roles.filter((declared) => declared.role === role).map(({ partyId }) => partyId);
  return [...new Set(parties)].sort().join(' ');
}
