import { managementVolume } from '../../clause';
import { inUse } from '../../dependency-standing';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 5.3: each cloud and each line that a service builds on has somebody who manages it, whoever provides it. */
export const CLD_009 = rule({
  id: 'CLD-009',
  about: 'contract',
  clauses: managementVolume('5.3'),
  grades: { MUST: ['MAJOR'] },
  gates: ['matrix.agree'],
  title: { ja: 'クラウド・回線の管理主体が未定', en: 'No managing party for a cloud or network service' },
  remedy: {
    ja: '利用するクラウド・回線ごとに管理主体を定め、登録する',
    en: 'Settle who manages each cloud and each line that is used, and register it',
  },
  judge({ subject, contract, dependencies }, clock) {
    const unmanaged = inUse(dependencies, clock).filter(({ managedBy }) => managedBy === null);
    if (unmanaged.length === 0 || !isLive(contract, clock)) return SILENT;
    return [{ subject, severity: 'MAJOR', facts: { dependencies: unmanaged.map(({ name }) => name).sort() } }];
  },
});
