import { managementVolume } from '../../clause';
import { inUse } from '../../dependency-standing';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 5.3: the institution knows whose cloud the vendor’s service builds on. */
export const CLD_001 = rule({
  id: 'CLD-001',
  about: 'contract',
  clauses: managementVolume('5.3'),
  grades: { MUST: ['MAJOR', 'MINOR'] },
  gates: ['contract.activate'],
  title: { ja: '委託先が利用する別事業者クラウドを把握していない', en: "Vendor's underlying cloud not recorded" },
  remedy: {
    ja: '別事業者のクラウドを利用しているかを委託先に確認し、利用クラウドを登録する',
    en: 'Ask the vendor whether it builds on another’s cloud, and register each one',
  },
  judge({ subject, contract, dependencies }, clock) {
    const { usesThirdPartyCloud, deploymentModel } = contract;
    if (usesThirdPartyCloud === 'NO') return SILENT;
    if (usesThirdPartyCloud === 'YES' && inUse(dependencies, clock).some(({ kind }) => kind === 'CLOUD')) return SILENT;
    if (!isLive(contract, clock)) return SILENT;
    const facts = { usesThirdPartyCloud, deploymentModel };
    if (usesThirdPartyCloud === 'YES') return [{ subject, severity: 'MAJOR', facts }];
    // A cloud service that may stand on another's cloud is not begun before somebody asked; a model nobody knows may be one.
    return [{ subject, severity: 'MINOR', stopsGate: deploymentModel !== 'ON_PREMISES', facts }];
  },
});
