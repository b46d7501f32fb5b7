import { type CalendarDate, calendarDate } from '../../../kernel/calendar-date';
import { type MfaSupport } from '../../../kernel/terms/system-terms';
import { type Clock } from '../../clock';
import { managementVolume } from '../../clause';
import { rule, type Severity, SILENT } from '../../rule';
import { fixed } from '../../rule-number';
import { isActive, isLive } from '../../snapshots/contract-life';
import { type SystemContract, type SystemSnapshot } from '../../snapshots/system-snapshot';
import { isRetired } from '../../system-standing';

/** 令和9年度: from this day on, what is newly chosen supports two-factor authentication. */
const REFERENCE_DATE = fixed(
  calendarDate('2027-04-01'),
  { document: 'MHLW-7.0/システム運用編', clause: '14⑤' },
  { ja: '2027-04-01(令和9年度)', en: '2027-04-01 (fiscal year Reiwa 9)' },
);

/** 5.1.2, システム運用編14⑤: what is chosen for use in 令和9年度 supports two-factor authentication. */
export const SYS_002 = rule({
  id: 'SYS-002',
  about: 'system',
  clauses: [...managementVolume('5.1.2'), { document: 'MHLW-7.0/システム運用編', clause: '14⑤' }],
  grades: { MUST: ['BLOCKING', 'MAJOR', 'MINOR'] },
  gates: ['system.select'],
  title: {
    ja: '二要素認証対応が不明/非対応(令和9年度=2027-04-01 基準)',
    en: '2FA support unknown or absent vs FY Reiwa 9',
  },
  remedy: {
    ja: '二要素認証への対応状況と時期を事業者に確認し、対応したものを選定する',
    en: 'Ask the vendor whether and when two-factor authentication is supported, and choose a system that supports it',
  },
  fixedNumbers: [REFERENCE_DATE],
  judge(system, clock) {
    const { id, mfaClient, mfaServer, mfaPlannedOn } = system;
    if (mfaClient === 'SUPPORTED' && mfaServer === 'SUPPORTED') return SILENT;
    const support = [supportOf(mfaClient, mfaPlannedOn, clock), supportOf(mfaServer, mfaPlannedOn, clock)];
    const severity = severityOf(support, system, clock);
    if (severity === null || isRetired(system, clock)) return SILENT;
    return [{ subject: { kind: 'SYSTEM', id }, severity, facts: { mfaClient, mfaServer, mfaPlannedOn } }];
  },
});

type Standing = 'SUPPORTED' | 'NO' | 'UNKNOWN';

/** A plan counts until its day if that day is the reference date or earlier; a plan without a day is no answer. */
function supportOf(support: MfaSupport, plannedOn: CalendarDate | null, clock: Clock): Standing {
  if (support !== 'PLANNED') return support;
  if (plannedOn === null) return 'UNKNOWN';
  if (plannedOn > REFERENCE_DATE.value) return 'NO';
  return clock.isPast(plannedOn) ? 'UNKNOWN' : 'SUPPORTED';
}

function severityOf(support: readonly Standing[], system: SystemSnapshot, clock: Clock): Severity | null {
  if (support.every((standing) => standing === 'SUPPORTED')) return null;
  // From the reference date on, not knowing is judged as not supporting.
  if (clock.hasCome(REFERENCE_DATE.value)) return isBeingSelected(system, clock) ? 'BLOCKING' : 'MAJOR';
  if (support.includes('NO') && isForUseOnReferenceDate(system, clock)) return 'MAJOR';
  return support.includes('UNKNOWN') ? 'MINOR' : null;
}

/** Not in use yet, or a contract for it is under negotiation. */
function isBeingSelected({ status, contracts }: SystemSnapshot, clock: Clock): boolean {
  return status === 'PLANNED' || contracts.some((contract) => isLive(contract, clock) && !isSigned(contract, clock));
}

function isSigned(contract: SystemContract, clock: Clock): boolean {
  return (contract.signedOn !== null && clock.hasCome(contract.signedOn)) || isActive(contract, clock);
}

/** Meant for use on or after the reference date: planned, or under a contract whose term reaches it. */
function isForUseOnReferenceDate({ status, retiredOn, contracts }: SystemSnapshot, clock: Clock): boolean {
  if (!reachesReferenceDate(retiredOn)) return false;
  if (status === 'PLANNED') return true;
  return contracts.some(
    (contract) =>
      reachesReferenceDate(contract.endOn) && reachesReferenceDate(contract.endedOn) && isLive(contract, clock),
  );
}

function reachesReferenceDate(lastDay: CalendarDate | null): boolean {
  return lastDay === null || lastDay >= REFERENCE_DATE.value;
}
