import { calendarDate } from '../../src/kernel/calendar-date';
import { type Rule, type Verdict } from '../../src/guideline/rule';
import { type VendorSnapshot } from '../../src/guideline/snapshots/vendor-snapshot';
import { aContractLife } from '../factories/snapshots/contract-life';
import { severitiesOn } from './judging';

/**
 * How a rule about a vendor answers around the first talk about the only contract with it, and around that contract's
 * last day in force: the day before, the day and the day after each.
 */
export function severitiesAroundEngagement(
  rule: Rule<'vendor'>,
  snapshot: VendorSnapshot,
): readonly (Verdict['severity'] | null)[] {
  const contract = aContractLife({
    negotiatingFrom: calendarDate('2026-01-10'),
    signedOn: calendarDate('2026-03-20'),
    startOn: calendarDate('2026-04-01'),
    activatedOn: calendarDate('2026-04-01'),
    endedOn: calendarDate('2026-12-31'),
  });
  return severitiesOn(rule, { ...snapshot, contracts: [contract] }, [
    '2026-01-09',
    '2026-01-10',
    '2026-01-11',
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
  ]);
}
