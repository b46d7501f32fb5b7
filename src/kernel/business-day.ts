import { addDays, type CalendarDate, calendarDate } from './calendar-date';

/** 国民の祝日に関する法律: the holidays of the law as it stands since 2022, by month and day, or by the n-th Monday of a month. */
const FIXED = ['01-01', '02-11', '02-23', '04-29', '05-03', '05-04', '05-05', '08-11', '11-03', '11-23'];
const MONDAYS = [
  ['01', 2],
  ['07', 3],
  ['09', 3],
  ['10', 2],
] as const;

/** The day itself, or the next on which offices are open. */
export function sameOrNextBusinessDay(date: CalendarDate): CalendarDate {
  return isBusinessDay(date) ? date : sameOrNextBusinessDay(addDays(date, 1));
}

function isBusinessDay(date: CalendarDate): boolean {
  const weekday = weekdayOf(date);
  return weekday !== SUNDAY && weekday !== SATURDAY && !isHoliday(date);
}

function isHoliday(date: CalendarDate): boolean {
  if (isNamedHoliday(date)) return true;
  // 3条3項: a day between two holidays is one.
  if (isNamedHoliday(addDays(date, -1)) && isNamedHoliday(addDays(date, 1))) return true;
  // 3条2項: a holiday on a Sunday moves to the next day that is none.
  for (let before = addDays(date, -1); isNamedHoliday(before); before = addDays(before, -1)) {
    if (weekdayOf(before) === SUNDAY) return true;
  }
  return false;
}

function isNamedHoliday(date: CalendarDate): boolean {
  const [year, monthDay] = [Number(date.slice(0, 4)), date.slice(5)];
  return (
    FIXED.includes(monthDay) ||
    MONDAYS.some(([month, nth]) => date === nthMonday(year, month, nth)) ||
    monthDay === equinox('03', 20.8431, year) ||
    monthDay === equinox('09', 23.2488, year)
  );
}

/** As the observatory's published days can be computed for 1980 to 2099. */
function equinox(month: '03' | '09', day: number, year: number): string {
  const years = year - 1980;
  return `${month}-${String(Math.floor(day + 0.242194 * years - Math.floor(years / 4))).padStart(2, '0')}`;
}

function nthMonday(year: number, month: string, nth: number): CalendarDate {
  const first = calendarDate(`${year}-${month}-01`);
  return addDays(first, ((MONDAY - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
}

const SUNDAY = 0;
const MONDAY = 1;
const SATURDAY = 6;

function weekdayOf(date: CalendarDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
