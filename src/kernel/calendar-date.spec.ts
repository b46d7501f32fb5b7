import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  calendarDate,
  daysBetween,
  fiscalYear,
  fiscalYearStart,
  isCalendarDate,
  maxDate,
  minDate,
  today,
} from './calendar-date';

const days = fc.integer({ min: -30_000, max: 60_000 });
const dates = days.map((day) => calendarDate(new Date(day * 86_400_000).toISOString().slice(0, 10)));

describe('a calendar date', () => {
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '1867-12-31',
    '2026-1-1',
    '２０２６-01-01',
    '2026-01-01T00:00',
  ])('is not %s', (text) => {
    expect(isCalendarDate(text)).toBe(false);
    expect(() => calendarDate(text)).toThrow(RangeError);
  });

  it.each(['2024-02-29', '2000-02-29', '1868-01-01', '9999-12-31'])('is %s', (text) => {
    expect(calendarDate(text)).toBe(text);
  });

  it('moves by days as the proleptic calendar does', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (date, count) => {
        const moved = new Date(`${date}T00:00:00Z`);
        moved.setUTCDate(moved.getUTCDate() + count);
        expect(addDays(date, count)).toBe(moved.toISOString().slice(0, 10));
        expect(daysBetween(date, addDays(date, count))).toBe(count);
      }),
    );
  });

  it('moves by months to the same day, or to the last of a shorter month', () => {
    expect(addMonths(calendarDate('2024-08-31'), 6)).toBe('2025-02-28');
    expect(addMonths(calendarDate('2023-08-31'), 6)).toBe('2024-02-29');
    expect(addMonths(calendarDate('2026-03-31'), -1)).toBe('2026-02-28');
    expect(addYears(calendarDate('2024-02-29'), 1)).toBe('2025-02-28');
    fc.assert(
      fc.property(dates, fc.integer({ min: -600, max: 600 }), (date, count) => {
        const moved = addMonths(date, count);
        const months =
          Number(moved.slice(0, 4)) * 12 +
          Number(moved.slice(5, 7)) -
          Number(date.slice(0, 4)) * 12 -
          Number(date.slice(5, 7));
        expect(months).toBe(count);
        const isClamped = addDays(moved, 1).slice(8) === '01';
        expect(moved.slice(8) === date.slice(8) || (isClamped && moved.slice(8) < date.slice(8))).toBe(true);
      }),
    );
  });

  it('is today in Japan, wherever the machine stands', () => {
    expect(today(new Date('2026-11-23T14:59:59Z'))).toBe('2026-11-23');
    expect(today(new Date('2026-11-23T15:00:00Z'))).toBe('2026-11-24');
  });

  it('belongs to the fiscal year that began in April', () => {
    expect([fiscalYear(calendarDate('2027-03-31')), fiscalYear(calendarDate('2027-04-01'))]).toEqual([2026, 2027]);
    expect(fiscalYearStart(2027)).toBe('2027-04-01');
  });

  it('is compared with what may be missing', () => {
    const [early, late] = [calendarDate('2026-01-01'), calendarDate('2027-01-01')];
    expect([minDate(late, null, early), maxDate(early, undefined, late), minDate(null), maxDate()]).toEqual([
      early,
      late,
      null,
      null,
    ]);
  });
});
