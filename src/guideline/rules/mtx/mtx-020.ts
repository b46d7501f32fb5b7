import { type SystemContract } from '../../snapshots/system-snapshot';
import { type Clock } from '../../clock';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { accountableIn, claimingContracts, type ClaimingContract, isRetired } from '../../system-standing';

/**
 * 1.3.2: where several vendors carry one system, their contracts name the same accountable party for the same thing. Where a
 * contract does not say which thing it means, each may well mean its own part.
 */
export const MTX_020 = rule({
  id: 'MTX-020',
  about: 'system',
  clauses: managementVolume('1.3.2'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MINOR'] },
  title: { ja: '複数契約間で同一範囲の責任主体が矛盾', en: 'Cross-contract conflict on same scope' },
  remedy: {
    ja: '該当する行について関係する事業者と協議し、責任主体を一者に揃える',
    en: 'Settle these rows with the vendors concerned so that all contracts name the same accountable party',
  },
  judge(system, clock) {
    if (system.contracts.length < 2 || isRetired(system, clock)) return SILENT;
    const contracts = claimingContracts(system, clock);
    const conflicts = contestedRows(contracts).flatMap((row) => {
      const named: Naming[] = [];
      for (const contract of contracts) {
        const party = accountableIn(contract, row);
        if (party !== null) named.push({ contract, party, components: componentsIn(contract, row, clock) });
      }
      const against = (meaning: (one: Naming, other: Naming) => boolean) =>
        named.filter((one) => named.some((other) => other.party !== one.party && meaning(one, other)));
      const sure = against(meet);
      const accused = sure.length > 0 ? sure : against(isVague);
      return accused.length === 0
        ? []
        : [{ row, isSure: sure.length > 0, contracts: accused.map(({ contract }) => contract.id) }];
    });
    if (conflicts.length === 0) return SILENT;
    const facts = {
      rows: conflicts.map(({ row }) => row).sort(),
      contracts: [...new Set(conflicts.flatMap(({ contracts }) => contracts))].sort(),
    };
    const severity = conflicts.some(({ isSure }) => isSure) ? 'MAJOR' : 'MINOR';
    return [{ subject: { kind: 'SYSTEM', id: system.id }, severity, facts }];
  },
});

/** Rows for which different parties are accountable, each as one contract has it. There are dozens to a contract, and few are contested. */
function contestedRows(contracts: readonly ClaimingContract[]): string[] {
  const named = new Map<string, string>();
  const contested = new Set<string>();
  for (const { claims } of contracts)
    for (const row in claims) {
      const claim = claims[row];
      if (claim?.state !== 'ACCOUNTABLE') continue;
      const first = named.get(row);
      if (first === undefined) named.set(row, claim.party);
      else if (first !== claim.party) contested.add(row);
    }
  return [...contested];
}

interface Naming {
  readonly contract: SystemContract;
  readonly party: string;
  readonly components: readonly string[];
}

/** Both name one and the same thing. */
function meet(one: Naming, other: Naming): boolean {
  return one.components.some((id) => other.components.includes(id));
}

/** One of them does not say what it is about. */
function isVague(one: Naming, other: Naming): boolean {
  return one.components.length === 0 || other.components.length === 0;
}

/** The interfaces and devices for which a contract answers in a row. */
function componentsIn({ agreed }: SystemContract, row: string, clock: Clock): string[] {
  const components: string[] = [];
  if (agreed === null || !clock.hasCome(agreed.on)) return components;
  for (const id in agreed.named) if (agreed.named[id]?.[row] !== undefined) components.push(id);
  return components;
}
