import { addMonths, minDate } from '../../../kernel/calendar-date';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isActive } from '../../snapshots/contract-life';

/** 1⑧: contract and demarcation are reviewed from time to time; how often is ours unless the contract names a day. */
export const CON_021 = rule({
  id: 'CON-021',
  about: 'contract',
  clauses: managementVolume('1⑧', '5④', '5⑥'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MINOR'] },
  title: { ja: '契約・責任分界の定期見直しが期限超過', en: 'Contract/demarcation review overdue' },
  variants: {
    LATE: {
      ja: '契約・責任分界の前回の見直しから定めた間隔を過ぎている',
      en: 'The last review of contract and demarcation is longer ago than the interval set',
    },
  },
  remedy: {
    ja: '契約と責任分界を見直し、見直し日と次回の見直し期限を登録する',
    en: 'Review contract and demarcation, and register the day and the date of the next review',
  },
  policyNumbers: ['contractReviewIntervalMonths'],
  judge({ subject, contract }, clock, policy) {
    const { vendorId, reviewedOn, activatedOn, startOn, nextReviewOn } = contract;
    const begunOn = activatedOn ?? startOn;
    if (!isActive(contract, clock)) return SILENT;
    // A review from before the contract was in force is none of the contract as it runs.
    const isOfThis = reviewedOn !== null && (begunOn === null || reviewedOn >= begunOn);
    const lastOn = isOfThis ? clock.latest([reviewedOn]) : null;
    const countsFrom = lastOn ?? begunOn;
    // A day of its own may be sooner than our interval, never later; one that is before the last review has been kept.
    const own = nextReviewOn !== null && (countsFrom === null || nextReviewOn > countsFrom) ? nextReviewOn : null;
    const byInterval = countsFrom === null ? null : addMonths(countsFrom, policy.contractReviewIntervalMonths);
    const dueOn = minDate(own, byInterval);
    // Never reviewed, and in use nobody knows since when: no day set for later makes up for that.
    if (countsFrom !== null && dueOn !== null && !clock.isPast(dueOn)) return SILENT;
    const facts = { vendorId, dueOn, reviewedOn: lastOn, activatedOn };
    return lastOn === null
      ? [{ subject, severity: 'MAJOR', facts }]
      : [{ subject, severity: 'MINOR', variant: 'LATE', facts }];
  },
});
