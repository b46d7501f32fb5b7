import { Injectable } from '@nestjs/common';
import { type Language } from '../http/language';
import { addYears, type CalendarDate, maxDate, today } from '../kernel/calendar-date';
import { fault, invalid } from '../kernel/problems';
import { type ForecastDay, type ForecastTurn, type ForecastView } from './dto/forecast.dto';
import { type ForecastQuery } from './dto/gap-query.dto';
import { demandEdition } from './editions-shown';
import { FindingViews } from './finding-views';
import { Foreseen } from './foreseen';
import { type Turn, turnKey } from './forecast';
import { led, type Led } from './leading';
import { readPlace, writePlace } from './page-place';
import { firstOf } from './unhurried';
import { type Dossier } from './dossier';

const LONGEST_YEARS = 10;

/** A turn, led by what turns on the same day. */
interface LedTurn extends Turn {
  readonly judged: Led;
}

/** Shows day by day what will turn, a page at a time. */
@Injectable()
export class Forecasts {
  constructor(
    private readonly foreseen: Foreseen,
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
    const after = query.cursor === undefined ? null : readPlace(query.cursor, (day) => day <= to);
    const first = maxDate(from, after?.day) ?? from;
    const page: LedTurn[] = [];
    let next: string | null = null;
    for await (const turns of this.foreseen.of(dossiers, first, to)) {
      const rest = after === null ? turns : turns.filter((turn) => turnKey(turn) > after.key);
      const shown = await firstOf(query.limit - page.length, rest, turnKey);
      page.push(...(await ledAmong(shown, turns)));
      const last = page.at(-1);
      if (last !== undefined && shown.length < rest.length) {
        next = writePlace({ day: last.on, key: turnKey(last) });
        break;
      }
    }
    return { from, to, days: await this.days(page, language), next };
  }

  private async days(turns: readonly LedTurn[], language: Language): Promise<ForecastDay[]> {
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
    return [...days].map(([on, ofDay]) => ({ on, turns: ofDay }));
  }
}

async function ledAmong(shown: readonly Turn[], turns: readonly Turn[]): Promise<LedTurn[]> {
  const judged = await led(
    shown.map((turn) => turn.judged),
    turns.map((turn) => turn.judged),
  );
  return shown.map((turn, i) => ({ ...turn, judged: judged[i]! }));
}
