import { addMonths, type CalendarDate } from '../../../kernel/calendar-date';
import { type Clock } from '../../clock';
import { type Policy } from '../../../kernel/policy';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';
import { type ContractFacts } from '../../snapshots/contract-snapshot';

/** 1⑧: contract and demarcation are reviewed from time to time; how often is ours unless the contract names a day. */
export const CON_021 = rule({
  id: 'CON-021',
  about: 'contract',
  clauses: [...managementVolume('1⑧'), { document: 'MHLW-6.0/企画管理編', clause: '2章' }],
  grades: { MUST: ['MAJOR'] },
  title: { ja: '契約・責任分界の定期見直しが期限超過', en: 'Contract/demarcation review overdue' },
  remedy: {
    ja: '契約と責任分界を見直し、見直し日と次回の見直し期限を登録する',
    en: 'Review contract and demarcation, and register the day and the date of the next review',
  },
  policyNumbers: ['contractReviewIntervalMonths'],
  judge({ subject, contract }, clock, policy) {
    const dueOn = contract.nextReviewOn ?? dueByInterval(contract, clock, policy);
    if (dueOn === null || !clock.isPast(dueOn) || !isLive(contract, clock)) return SILENT;
    const { vendorId, reviewedOn, activatedOn } = contract;
    return [{ subject, severity: 'MAJOR', facts: { vendorId, dueOn, reviewedOn, activatedOn } }];
  },
});

/** So many months after the last review, or after the day the contract came into force. */
function dueByInterval(contract: ContractFacts, clock: Clock, policy: Policy): CalendarDate | null {
  const lastOn = clock.latest([contract.reviewedOn, contract.activatedOn]);
  return lastOn === null ? null : addMonths(lastOn, policy.contractReviewIntervalMonths);
}
