import { sameOrNextBusinessDay } from './business-day';
import { calendarDate } from './calendar-date';

describe('sameOrNextBusinessDay', () => {
  it.each([
    ['2026-11-20', '2026-11-20', 'a Friday stays'],
    ['2026-11-21', '2026-11-24', 'a Saturday before a holiday on Monday'],
    ['2026-09-21', '2026-09-24', 'two holidays, the day between them, and the equinox'],
    ['2027-03-21', '2027-03-23', 'the spring equinox on a Sunday moves to Monday'],
    ['2026-05-03', '2026-05-07', 'three holidays from a Sunday on'],
    ['2027-01-01', '2027-01-04', 'New Year and the weekend after it'],
    ['2026-07-20', '2026-07-21', 'the third Monday of July'],
  ])('%s -> %s: %s', (date, expected) => {
    expect(sameOrNextBusinessDay(calendarDate(date))).toBe(expected);
  });
});
