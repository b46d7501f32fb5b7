import { calendarDate } from '../../src/kernel/calendar-date';
import { type Rule, type Verdict } from '../../src/guideline/rule';
import { type ContractSnapshot } from '../../src/guideline/snapshots/contract-snapshot';
import { severitiesOn } from './judging';

/**
 * How a rule answers around the first talk about a contract and around its last day in force: the day before, the day
 * and the day after each.
 */
export function severitiesAroundLife(
  rule: Rule<'contract'>,
  snapshot: ContractSnapshot,
): readonly (Verdict['severity'] | null)[] {
  const contract = {
    ...snapshot.contract,
    negotiatingFrom: calendarDate('2025-01-10'),
    endedOn: calendarDate('2026-12-31'),
  };
  return severitiesOn(rule, { ...snapshot, contract }, [
    '2025-01-09',
    '2025-01-10',
    '2025-01-11',
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
  ]);
}
