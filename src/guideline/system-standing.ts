import { calendarDate } from '../kernel/calendar-date';
import { type Clock } from './clock';
import { type SystemClaim } from './matrix-digest';
import { fixed } from './rule-number';
import { isActive } from './snapshots/contract-life';
import { type SystemContract, type SystemSnapshot } from './snapshots/system-snapshot';

/** 令和9年度: from this day on, what is newly chosen supports two-factor authentication. */
export const TWO_FACTOR_DATE = fixed(
  calendarDate('2027-04-01'),
  { document: 'MHLW-7.0/システム運用編', clause: '14⑤' },
  { ja: '2027-04-01(令和9年度)', en: '2027-04-01 (fiscal year Reiwa 9)' },
);

/** Out of use on the clock's day: past its last day, or retired without one on record. */
export function isRetired({ status, retiredOn }: SystemSnapshot, clock: Clock): boolean {
  return retiredOn === null ? status === 'RETIRED' : clock.isPast(retiredOn);
}

/** In use on the clock's day, its last day included. A planned system is in use for nobody yet. */
export function isInUse({ status, liveFrom, retiredOn }: SystemSnapshot, clock: Clock): boolean {
  switch (status) {
    case 'PLANNED':
      return false;
    case 'LIVE':
      return clock.isWithin(liveFrom, retiredOn);
    case 'RETIRED':
      return retiredOn !== null && clock.isWithin(liveFrom, retiredOn);
  }
}

/** A contract that is active, with what its matrix says of the rows that belong to the whole system. */
export interface ClaimingContract extends SystemContract {
  readonly claims: Readonly<Record<string, SystemClaim>>;
}

/** Contracts that are active and have a matrix. */
export function claimingContracts({ contracts }: SystemSnapshot, clock: Clock): ClaimingContract[] {
  return contracts.filter(
    (contract): contract is ClaimingContract => contract.claims !== null && isActive(contract, clock),
  );
}

/** Whom a contract holds accountable for a row; null: nobody, or it does not speak of the row. */
export function accountableIn({ claims }: ClaimingContract, row: string): string | null {
  const claim = claims[row];
  return claim?.state === 'ACCOUNTABLE' ? claim.party : null;
}
