import { type AllocationRole } from '../../kernel/terms/demarcation-terms';

/** A re-entrustment behind the contract, under another one or directly under the prime vendor (null). */
export interface ChainLink {
  readonly subcontractId: string;
  readonly parentId: string | null;
}

/** A column that stands for somebody in the chain: the prime vendor (null) or a subcontractor. */
export interface ChainParty {
  readonly partyId: string;
  readonly subcontractId: string | null;
}

export interface ChainRow {
  readonly key: string;
  readonly allocations: readonly { readonly partyId: string; readonly role: AllocationRole }[];
}

/**
 * How a duty that a subcontractor has accepted goes on upwards: its parent answers for it (PROVIDED by the sub), does it
 * together with the sub (SATISFIED), has another part in it and passes it on (INHERITED) or has no part at all (VANISHED).
 */
export const CARRIAGES = ['PROVIDED', 'SATISFIED', 'INHERITED', 'VANISHED'] as const;
export type Carriage = (typeof CARRIAGES)[number];

/** A duty on one step of the chain. */
export interface CarriedDuty {
  readonly rowKey: string;
  /** The subcontractor's column. */
  readonly partyId: string;
  /** The column of whom it is under; null: the matrix has none. */
  readonly parentPartyId: string | null;
  readonly carriage: Carriage;
}

/** Being accountable and performing are duties; to support and to be informed are not. */
const DUTIES: ReadonlySet<AllocationRole> = new Set(['ACCOUNTABLE', 'RESPONSIBLE']);

/** How every duty of a subcontractor is carried by the one above it, row by row in the order given. */
export function carriedDuties(
  rows: readonly ChainRow[],
  parties: readonly ChainParty[],
  links: readonly ChainLink[],
): CarriedDuty[] {
  const parents = new Map(links.map(({ subcontractId, parentId }) => [subcontractId, parentId]));
  const columnOf = (subcontractId: string | null) =>
    parties.find((party) => party.subcontractId === subcontractId)?.partyId ?? null;
  const subs = parties.flatMap(({ partyId, subcontractId }) =>
    subcontractId === null || !parents.has(subcontractId)
      ? []
      : [{ partyId, parentPartyId: columnOf(parents.get(subcontractId) ?? null) }],
  );
  return rows.flatMap((row) =>
    subs
      .filter(({ partyId }) => rolesOf(row, partyId).some((role) => DUTIES.has(role)))
      .map((sub) => ({ rowKey: row.key, ...sub, carriage: carriageOf(rolesOf(row, sub.parentPartyId)) })),
  );
}

function rolesOf({ allocations }: ChainRow, partyId: string | null): AllocationRole[] {
  return allocations.filter((allocation) => allocation.partyId === partyId).map(({ role }) => role);
}

function carriageOf(parentRoles: readonly AllocationRole[]): Carriage {
  if (parentRoles.includes('ACCOUNTABLE')) return 'PROVIDED';
  if (parentRoles.includes('RESPONSIBLE')) return 'SATISFIED';
  return parentRoles.length > 0 ? 'INHERITED' : 'VANISHED';
}
