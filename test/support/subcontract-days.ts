import { calendarDate } from '../../src/kernel/calendar-date';
import { type Rule, type Verdict } from '../../src/guideline/rule';
import { type ContractSnapshot } from '../../src/guideline/snapshots/contract-snapshot';
import { type SubcontractFacts } from '../../src/guideline/snapshots/subcontract-facts';
import { aContractSnapshot } from '../factories/snapshots/contract-snapshot';
import { aSubcontract } from '../factories/snapshots/subcontract-facts';
import { severitiesOn } from './judging';

/** A contract in order with one re-entrustment. */
export function withSubcontract(subcontract: Partial<SubcontractFacts> = {}): ContractSnapshot {
  return aContractSnapshot({}, { subcontracts: [aSubcontract(subcontract)] });
}

/** How a rule answers the day before, on and the day after the last day of the contract's one re-entrustment. */
export function severitiesAroundEnd(
  rule: Rule<'contract'>,
  subcontract: Partial<SubcontractFacts>,
): readonly (Verdict['severity'] | null)[] {
  return severitiesOn(rule, withSubcontract({ ...subcontract, endedOn: calendarDate('2026-12-31') }), [
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
  ]);
}
