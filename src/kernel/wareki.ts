import { calendarDate, type CalendarDate, isCalendarDate } from './calendar-date';
import { type Parsed } from './parsed';

interface Era {
  readonly name: string;
  readonly letter: string;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  /** Year 1 of the era is this year plus one. */
  readonly offset: number;
}

const ERAS: readonly Era[] = [
  { name: '令和', letter: 'R', first: calendarDate('2019-05-01'), last: calendarDate('9999-12-31'), offset: 2018 },
  { name: '平成', letter: 'H', first: calendarDate('1989-01-08'), last: calendarDate('2019-04-30'), offset: 1988 },
  { name: '昭和', letter: 'S', first: calendarDate('1926-12-25'), last: calendarDate('1989-01-07'), offset: 1925 },
];

const WESTERN = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/;
const JAPANESE = /^(令和|平成|昭和|[RHS])(元|\d{1,4})(?:年|\.|\/|-)(\d{1,2})(?:月|\.|\/|-)(\d{1,2})日?$/i;

/** A calendar date from ISO, Western or Japanese writing, full-width digits included; refuses days outside an era. */
export function parseJapaneseDate(text: string): Parsed<CalendarDate> {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
  const western = WESTERN.exec(plain);
  if (western !== null) return existing(iso(Number(western[1]), western[2], western[3]));
  const japanese = JAPANESE.exec(plain);
  if (japanese === null) return notADate();
  const [, sign = '', year = '', month, day] = japanese;
  const era = ERAS.find(({ name, letter }) => sign === name || sign.toUpperCase() === letter);
  if (era === undefined) return notADate();
  const number = year === '元' ? 1 : Number(year);
  const date = existing(iso(era.offset + number, month, day));
  if (!date.ok || number < 1) return notADate();
  if (date.value < era.first || date.value > era.last) return outsideEra(era, date.value);
  return date;
}

/** 令和8年11月23日; the first year of an era is 元年. Dates before Shōwa are written in Western years. */
export function formatJapaneseDate(date: CalendarDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const era = eraOf(date);
  const number = Number(year) - (era?.offset ?? 0);
  return `${era?.name ?? ''}${era !== undefined && number === 1 ? '元' : number}年${Number(month)}月${Number(day)}日`;
}

function eraOf(date: CalendarDate): Era | undefined {
  return ERAS.find(({ first, last }) => date >= first && date <= last);
}

function iso(year: number, month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function existing(text: string): Parsed<CalendarDate> {
  return isCalendarDate(text) ? { ok: true, value: text } : notADate();
}

function notADate(): Parsed<CalendarDate> {
  return {
    ok: false,
    code: 'NOT_A_DATE',
    hint: {
      ja: '存在する日付を 2027-04-01 または 令和9年4月1日 の形で指定してください',
      en: 'Must be an existing date such as 2027-04-01 or 令和9年4月1日',
    },
  };
}

function outsideEra(era: Era, date: CalendarDate): Parsed<CalendarDate> {
  const right = formatJapaneseDate(date);
  return {
    ok: false,
    code: 'OUTSIDE_ERA',
    hint: {
      ja: `${era.name}にその日はありません。${right} ではありませんか`,
      en: `${era.name} has no such day; perhaps ${right}?`,
    },
  };
}
