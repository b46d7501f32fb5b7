import { addDays, addMonths, type CalendarDate } from '../../../kernel/calendar-date';
import { type Clock } from '../../clock';
import { managementVolume } from '../../clause';
import { rule, SEVERITIES, type Severity, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 1⑮: the contract’s last day, or the last day to say that it is not renewed, is near; how near is ours. */
export const CON_020 = rule({
  id: 'CON-020',
  about: 'contract',
  clauses: managementVolume('1⑮'),
  grades: { PRODUCT: ['MAJOR', 'MINOR', 'ADVISORY'] },
  title: { ja: '契約満了が近い/更新拒絶通知期限が近い', en: 'Contract or notice deadline approaching' },
  remedy: {
    ja: '契約を更新するか終了するかを決め、更新後の満了日または終了日を登録する',
    en: 'Decide whether the contract is renewed or ends, and register its new last day or its end',
  },
  policyNumbers: ['contractEndDays', 'noticeDeadlineDays'],
  judge({ subject, contract }, clock, policy) {
    const { endOn, noticeMonths, autoRenew, vendorId } = contract;
    if (endOn === null) return SILENT;
    const noticeDeadline = noticeMonths === null ? null : addMonths(endOn, -noticeMonths);
    const severity = worse(
      severityBefore(endOn, policy.contractEndDays, clock),
      noticeDeadline === null ? null : severityBefore(noticeDeadline, policy.noticeDeadlineDays, clock),
    );
    if (severity === null || !isLive(contract, clock)) return SILENT;
    return [{ subject, severity, facts: { vendorId, endOn, noticeDeadline, autoRenew } }];
  },
});

/** How grave it is that a day comes near; nothing once the day is over. */
function severityBefore(
  day: CalendarDate,
  [advisory, minor, major]: readonly [number, number, number],
  clock: Clock,
): Severity | null {
  if (clock.isPast(day) || !clock.hasCome(addDays(day, -advisory))) return null;
  if (clock.hasCome(addDays(day, -major))) return 'MAJOR';
  return clock.hasCome(addDays(day, -minor)) ? 'MINOR' : 'ADVISORY';
}

function worse(one: Severity | null, other: Severity | null): Severity | null {
  if (one === null || other === null) return one ?? other;
  return SEVERITIES.indexOf(one) < SEVERITIES.indexOf(other) ? one : other;
}
