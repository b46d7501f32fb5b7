import { type CalendarDate } from '../../../kernel/calendar-date';
import { lastDaysOf, USUAL_TERM_MONTHS } from '../../../kernel/contract-term';
import { type MfaSupport } from '../../../kernel/terms/system-terms';
import { type Clock } from '../../clock';
import { managementVolume } from '../../clause';
import { rule, type Severity, SILENT } from '../../rule';
import { fixed } from '../../rule-number';
import { isInForce, isLive } from '../../snapshots/contract-life';
import { type SystemContract, type SystemSnapshot } from '../../snapshots/system-snapshot';
import { isRetired, TWO_FACTOR_DATE } from '../../system-standing';

/** Of a contract whose beginning nobody knows. */
const USUAL_TERM = fixed(USUAL_TERM_MONTHS, 'OURS', {
  ja: '開始日が不明な契約の1期間は12か月とみなす',
  en: 'a contract whose first day is not known is taken to renew itself for 12 months at a time',
});

/**
 * 5③, 5.1.2, システム運用編14⑤: what is chosen, or chosen again by signing or renewing, for use in 令和9年度 supports two-factor
 * authentication. A system that merely runs on is told so; what hurry it needs is SYS-004's.
 */
export const SYS_002 = rule({
  id: 'SYS-002',
  about: 'system',
  clauses: [...managementVolume('5③', '5.1.2'), { document: 'MHLW-7.0/システム運用編', clause: '14⑤' }],
  grades: { MUST: ['BLOCKING', 'MAJOR'], PRODUCT: ['MINOR'] },
  gates: ['system.select'],
  title: {
    ja: '二要素認証対応が不明/非対応(令和9年度=2027-04-01 基準)',
    en: '2FA support unknown or absent vs FY Reiwa 9',
  },
  remedy: {
    ja: '二要素認証への対応状況と時期を事業者に確認し、対応したものを選定する',
    en: 'Ask the vendor whether and when two-factor authentication is supported, and choose a system that supports it',
  },
  fixedNumbers: [TWO_FACTOR_DATE, USUAL_TERM],
  judge(system, clock) {
    const { id, mfaClient, mfaServer, mfaPlannedOn } = system;
    const isSupported = [mfaClient, mfaServer].every((support) => supports(support, mfaPlannedOn, clock));
    if (isSupported || isRetired(system, clock)) return SILENT;
    const severity = severityOf(system, clock);
    return [{ subject: { kind: 'SYSTEM', id }, severity, facts: { mfaClient, mfaServer, mfaPlannedOn } }];
  },
});

/** A plan counts until its day if that day is the reference date or earlier; not knowing is not supporting. */
function supports(support: MfaSupport, plannedOn: CalendarDate | null, clock: Clock): boolean {
  if (support !== 'PLANNED') return support === 'SUPPORTED';
  return plannedOn !== null && plannedOn <= TWO_FACTOR_DATE.value && !clock.isPast(plannedOn);
}

function severityOf(system: SystemSnapshot, clock: Clock): Severity {
  const { contracts, selectedUnder, retiredOn, status, liveFrom } = system;
  if (!reachesReferenceDate(retiredOn)) return 'MINOR';
  if (contracts.some((contract) => contract.id === selectedUnder && lasts(contract))) return 'BLOCKING';
  const isIntroducedAfter = liveFrom !== null && liveFrom >= TWO_FACTOR_DATE.value && clock.hasCome(liveFrom);
  if (status === 'PLANNED' || isIntroducedAfter) return 'MAJOR';
  return contracts.some((contract) => isChosenForIt(contract, clock)) ? 'MAJOR' : 'MINOR';
}

/** Signed or to be signed, not yet in force; begun on the reference date or later; or about to be renewed past it. */
function isChosenForIt(contract: SystemContract, clock: Clock): boolean {
  if (!isLive(contract, clock)) return false;
  if (!isInForce(contract, clock)) return lasts(contract);
  const begunOn = contract.startOn ?? contract.activatedOn;
  return (begunOn !== null && begunOn >= TWO_FACTOR_DATE.value) || isRenewedPast(contract, clock);
}

/**
 * By silence, the next term reaches the reference date: now is when another could be chosen. Which term that is does not
 * depend on the day, so the clock is asked once, and not about each term of a contract that goes on for ever.
 */
function isRenewedPast(contract: SystemContract, clock: Clock): boolean {
  const { autoRenew, endOn, endedOn } = contract;
  if (!autoRenew || endOn === null || endedOn !== null) return false;
  // The term before the one that reaches the reference date, and the end of the term before that, at which it opened.
  let openedAfter: CalendarDate | null = null;
  let choosing = endOn;
  for (const last of lastDaysOf(contract)) {
    if (last === endOn) continue;
    if (last >= TWO_FACTOR_DATE.value) break;
    openedAfter = choosing;
    choosing = last;
  }
  return openedAfter === null || clock.isPast(openedAfter);
}

/** Its use spans the reference date, renewals by silence included. */
function lasts({ autoRenew, endOn, endedOn }: SystemContract): boolean {
  return reachesReferenceDate(endedOn) && (autoRenew || reachesReferenceDate(endOn));
}

function reachesReferenceDate(lastDay: CalendarDate | null): boolean {
  return lastDay === null || lastDay >= TWO_FACTOR_DATE.value;
}
