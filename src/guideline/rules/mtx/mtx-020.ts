import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { claimsInForce, isRetired } from '../../system-standing';

/** 1.3.2: where several vendors carry one system, their contracts name the same accountable party for what they share. */
export const MTX_020 = rule({
  id: 'MTX-020',
  about: 'system',
  clauses: managementVolume('1.3.2'),
  grades: { MUST: ['MAJOR'] },
  title: { ja: '複数契約間で同一範囲の責任主体が矛盾', en: 'Cross-contract conflict on same scope' },
  remedy: {
    ja: '該当する行について関係する事業者と協議し、責任主体を一者に揃える',
    en: 'Settle these rows with the vendors concerned so that all contracts name the same accountable party',
  },
  judge(system, clock) {
    if (system.contracts.length < 2 || isRetired(system, clock)) return SILENT;
    const rows: string[] = [];
    const contracts = new Set<string>();
    for (const [row, claims] of claimsInForce(system, clock)) {
      const named = claims.flatMap(({ contractId, claim }) =>
        claim.state === 'ACCOUNTABLE' ? [{ contractId, party: claim.party }] : [],
      );
      if (new Set(named.map(({ party }) => party)).size < 2) continue;
      rows.push(row);
      for (const { contractId } of named) contracts.add(contractId);
    }
    if (rows.length === 0) return SILENT;
    const facts = { rows: rows.sort(), contracts: [...contracts].sort() };
    return [{ subject: { kind: 'SYSTEM', id: system.id }, severity: 'MAJOR', facts }];
  },
});
