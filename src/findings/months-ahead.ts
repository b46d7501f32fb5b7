import { Injectable } from '@nestjs/common';
import { SEVERITIES, type Severity } from '../guideline/rule';
import { addDays, addMonths, addYears, type CalendarDate, calendarDate } from '../kernel/calendar-date';
import { type Dossier } from './dossier';
import { demandEdition } from './editions-shown';
import { GROWING } from './forecast';
import { Foreseen } from './foreseen';
import { led } from './leading';

/** What newly falls short in one month, by severity. */
export interface MonthAhead {
  /** Its first day. */
  readonly month: CalendarDate;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly total: number;
}

/** Counts by month what will newly fall short if nobody acts; several findings for one cause count once. */
@Injectable()
export class MonthsAhead {
  constructor(private readonly foreseen: Foreseen) {}

  /** The twelve months from a day on, which is among them. */
  async of(dossiers: readonly Dossier[], from: CalendarDate): Promise<readonly MonthAhead[]> {
    demandEdition(from, '?asOf');
    const to = addDays(addYears(from, 1), -1);
    const months = new Map<CalendarDate, Record<Severity, number>>();
    for (let month = monthOf(from); month <= to; month = addMonths(month, 1)) months.set(month, none());
    for await (const turns of this.foreseen.of(dossiers, from, to)) {
      const growing = turns.filter(({ change }) => GROWING.has(change));
      const causes = await led(
        growing.map(({ judged }) => judged),
        turns.map(({ judged }) => judged),
      );
      for (const [i, { on }] of growing.entries()) {
        const counts = months.get(monthOf(on));
        const cause = causes[i];
        if (counts !== undefined && cause?.leadId === null) counts[cause.finding.severity]++;
      }
    }
    return [...months].map(([month, counts]) => ({
      month,
      counts,
      total: SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0),
    }));
  }
}

function none(): Record<Severity, number> {
  return Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<Severity, number>;
}

function monthOf(day: CalendarDate): CalendarDate {
  return calendarDate(`${day.slice(0, 7)}-01`);
}
