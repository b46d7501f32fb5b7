import { isActive, isInForce } from '../../snapshots/contract-life';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { accountableIn, claimingContracts, isRetired } from '../../system-standing';

/** 5.3: nothing may fall between the contracts of one system; what each leaves to another, some other answers for. */
export const MTX_021 = rule({
  id: 'MTX-021',
  about: 'system',
  clauses: managementVolume('5.3'),
  grades: { MUST: ['MAJOR'] },
  title: { ja: 'どの契約でも覆われない範囲(契約間の隙間)', en: 'Cross-contract gap' },
  remedy: {
    ja: '該当する行の責任主体をいずれかの契約の分界表で定める',
    en: 'Name the accountable party of these rows in the matrix of one of the contracts',
  },
  judge(system, clock) {
    const active = system.contracts.filter((contract) => isActive(contract, clock));
    if (active.length < 2 || isRetired(system, clock)) return SILENT;
    const claiming = claimingContracts(system, clock);
    const answered = new Set<string>();
    for (const contract of claiming)
      for (const row of Object.keys(contract.claims))
        if (!answered.has(row) && accountableIn(contract, row) !== null && isInForce(contract, clock))
          answered.add(row);
    const rows = new Set<string>();
    const contracts = new Set<string>();
    for (const contract of claiming)
      for (const row of Object.keys(contract.claims)) {
        if (answered.has(row)) continue;
        rows.add(row);
        contracts.add(contract.id);
      }
    if (rows.size === 0) return SILENT;
    const facts = { rows: [...rows].sort(), contracts: [...contracts].sort() };
    return [{ subject: { kind: 'SYSTEM', id: system.id }, severity: 'MAJOR', facts }];
  },
});
