import { type Clock } from '../../clock';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { type ContractFacts } from '../../snapshots/contract-snapshot';

/** 1⑮: a service is used under a contract that is in force; asked even of contracts that have been ended. */
export const CON_019 = rule({
  id: 'CON-019',
  about: 'contract',
  clauses: managementVolume('1⑮'),
  grades: { MUST: ['BLOCKING'] },
  title: { ja: '契約期間満了後もサービス利用が継続', en: 'Contract expired while service in use' },
  remedy: {
    ja: '契約を更新して満了日を改めるか、サービスの利用終了日を登録する',
    en: 'Renew the contract and register its new last day, or register the day on which use of the service ended',
  },
  judge({ subject, contract }, clock) {
    const { serviceInUse, serviceEndedOn, endOn, autoRenew, endedOn, vendorId } = contract;
    if (!serviceInUse || endOn === null || !clock.isPast(endOn)) return SILENT;
    if (renewsItself(contract, clock) || (serviceEndedOn !== null && clock.isPast(serviceEndedOn))) return SILENT;
    return [{ subject, severity: 'BLOCKING', facts: { vendorId, endOn, endedOn, autoRenew } }];
  },
});

/** Automatic renewal carries the contract on beyond its term, until it is ended. */
function renewsItself({ autoRenew, endedOn }: ContractFacts, clock: Clock): boolean {
  return autoRenew && (endedOn === null || !clock.isPast(endedOn));
}
