import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 5.3, planning volume 2.2(2) of edition 6.0: who answers for which layer depends on the kind of service. */
export const CLD_004 = rule({
  id: 'CLD-004',
  about: 'contract',
  clauses: [...managementVolume('5.3'), { document: 'MHLW-6.0/企画管理編', clause: '2.2(2)' }],
  grades: { OTHER_DOCUMENT: ['MINOR'] },
  title: { ja: 'サービス類型(SaaS/PaaS/IaaS/オンプレ)が不明', en: 'Deployment model unknown' },
  remedy: {
    ja: 'サービス類型を事業者に確認して登録する',
    en: 'Ask the vendor for the deployment model and register it',
  },
  judge({ subject, contract }, clock) {
    if (contract.deploymentModel !== null || !isLive(contract, clock)) return SILENT;
    return [{ subject, severity: 'MINOR', facts: { deploymentModel: null } }];
  },
});
