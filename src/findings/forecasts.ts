import { Injectable } from '@nestjs/common';
import { type Language } from '../http/language';
import { addYears, type CalendarDate, today } from '../kernel/calendar-date';
import { fault, invalid } from '../kernel/problems';
import { type ForecastTurn, type ForecastView } from './dto/forecast.dto';
import { type ForecastQuery } from './dto/gap-query.dto';
import { FindingViews } from './finding-views';
import { forecast } from './forecast';
import { type Unit } from './unit';

const LONGEST_YEARS = 10;

/** Shows day by day what will newly fall short. */
@Injectable()
export class Forecasts {
  constructor(private readonly views: FindingViews) {}

  async of(units: readonly Unit[], query: ForecastQuery, language: Language): Promise<ForecastView> {
    const from = query.from ?? today();
    const to = query.to ?? addYears(from, 1);
    if (to < from || to > addYears(from, LONGEST_YEARS)) {
      throw invalid([
        fault('?to', 'RANGE', {
          ja: `開始日以降、${LONGEST_YEARS}年以内の日付を指定してください`,
          en: `Must lie within ${LONGEST_YEARS} years after the first day`,
        }),
      ]);
    }
    const turns = forecast(units, from, to);
    const findings = await this.views.of(turns, language);
    const days = new Map<CalendarDate, ForecastTurn[]>();
    for (const [i, { asOf, change }] of turns.entries()) {
      const turn = { change, finding: findings[i]! };
      days.set(asOf, [...(days.get(asOf) ?? []), turn]);
    }
    return { from, to, days: [...days].map(([on, ofDay]) => ({ on, turns: ofDay })) };
  }
}
