import { Injectable } from '@nestjs/common';
import { type Language } from '../http/language';
import { addYears, type CalendarDate, today } from '../kernel/calendar-date';
import { fault, invalid } from '../kernel/problems';
import { Database } from '../database/database';
import { loadAcceptances } from './acceptances';
import { type ForecastTurn, type ForecastView } from './dto/forecast.dto';
import { type ForecastQuery } from './dto/gap-query.dto';
import { demandEdition } from './editions-shown';
import { FindingViews } from './finding-views';
import { forecast } from './forecast';
import { institutionsOf } from './gap-reports';
import { type Dossier } from './dossier';

const LONGEST_YEARS = 10;

/** Shows day by day what will turn. */
@Injectable()
export class Forecasts {
  constructor(
    private readonly database: Database,
    private readonly views: FindingViews,
  ) {}

  async of(dossiers: readonly Dossier[], query: ForecastQuery, language: Language): Promise<ForecastView> {
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
    demandEdition(from, '?from');
    const acceptances = await loadAcceptances(this.database, institutionsOf(dossiers));
    const turns = forecast(dossiers, from, to, acceptances);
    const findings = await this.views.of(
      turns.map(({ judged }) => judged),
      language,
    );
    const days = new Map<CalendarDate, ForecastTurn[]>();
    for (const [i, { on, change }] of turns.entries()) {
      const turn = { change, finding: findings[i]! };
      const ofDay = days.get(on);
      if (ofDay === undefined) days.set(on, [turn]);
      else ofDay.push(turn);
    }
    return { from, to, days: [...days].map(([on, ofDay]) => ({ on, turns: ofDay })) };
  }
}
