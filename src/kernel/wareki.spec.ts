import fc from '../../test/support/laws';
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
    ['㋿元年５月１日', '2019-05-01'],
    ['令和元.5.1', '2019-05-01'],
    ['平成元年1月8日', '1989-01-08'],
    ['昭和元年12月25日', '1926-12-25'],
    ['令和7981年12月31日', '9999-12-31'],
  ])('reads %s', (text, date) => {
    expect(parseJapaneseDate(text)).toEqual({ ok: true, value: date });
  });

  it.each(['平成31年5月1日', '平成1年1月7日', '昭和64年1月8日', '令和元年4月30日'])(
    'refuses %s, which its era has not',
    (text) => {
      expect(parseJapaneseDate(text)).toMatchObject({ ok: false, code: 'OUTSIDE_ERA' });
    },
  );

  it.each([
    ['平成31年5月1日', '令和元年5月1日'],
    ['R1.4.30', '平成31年4月30日'],
    ['昭和100年1月1日', '令和7年1月1日'],
    ['平成元年1月7日', '昭和64年1月7日'],
    ['昭和元年12月24日', '1926年12月24日'],
  ])('says that %s was probably meant as %s', (text, meant) => {
    const parsed = parseJapaneseDate(text);
    expect(parsed.ok ? '' : parsed.hint?.ja).toContain(meant);
  });

  it('writes the first year of an era as 元年, and the years before Shōwa as Western ones', () => {
    expect(
      ['2026-11-23', '2019-05-01', '2019-04-30', '1926-12-24'].map((day) => formatJapaneseDate(calendarDate(day))),
    ).toEqual(['令和8年11月23日', '令和元年5月1日', '平成31年4月30日', '1926年12月24日']);
  });

  it.each([
    '令和元年',
    '令和10000年1月1日',
    '1867-12-31',
    '令和9年2月30日',
    '令和0年1月1日',
    '2026-02-29',
    '明治1年1月1日',
    '23/11/2026',
    '',
    '今日',
  ])('refuses %s, which is no date', (text) => {
    expect(parseJapaneseDate(text)).toMatchObject({ ok: false, code: 'NOT_A_DATE' });
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_970_151 }), (days) => {
        const date = addDays(calendarDate('1868-01-01'), days);
        expect(parseJapaneseDate(formatJapaneseDate(date))).toEqual({ ok: true, value: date });
      }),
    );
  });
});
