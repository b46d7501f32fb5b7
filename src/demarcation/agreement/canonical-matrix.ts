import { createHash } from 'node:crypto';
import {
  type AllocationRole,
  type MatrixConclusion,
  type PartyKind,
  type RowApplicability,
} from '../../kernel/terms/demarcation-terms';
import { type InstitutionRole } from '../../kernel/terms/institution-terms';
import { composed } from '../../kernel/text';
import { type CustomRow } from '../custom-row';

/** Everything that two sides agree on when they agree on a revision. */
export interface MatrixContent {
  readonly matrixId: string;
  readonly contractNo: string;
  readonly revision: number;
  readonly conclusion: MatrixConclusion;
  /** Editions of the templates that the rows are from. */
  readonly templateEdition: string;
  readonly parties: readonly ContentParty[];
  readonly rows: readonly ContentRow[];
}

export interface ContentParty {
  readonly id: string;
  readonly kind: PartyKind;
  readonly label: string;
  readonly institutionRole: InstitutionRole | null;
  readonly vendorId: string | null;
  readonly subcontractId: string | null;
  readonly dependencyId: string | null;
  readonly position: number;
}

export interface ContentRow {
  readonly key: string;
  readonly applicability: RowApplicability;
  readonly reason: string | null;
  readonly note: string | null;
  /** What a row of the institution's own is; left out of the template's rows, which are known by their key and edition. */
  readonly custom?: CustomRow;
  /** The interfaces and devices that it names; left out where it names none. */
  readonly interfaceIds?: readonly string[];
  readonly equipmentIds?: readonly string[];
  readonly allocations: readonly ContentAllocation[];
}

export interface ContentAllocation {
  readonly partyId: string;
  readonly role: AllocationRole;
  readonly note: string | null;
}

/**
 * The one text that a content has: JSON without spaces, properties in the order of their names, parties in the order of
 * their ids, rows of their keys, parts of party and role; all texts in NFC. UTF-8 of it is what is hashed.
 */
export function canonicalText(content: MatrixContent): string {
  const rows = content.rows.map(({ allocations, ...row }) => ({
    ...row,
    allocations: inOrder(allocations, ({ partyId, role }) => `${partyId} ${role}`),
  }));
  return canonicalJson({
    ...content,
    format: 'bunkaiten-matrix/1',
    parties: inOrder(content.parties, ({ id }) => id),
    rows: inOrder(rows, ({ key }) => key),
  });
}

/** SHA-256 of a canonical text, as 64 hexadecimal digits. */
export function contentHash(canonical: string): string {
  return createHash('sha256').update(canonical, 'utf8').digest('hex');
}

function inOrder<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...items].sort((one, other) => compare(keyOf(one), keyOf(other)));
}

function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(composed(value));
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const properties = Object.entries(value).sort(([one], [other]) => compare(one, other));
  return `{${properties.map(([name, held]) => `${JSON.stringify(name)}:${canonicalJson(held)}`).join(',')}}`;
}

/** By code units, on every machine alike. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
