import { type CalendarDate } from '../../../kernel/calendar-date';
import { type Clock } from '../../clock';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { mayBeInUse } from '../../snapshots/contract-life';
import { termEndOn } from '../../snapshots/contract-snapshot';

/** 1⑮: a service is used under a contract that is in force; asked even of contracts that have been ended. */
export const CON_019 = rule({
  id: 'CON-019',
  about: 'contract',
  clauses: managementVolume('1⑮'),
  grades: { MUST: ['MAJOR'] },
  title: { ja: '契約期間満了後もサービス利用が継続', en: 'Contract expired while service in use' },
  remedy: {
    ja: '契約を更新して満了日を改めるか、サービスの利用終了日を登録する',
    en: 'Renew the contract and register its new last day, or register the day on which use of the service ended',
  },
  judge({ subject, contract }, clock) {
    const { autoRenew, endedOn, vendorId, activatedOn, serviceInUse } = contract;
    // A draft that was dropped, and is not known to be used, has nothing to outlast.
    if (activatedOn === null && endedOn !== null && serviceInUse !== 'YES') return SILENT;
    if (!mayBeInUse(contract, clock)) return SILENT;
    const endOn = termEndOn(contract, clock);
    if (!isOver(endedOn, clock) && !isOver(endOn, clock)) return SILENT;
    return [{ subject, severity: 'MAJOR', facts: { vendorId, serviceInUse, endOn, endedOn, autoRenew } }];
  },
});

/** Ended, maybe early; or its term is over, which that of a contract that renews itself never is. */
function isOver(lastDay: CalendarDate | null, clock: Clock): boolean {
  return lastDay !== null && clock.isPast(lastDay);
}
