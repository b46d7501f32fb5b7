import { GROWING } from '../../findings/forecast';
import { type MonthAhead } from '../../findings/months-ahead';
import { type ForecastView } from '../../findings/dto/forecast.dto';
import { SEVERITIES, type Severity } from '../../guideline/rule';
import { addMonths, type CalendarDate, calendarDate } from '../../kernel/calendar-date';

/** Every month from the first day of a forecast to its last; several findings for one cause count once. */
export function monthsOf({ from, to, days }: Pick<ForecastView, 'from' | 'to' | 'days'>): readonly MonthAhead[] {
  const months: MonthAhead[] = [];
  for (let month = monthOf(from); month <= to; month = addMonths(month, 1)) {
    const turns = days.filter(({ on }) => monthOf(on) === month).flatMap((day) => day.turns);
    const grown = turns.filter(({ change, finding }) => GROWING.has(change) && finding.leadId === null);
    const counts = Object.fromEntries(
      SEVERITIES.map((severity) => [severity, grown.filter(({ finding }) => finding.severity === severity).length]),
    ) as Record<Severity, number>;
    months.push({ month, counts, total: grown.length });
  }
  return months;
}

export function monthOf(day: string): CalendarDate {
  return calendarDate(`${day.slice(0, 7)}-01`);
}
