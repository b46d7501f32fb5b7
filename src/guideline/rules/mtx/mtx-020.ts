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
      const named = contracts.flatMap((contract) => {
        const party = accountableIn(contract, row);
        return party === null ? [] : [{ contract, party, components: componentsIn(contract, row, clock) }];
      });
      const sure = named.filter((one) => named.some((other) => other.party !== one.party && meet(one, other)));
      const unsure = named.filter((one) => named.some((other) => other.party !== one.party && isVague(one, other)));
      const accused = sure.length > 0 ? sure : unsure;
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
  for (const contract of contracts)
    for (const row of Object.keys(contract.claims)) {
      const party = accountableIn(contract, row);
      if (party === null) continue;
      const first = named.get(row);
      if (first === undefined) named.set(row, party);
      else if (first !== party) contested.add(row);
    }
  return [...contested];
}

interface Naming {
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
  if (agreed === null || !clock.hasCome(agreed.on)) return [];
  return Object.entries(agreed.named).flatMap(([id, rows]) => (rows[row] === undefined ? [] : [id]));
}
