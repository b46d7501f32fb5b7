import { addDays, addMonths, type CalendarDate, today as dateInJapan } from '../kernel/calendar-date';

/** Dates relative to the day of loading, so that the sample always shows something that lapses soon. */
export class SampleCalendar {
  constructor(readonly today: CalendarDate = dateInJapan()) {}

  days(count: number): CalendarDate {
    return addDays(this.today, count);
  }

  months(count: number): CalendarDate {
    return addMonths(this.today, count);
  }
}
