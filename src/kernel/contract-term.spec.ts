import { calendarDate } from './calendar-date';
import { type ContractTerm, lastDaysOf, renewalMonthsOf } from './contract-term';

const term = (over: Partial<ContractTerm> = {}): ContractTerm => ({
  startOn: calendarDate('2024-04-01'),
  endOn: calendarDate('2025-03-31'),
  autoRenew: true,
  renewalMonths: null,
  endedOn: null,
  renewals: [],
  ...over,
});

/** The first few of what may go on for ever. */
const firstOf = (over: Partial<ContractTerm>, times = 3): string[] => {
  const days: string[] = [];
  for (const day of lastDaysOf(term(over))) {
    if (days.push(day) === times) break;
  }
  return days;
};

describe('the terms of a contract', () => {
  it('follow one another by silence', () => {
    expect(firstOf({})).toEqual(['2025-03-31', '2026-03-31', '2027-03-31']);
    expect(firstOf({ renewalMonths: 6 })).toEqual(['2025-03-31', '2025-09-30', '2026-03-31']);
  });

  it('are one where nothing is renewed by silence, and none where none was set', () => {
    expect(firstOf({ autoRenew: false })).toEqual(['2025-03-31']);
    expect(firstOf({ endOn: null })).toEqual([]);
  });

  it('end with the one in which the contract was ended', () => {
    const ended = (endedOn: string) => firstOf({ endedOn: calendarDate(endedOn) });
    expect(ended('2025-03-31')).toEqual(['2025-03-31']);
    expect(ended('2025-04-01')).toEqual(['2025-03-31', '2026-03-31']);
    expect(ended('2024-10-01')).toEqual(['2025-03-31']);
  });

  it('keep to the end of the month, leap years included, without wandering', () => {
    const february = { startOn: calendarDate('2026-03-01'), endOn: calendarDate('2027-02-28') };
    expect(firstOf(february)).toEqual(['2027-02-28', '2028-02-29', '2029-02-28']);
    const monthly = { endOn: calendarDate('2025-01-30'), renewalMonths: 1 };
    expect(firstOf(monthly, 4)).toEqual(['2025-01-30', '2025-02-27', '2025-03-30', '2025-04-29']);
  });

  it('do not go beyond the last day there is', () => {
    expect(firstOf({ endOn: calendarDate('9999-12-31') })).toEqual(['9999-12-31']);
    expect(firstOf({ endOn: calendarDate('9999-06-30') }, 9)).toEqual(['9999-06-30', '9999-12-30']);
  });

  it('last as agreed, as the one before, or for the usual twelve months', () => {
    expect(renewalMonthsOf(term({ renewalMonths: 24 }))).toBe(24);
    expect(renewalMonthsOf(term({ startOn: calendarDate('2022-04-01') }))).toBe(36);
    expect(renewalMonthsOf(term({ startOn: null }))).toBe(12);
    expect(renewalMonthsOf(term({ endOn: null }))).toBe(12);
    const renewals = [{ lastOn: calendarDate('2023-03-31') }, { lastOn: calendarDate('2024-09-30') }];
    expect(renewalMonthsOf(term({ renewals }))).toBe(6);
    expect(renewalMonthsOf(term({ endOn: calendarDate('2024-04-02') }))).toBe(1);
  });
});
