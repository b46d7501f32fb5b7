declare const brand: unique symbol;

/** A calendar date `YYYY-MM-DD` without time or zone; compared as a string. */
export type CalendarDate = string & { readonly [brand]: 'CalendarDate' };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const FIRST_YEAR = 1868;
const LAST_DAY = '9999-12-31' as CalendarDate;

/** Is it a date that exists, from 1868 (Meiji) on? */
export function isCalendarDate(text: unknown): text is CalendarDate {
  if (typeof text !== 'string') return false;
  const match = SHAPE.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= FIRST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The date that a text names; throws RangeError where there is no such day. */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError(`not a calendar date: ${text}`);
  return text;
}

/**
 * The day so many days later. No day lies after 9999-12-31, which stands for "without end": a day beyond it would have
 * five digits in its year and sort before every other.
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const day = dayOf(date) + days;
  // Most moves stay within the month, and every month has 28 days.
  if (day >= 1 && day <= 28) return (date.slice(0, 8) + twoDigits(day)) as CalendarDate;
  return fromDayNumber(dayNumber(date) + days);
}

/** The same day so many months later, or the month's last day where it has no such day (2024-08-31 + 6 = 2025-02-28). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return write(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

export function addYears(date: CalendarDate, years: number): CalendarDate {
  return addMonths(date, years * 12);
}

/** Days from one date to another; negative when `to` lies before `from`. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

const JAPAN = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Tokyo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The date in Japan, wherever the machine stands. */
export function today(instant: Date = new Date()): CalendarDate {
  return calendarDate(JAPAN.format(instant));
}

/** 年度: from April to March. */
export function fiscalYear(date: CalendarDate): number {
  return monthOf(date) >= 4 ? yearOf(date) : yearOf(date) - 1;
}

export function fiscalYearStart(year: number): CalendarDate {
  return write(year, 4, 1);
}

export function minDate(...dates: readonly (CalendarDate | null | undefined)[]): CalendarDate | null {
  let least: CalendarDate | null = null;
  for (const date of dates) if (date && (least === null || date < least)) least = date;
  return least;
}

export function maxDate(...dates: readonly (CalendarDate | null | undefined)[]): CalendarDate | null {
  let greatest: CalendarDate | null = null;
  for (const date of dates) if (date && (greatest === null || date > greatest)) greatest = date;
  return greatest;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : LENGTHS[month - 1]!;
}

// Days since 1970-01-01 in whole numbers; years begin in March here, so that the leap day ends them.
function dayNumber(date: CalendarDate): number {
  const month = monthOf(date);
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOf(date) - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

function fromDayNumber(days: number): CalendarDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return write(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

function write(year: number, month: number, day: number): CalendarDate {
  if (year > 9999) return LAST_DAY;
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}` as CalendarDate;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

function monthOf(date: CalendarDate): number {
  return digitsAt(date, 5);
}

function dayOf(date: CalendarDate): number {
  return digitsAt(date, 8);
}

// Two digits read without making a string of them: rules ask millions of times.
function digitsAt(date: CalendarDate, at: number): number {
  return date.charCodeAt(at) * 10 + date.charCodeAt(at + 1) - 11 * 0x30;
}
