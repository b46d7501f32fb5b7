import fc from 'fast-check';
import { addDays, calendarDate } from './calendar-date';
import { formatJapaneseDate, parseJapaneseDate } from './wareki';

describe('Japanese writing of dates', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026/11/3', '2026-11-03'],
    ['2026年11月23日', '2026-11-23'],
    ['令和9年4月1日', '2027-04-01'],
    ['R9.4.1', '2027-04-01'],
    ['r9/4/1', '2027-04-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['昭和64年1月7日', '1989-01-07'],
    ['Ｒ９．４．１', '2027-04-01'],
    ['２０２６－１１－２３', '2026-11-23'],
    [' 令和 9年 4月 1日 ', '2027-04-01'],
  ])('reads %s', (text, date) => {
    expect(parseJapaneseDate(text)).toEqual({ ok: true, value: date });
  });

  it.each(['平成31年5月1日', '平成1年1月7日', '昭和64年1月8日', '令和元年4月30日'])(
    'refuses %s, which its era has not',
    (text) => {
      expect(parseJapaneseDate(text)).toMatchObject({ ok: false, code: 'OUTSIDE_ERA' });
    },
  );

  it('says what was probably meant', () => {
    const parsed = parseJapaneseDate('平成31年5月1日');
    expect(parsed.ok ? '' : parsed.hint?.ja).toContain('令和元年5月1日');
  });

  it.each(['令和元年', '令和9年2月30日', '令和0年1月1日', '2026-02-29', '明治1年1月1日', '23/11/2026', '', '今日'])(
    'refuses %s, which is no date',
    (text) => {
      expect(parseJapaneseDate(text)).toMatchObject({ ok: false, code: 'NOT_A_DATE' });
    },
  );

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 55_000 }), (days) => {
        const date = addDays(calendarDate('1926-12-25'), days);
        expect(parseJapaneseDate(formatJapaneseDate(date))).toEqual({ ok: true, value: date });
      }),
    );
  });
});
