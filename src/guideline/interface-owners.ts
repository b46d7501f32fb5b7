import { type CalendarDate } from '../kernel/calendar-date';
import { type Clock } from './clock';
import { type NamedComponents } from './matrix-digest';
import { type ContractLife, isInForce } from './snapshots/contract-life';

/** A contract with what its agreed matrix says of the things that it names. */
export interface NamingContract extends ContractLife {
  /** Who else is or was in it beside its vendor. */
  readonly members: readonly string[];
  readonly agreed: { readonly on: CalendarDate; readonly named: NamedComponents } | null;
}

/**
 * Who answers for the seam where vendors meet (1.3.2): as the agreed matrices of contracts in force with these vendors have
 * it, in rows that name this very interface. A row that names none may mean any.
 */
export function ownersOf(
  { id, vendorIds }: { readonly id: string; readonly vendorIds: readonly string[] },
  contracts: readonly NamingContract[],
  clock: Clock,
): string[] {
  const owners = contracts.flatMap((contract) => {
    const { vendorId, members, agreed } = contract;
    const isOfOne = [vendorId, ...members].some((party) => vendorIds.includes(party));
    if (agreed === null || !isOfOne) return [];
    const named = Object.values(agreed.named[id] ?? {});
    return named.length > 0 && clock.hasCome(agreed.on) && isInForce(contract, clock) ? named : [];
  });
  return [...new Set(owners)].sort();
}
