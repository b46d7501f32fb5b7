import { addDays, addMonths, type CalendarDate, minDate } from '../../../kernel/calendar-date';
import { lastDaysOf } from '../../../kernel/contract-term';
import { managementVolume } from '../../clause';
import { type Clock } from '../../clock';
import { nearing } from '../../nearing';
import { rule, SILENT } from '../../rule';
import { isActive } from '../../snapshots/contract-life';
import { type ContractFacts, termEndOn } from '../../snapshots/contract-snapshot';

/** 1⑮: the contract’s last day, or the last day to say that it is not renewed, is near; how near is ours. */
export const CON_020 = rule({
  id: 'CON-020',
  about: 'contract',
  clauses: managementVolume('1⑮'),
  grades: { PRODUCT: ['MINOR', 'ADVISORY'] },
  title: { ja: '契約満了が近い/更新拒絶通知期限が近い', en: 'Contract or notice deadline approaching' },
  variants: {
    END: { ja: '契約満了が近い', en: 'The contract comes to its end' },
    NOTICE: { ja: '更新拒絶通知期限が近い', en: 'The last day to give notice comes near' },
  },
  remedy: {
    ja: '契約を更新するか終了するかを決め、更新後の満了日または終了日を登録する',
    en: 'Decide whether the contract is renewed or ends, and register its new last day or its end',
  },
  policyNumbers: ['contractEndDays', 'noticeDeadlineDays'],
  foretells: true,
  judge({ subject, contract }, clock, policy) {
    const { noticeMonths, noticeFromMonths, autoRenew, endedOn, vendorId } = contract;
    const termEnd = termEndOn(contract, clock);
    const endOn = minDate(termEnd, endedOn);
    if (endOn === null || clock.isPast(endOn) || !isActive(contract, clock)) return SILENT;
    // Once an end is announced, notice has been given.
    const noticed =
      noticeMonths === null || termEnd === null || endedOn !== null
        ? null
        : noticedTermEnd(contract, termEnd, noticeMonths, clock);
    const before = (months: number | null) =>
      months === null || noticed === null ? null : addMonths(noticed, -months);
    const noticeDeadline = before(noticeMonths);
    const near = (day: CalendarDate, [notice, minor]: readonly [number, number, number]) =>
      clock.isPast(day) ? null : nearing(clock, addDays(day, -notice), addDays(day, -minor));
    // What renews itself does not end: only the last day to say no comes near.
    const end = noticeDeadline !== null && autoRenew ? null : near(endOn, policy.contractEndDays);
    const notice = noticeDeadline === null ? null : near(noticeDeadline, policy.noticeDeadlineDays);
    const severity = end === 'MINOR' || notice === 'MINOR' ? 'MINOR' : (end ?? notice);
    if (severity === null) return SILENT;
    const facts = {
      ...{ vendorId, endOn, noticeFrom: before(noticeFromMonths), noticeDeadline, autoRenew },
      ...(noticed !== termEnd && noticed !== null && { noticeEndsOn: noticed }),
    };
    if (end !== null && notice !== null) return [{ subject, severity, facts }];
    return [{ subject, severity, variant: end === null ? 'NOTICE' : 'END', facts }];
  },
});

/**
 * The last day of the term that a notice would end: the day's own or, where it is too late for that and silence renews it, the
 * next. Of one renewed month by month with a month's notice it is always the next.
 */
function noticedTermEnd(contract: ContractFacts, termEnd: CalendarDate, months: number, clock: Clock): CalendarDate {
  const isTooLate = (last: CalendarDate) => clock.isPast(addMonths(last, -months));
  if (!contract.autoRenew || !isTooLate(termEnd)) return termEnd;
  const renewed = contract.renewals.map(({ lastOn }) => lastOn).sort();
  const isNext = (last: CalendarDate) => last > termEnd && !isTooLate(last);
  const recorded = renewed.find(isNext);
  if (recorded !== undefined) return recorded;
  for (const last of lastDaysOf(contract)) if (isNext(last)) return last;
  return termEnd;
}
