import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Records } from '../../database/records';
import { SEVERITIES, type Severity } from '../../guideline/rule';
import { addYears, type CalendarDate, today } from '../../kernel/calendar-date';
import { fault, invalid } from '../../kernel/problems';
import { InstitutionEntity } from '../../registry/institutions/institution.entity';
import { type FindingTrendDay, type FindingTrendQuery, type FindingTrendView } from './finding-life.dto';
import { type FindingState } from './reconciling';

interface Step {
  readonly on: CalendarDate;
  readonly state: FindingState;
  readonly severity: Severity;
  readonly more: number;
}

/** How many findings an institution had over time, from the turns that were noted. */
@Injectable()
export class FindingTrend {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
  ) {}

  async of(
    institutionId: string,
    { to = today(), from = addYears(to, -1) }: FindingTrendQuery,
  ): Promise<FindingTrendView> {
    if (to < from)
      throw invalid([
        fault('?to', 'RANGE', { ja: '開始日以降の日付を指定してください', en: 'Must not lie before the first day' }),
      ]);
    await this.records.demand(InstitutionEntity, institutionId);
    const steps = await this.database.read<Step>({ name: 'finding-trend', text: STEPS, values: [institutionId, to] });
    return { from, to, days: daysOf(steps, from) };
  }
}

/** Each turn takes a finding out of the number it was in and puts it into another. */
const STEPS = `with turned as (
    select judged_on, state, severity, lag(state) over life as was_state, lag(severity) over life as was_severity
    from finding_turns where institution_id = $1 window life as (partition by finding_id order by at, id)),
  steps as (
    select judged_on, state, severity, 1 as more from turned
    union all select judged_on, was_state, was_severity, -1 from turned where was_state is not null)
  select judged_on as "on", state, severity, sum(more)::int as more from steps
  where state <> 'RESOLVED' and judged_on <= $2 group by 1, 2, 3 having sum(more) <> 0 order by 1`;

/** The numbers of each day on which one became another; what was before the first day is where it begins. */
function daysOf(steps: readonly Step[], from: CalendarDate): FindingTrendDay[] {
  const days = new Map<CalendarDate, FindingTrendDay>();
  const open = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<Severity, number>;
  let accepted = 0;
  for (const { on, state, severity, more } of steps) {
    if (state === 'OPEN') open[severity] += more;
    else accepted += more;
    const shown = on < from ? from : on;
    const all = SEVERITIES.reduce((sum, one) => sum + open[one], 0);
    days.set(shown, { on: shown, open: all, accepted, bySeverity: { ...open } });
  }
  return [...days.values()];
}
