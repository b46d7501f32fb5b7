import { managementVolume } from '../../clause';
import { inUse } from '../../dependency-standing';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 5.3: whose network service carries the connection is on record with the contract that uses it; a connection that nobody has denied is one. */
export const CLD_003 = rule({
  id: 'CLD-003',
  about: 'contract',
  clauses: managementVolume('5.3'),
  grades: { MUST: ['MAJOR'] },
  title: { ja: '利用するネットワークサービス(回線・VPN・閉域)が台帳に無い', en: 'Network service not registered' },
  remedy: {
    ja: '利用する回線・VPN・閉域網を、提供事業者とともに契約に登録する',
    en: 'Register the lines, VPN and closed networks that the contract uses, with their providers',
  },
  judge({ subject, contract, dependencies }, clock) {
    const { externalConnection } = contract;
    const isRegistered = inUse(dependencies, clock).some(({ kind }) => kind === 'NETWORK');
    if (externalConnection === 'NO' || isRegistered || !isLive(contract, clock)) return SILENT;
    return [{ subject, severity: 'MAJOR', facts: { externalConnection } }];
  },
});
