import fc from 'fast-check';
import { addDays, type CalendarDate, calendarDate } from '../../../src/kernel/calendar-date';
import { ANSWERS } from '../../../src/kernel/terms/answers';
import {
  type OwnNumbers,
  type Policies,
  POLICY_NUMBER_NAMES,
  POLICY_NUMBERS,
  type PolicyNumber,
  policyOf,
  type Window,
} from '../../../src/kernel/policy';
import { type ContractLife } from '../../../src/guideline/snapshots/contract-life';
import { type OutdatedDays } from '../../../src/guideline/snapshots/outdated-days';

const FIRST_DAY = calendarDate('2024-01-01');
const DAYS = 2191; // to 2029-12-31

/** Days on which months and years are apt to be miscounted, and the dates that rules fix. */
const AWKWARD_DAYS = ['2024-02-29', '2025-02-28', '2025-10-31', '2026-08-31', '2027-03-31', '2027-04-01', '2028-02-29'];

/** Any day from 2024 to 2029. */
export const aDate: fc.Arbitrary<CalendarDate> = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0, max: DAYS }).map((days) => addDays(FIRST_DAY, days)) },
  { weight: 1, arbitrary: fc.constantFrom(...AWKWARD_DAYS.map(calendarDate)) },
);

export const anAnswer = fc.constantFrom(...ANSWERS);
export const aCountry = fc.constantFrom('JP', 'VN', 'US');
export const aCorporateNumber = fc.constantFrom('7000012050002', '1000013040008', '8000012130001');

/** Also texts that say nothing. */
export const aText = fc.constantFrom('髙﨑 一郎', '𠮷田㈱①⑥', ' ', '');

export function orNull<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(value, { nil: null, freq: 3 });
}

/** One of the few records of a kind, so that references between records are apt to meet. */
export function anId(kind: string, count = 3): fc.Arbitrary<string> {
  return fc.integer({ min: 1, max: count }).map((number) => `${kind}-${number}`);
}

/** Records of which no two have the same id. */
export function several<T extends { readonly id: string }>(record: fc.Arbitrary<T>, maxLength = 3): fc.Arbitrary<T[]> {
  return fc.uniqueArray(record, { selector: ({ id }) => id, maxLength });
}

export function listOf<T>(value: fc.Arbitrary<T>, maxLength = 3): fc.Arbitrary<T[]> {
  return fc.array(value, { maxLength });
}

/** While a decision was outdated, most often never, and in what. */
export function outdatedIn(...what: readonly (readonly string[])[]): fc.Arbitrary<OutdatedDays[]> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<OutdatedDays[]>([]) },
    { weight: 1, arbitrary: listOf(fc.record({ from: aDate, to: orNull(aDate), what: fc.constantFrom(...what) })) },
  );
}

/** A life in any order of its dates, orderly ones among them. */
export const arbitraryLife = {
  id: anId('contract'),
  vendorId: anId('vendor'),
  negotiatingFrom: orNull(aDate),
  signedOn: orNull(aDate),
  activatedOn: orNull(aDate),
  endedOn: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: aDate }),
  handlesMedicalInfo: anAnswer,
  startOn: orNull(aDate),
  serviceInUse: anAnswer,
  serviceEndedOn: orNull(aDate),
};

export const aContractLifeOfAnyKind: fc.Arbitrary<ContractLife> = fc.record<ContractLife>(arbitraryLife);

/** A window or an interval as an institution may choose it, and a little beyond. */
function aPolicyNumber(name: PolicyNumber): fc.Arbitrary<number | Window> {
  const { unit, default: standard } = POLICY_NUMBERS[name];
  const number = fc.integer({ min: 0, max: unit === 'DAYS' ? 400 : 36 });
  if (typeof standard === 'number') return number;
  return fc.tuple(number, number, number).map(([one, two, three]): Window => {
    const [advisory = 0, minor = 0, major = 0] = [one, two, three].sort((less, more) => more - less);
    return [advisory, minor, major];
  });
}

const ownNumbers = fc.record(Object.fromEntries(POLICY_NUMBER_NAMES.map((name) => [name, aPolicyNumber(name)])), {
  requiredKeys: [],
}) as fc.Arbitrary<OwnNumbers>;

/** Our defaults, and any sets of numbers that an institution may choose, one after the other. */
export const somePolicies: fc.Arbitrary<Policies> = fc
  .uniqueArray(fc.record({ from: aDate, policy: ownNumbers.map(policyOf) }), {
    selector: ({ from }) => from,
    maxLength: 3,
  })
  .map((periods) => periods.sort((one, other) => (one.from < other.from ? 1 : -1)));
