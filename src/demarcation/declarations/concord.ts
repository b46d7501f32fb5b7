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
  /** Answered: where it says no text, the other side's stands. */
  readonly noTextOfMine?: boolean;
}

/** What counts, and so what two declarations can differ in: who has which part, what is said of a part, and of the row. */
export const DECLARATION_DIFFERENCES = [
  'ACCOUNTABLE',
  'RESPONSIBLE',
  'SUPPORT',
  'INFORMED',
  'PART_NOTE',
  'NOTE',
] as const;
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

/**
 * Letters that stand for one another: which of two a byte of Shift_JIS is, Windows says otherwise than the others (～ and 〜,
 * － and −), and nobody sees the difference, as between hyphens.
 */
const TWINS: Readonly<Record<string, string>> = { '〜': '~', '−': '-', '‐': '-', '\u2011': '-', '∥': '‖', '—': '―' };
const TWIN = new RegExp(`[${Object.keys(TWINS).join('')}]`, 'g');

/**
 * What a text says, to be compared: without its width, where lines break, spaces (but between Latin words or numbers) and
 * final punctuation. plain_note() in the database does the same.
 */
export function plainNote(note: string | null): string | null {
  const plain = (note ?? '')
    .replace(/[\uff01-\uff5e\uff61-\uff9f]/g, (wide) => wide.normalize('NFKC'))
    .replace(TWIN, (twin) => TWINS[twin]!)
    .normalize('NFC')
    .replace(/[ \t\r\n\u00a0\u3000]+/g, ' ')
    .replace(/(?<![0-9A-Za-z]) | (?![0-9A-Za-z])/g, '')
    .replace(/[。.、,]+$/, '');
  return plain === '' ? null : plain;
}

function isSame(what: DeclarationDifference, one: Declaration, other: Declaration): boolean {
  switch (what) {
    case 'ACCOUNTABLE':
    case 'RESPONSIBLE':
    case 'SUPPORT':
    case 'INFORMED':
      return partiesIn(what, one) === partiesIn(what, other);
    case 'PART_NOTE':
      return one.roles.every((part) => {
        const counterpart = other.roles.find(({ partyId, role }) => partyId === part.partyId && role === part.role);
        return counterpart === undefined || isSameText(part.note, one, counterpart.note, other);
      });
    case 'NOTE':
      return isSameText(one.note, one, other.note, other);
  }
}

/** None against one is the same where the side without has answered that it has none. is_same_text() does the same. */
function isSameText(text: string | null, one: Declaration, otherText: string | null, other: Declaration): boolean {
  const [plain, otherPlain] = [plainNote(text), plainNote(otherText)];
  return (
    plain === otherPlain ||
    (plain === null && one.noTextOfMine === true) ||
    (otherPlain === null && other.noTextOfMine === true)
  );
}

function partiesIn(role: AllocationRole, { roles }: Declaration): string {
  const parties = roles.filter((declared) => declared.role === role).map(({ partyId }) => partyId);
  return [...new Set(parties)].sort().join(' ');
}
