import fc from '../../test/support/laws';
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

  it('walks through every day of four centuries', () => {
    let date = calendarDate('1868-01-01');
    for (let noon = Date.UTC(1868, 0, 1, 12); noon < Date.UTC(2268, 0, 1); noon += 86_400_000) {
      if (date !== new Date(noon).toISOString().slice(0, 10)) throw new Error(`${date} is not the next day`);
      date = addDays(date, 1);
    }
    expect(date).toBe('2268-01-01');
  });

  it.each([
    ['1899-12-31', '1900-01-01'],
    ['1900-02-28', '1900-03-01'],
    ['2000-02-28', '2000-02-29'],
    ['2000-02-29', '2000-03-01'],
    ['2099-12-31', '2100-01-01'],
    ['2100-02-28', '2100-03-01'],
    ['2400-02-28', '2400-02-29'],
    ['2400-02-29', '2400-03-01'],
    ['2026-12-31', '2027-01-01'],
    ['2026-01-31', '2026-02-01'],
  ])('knows that after %s comes %s', (day, next) => {
    expect([addDays(calendarDate(day), 1), addDays(calendarDate(next), -1)]).toEqual([next, day]);
    expect(daysBetween(calendarDate(day), calendarDate(next))).toBe(1);
  });

  it.each(['1900-02-29', '2100-02-29', '2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '1867-12-31', ''])(
    'is not %p',
    (text) => {
      expect(isCalendarDate(text)).toBe(false);
      expect(isCalendarDate([text])).toBe(false);
    },
  );

  it('is a text and no list of one', () => {
    expect(isCalendarDate(['2026-11-26'])).toBe(false);
  });

  it('has no later day than 9999-12-31, so that what is valid without end is not over', () => {
    const last = calendarDate('9999-12-31');
    expect([
      addDays(last, 1),
      addDays(last, 90),
      addMonths(last, 1),
      addYears(last, 2),
      fiscalYearStart(10_000),
    ]).toEqual([last, last, last, last, last]);
    expect([addDays(last, -1), addMonths(last, -1), daysBetween(calendarDate('1868-01-01'), last)]).toEqual([
      '9999-12-30',
      '9999-11-30',
      2_970_151,
    ]);
  });

  it('is today in Japan, wherever the machine stands', () => {
    expect(today(new Date('2026-11-23T14:59:59Z'))).toBe('2026-11-23');
    expect(today(new Date('2026-11-23T15:00:00Z'))).toBe('2026-11-24');
  });

  it('belongs to the fiscal year that began in April', () => {
    expect([fiscalYear(calendarDate('2027-03-31')), fiscalYear(calendarDate('2027-04-01'))]).toEqual([2026, 2027]);
    expect([fiscalYearStart(2027), fiscalYear(calendarDate('2026-11-23')) - 2018]).toEqual(['2027-04-01', 8]);
  });

  it('is compared with what may be missing', () => {
    const [early, late] = [calendarDate('2026-01-01'), calendarDate('2027-01-01')];
    expect([minDate(late, null, early), maxDate(early, undefined, late)]).toEqual([early, late]);
    expect([minDate(early, null), minDate(early, late), maxDate(late, null), maxDate(late, early)]).toEqual([
      early,
      early,
      late,
      late,
    ]);
    expect([minDate(null), maxDate()]).toEqual([null, null]);
  });
});
