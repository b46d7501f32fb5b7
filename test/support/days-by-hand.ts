/** Days as calendars are counted by hand: for tests that hold the service's own counting to something else. */

/** The same day of a month so many months on (or, below 0, back), or its last. */
export function monthsFrom(day: string, months: number): string {
  const [years = 0, month = 0, date = 0] = day.split('-').map(Number);
  const lastDay = new Date(Date.UTC(years, month + months, 0)).getUTCDate();
  return written(Date.UTC(years, month - 1 + months, Math.min(date, lastDay)));
}

/** So many days on or, below 0, back. */
export function daysFrom(day: string, days: number): string {
  const [years = 0, month = 0, date = 0] = day.split('-').map(Number);
  return written(Date.UTC(years, month - 1, date + days));
}

/** The first leap year from this one on. */
export function nextLeapYear(from: number): number {
  return new Date(Date.UTC(from, 1, 29)).getUTCMonth() === 1 ? from : nextLeapYear(from + 1);
}

function written(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
