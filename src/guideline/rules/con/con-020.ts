import { addDays, addMonths, type CalendarDate, minDate } from '../../../kernel/calendar-date';
import { managementVolume } from '../../clause';
import { nearing } from '../../nearing';
import { rule, SILENT } from '../../rule';
import { isActive } from '../../snapshots/contract-life';
import { termEndOn } from '../../snapshots/contract-snapshot';

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
    const before = (months: number | null) =>
      months === null || termEnd === null || endedOn !== null ? null : addMonths(termEnd, -months);
    const noticeDeadline = before(noticeMonths);
    const near = (day: CalendarDate, [notice, minor]: readonly [number, number, number]) =>
      clock.isPast(day) ? null : nearing(clock, addDays(day, -notice), addDays(day, -minor));
    // What renews itself does not end: only the last day to say no comes near.
    const end = noticeDeadline !== null && autoRenew ? null : near(endOn, policy.contractEndDays);
    const notice = noticeDeadline === null ? null : near(noticeDeadline, policy.noticeDeadlineDays);
    const severity = end === 'MINOR' || notice === 'MINOR' ? 'MINOR' : (end ?? notice);
    if (severity === null) return SILENT;
    const facts = { vendorId, endOn, noticeFrom: before(noticeFromMonths), noticeDeadline, autoRenew };
    if (end !== null && notice !== null) return [{ subject, severity, facts }];
    return [{ subject, severity, variant: end === null ? 'NOTICE' : 'END', facts }];
  },
});
