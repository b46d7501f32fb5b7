import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { ActionReports } from '../../findings/actions/action-reports';
import { ClauseReports } from '../../findings/clauses/clause-reports';
import { DossierLoader } from '../../findings/dossier-loader';
import { GapReports } from '../../findings/gap-reports';
import { FindingTrend } from '../../findings/life/finding-trend';
import { type FindingTrendDay } from '../../findings/life/finding-life.dto';
import { MonthsAhead } from '../../findings/months-ahead';
import { SEVERITIES, type Severity } from '../../guideline/rule';
import { type Language } from '../../http/language';
import {
  addDays,
  type CalendarDate,
  calendarDate,
  fiscalYear,
  fiscalYearStart,
  minDate,
  today,
} from '../../kernel/calendar-date';
import { notFound } from '../../kernel/problems';
import {
  CONTRACTS_OF_INCIDENT,
  DEVICES_OF_INCIDENT,
  SYSTEMS_OF_INCIDENT,
} from '../../registry/incidents/places-of-incident';
import { type InstitutionRole } from '../../kernel/terms/institution-terms';
import { type ManagementReport, type ReportedIncident, type TrendPoint } from './management-report';

/** As many as a committee reads on paper, and as a sheet takes. */
export const SHOWN = { PDF: { findings: 100, actions: 40 }, XLSX: { findings: 2000, actions: 500 } } as const;

/** Who puts their name to it. */
const SIGNING: readonly InstitutionRole[] = ['SAFETY_MANAGER', 'PLANNING_MANAGER', 'EXECUTIVE'];

/** Reads all that a management report says, of one moment. */
@Injectable()
export class ManagementReportReader {
  constructor(
    private readonly database: Database,
    private readonly dossiers: DossierLoader,
    private readonly clauses: ClauseReports,
    private readonly gaps: GapReports,
    private readonly actions: ActionReports,
    private readonly trends: FindingTrend,
    private readonly months: MonthsAhead,
  ) {}

  of(
    institutionId: string,
    on: CalendarDate | undefined,
    { findings, actions }: { readonly findings: number; readonly actions: number },
    language: Language,
  ): Promise<ManagementReport> {
    const asOf = on ?? today();
    return this.database.readConsistently(async () => {
      const dossiers = await this.dossiers.ofInstitution(institutionId);
      const section5 = await this.clauses.of(dossiers, asOf, language);
      const found = (accepted: boolean) =>
        this.gaps.of(dossiers, { asOf, accepted, groupBy: 'cause', limit: findings }, language);
      const [open, accepted] = [await found(false), await found(true)];
      const todo = await this.actions.of(dossiers, { asOf, limit: actions }, language);
      const year = fiscalYear(asOf);
      return {
        language,
        institution: await this.nameOf(institutionId),
        asOf,
        edition: section5.edition.name,
        counts: open.counts,
        criticalRows: open.criticalRows,
        clauses: section5.clauses,
        fiscalYear: year,
        trend: await this.trend(institutionId, fiscalYearStart(year), asOf),
        ahead: await this.months.of(dossiers, asOf),
        open: { items: open.items, total: open.counts.causes },
        accepted: { items: accepted.items, total: accepted.counts.causes },
        actions: { items: todo.items, total: todo.counts.reduce((sum, { actions: its }) => sum + its, 0) },
        incidents: await this.incidents(institutionId, fiscalYearStart(year), asOf),
        signatures: await this.signing(institutionId, asOf),
      };
    });
  }

  private async nameOf(institutionId: string): Promise<string> {
    const [row] = await this.database.read<{ name: string }>({
      name: 'reported-institution',
      text: 'select name from institutions where id = $1',
      values: [institutionId],
    });
    if (row === undefined) throw notFound();
    return row.name;
  }

  /** Week by week, from the first day on which it was noted; of days to come nothing is known. */
  private async trend(institutionId: string, from: CalendarDate, asOf: CalendarDate): Promise<TrendPoint[]> {
    const to = minDate(asOf, today()) ?? asOf;
    if (to < from) return [];
    const { days } = await this.trends.of(institutionId, { from, to });
    const first = days[0]?.on;
    if (first === undefined) return [];
    const points: TrendPoint[] = [];
    for (let on = calendarDate(first); on < to; on = addDays(on, 7)) points.push(pointOn(on, days));
    return [...points, pointOn(to, days)];
  }

  private incidents(institutionId: string, from: CalendarDate, asOf: CalendarDate): Promise<ReportedIncident[]> {
    return this.database.read<ReportedIncident>({
      name: 'reported-incidents',
      text: `select x.title, x.known_on as "knownOn", x.happened_on as "happenedOn", x.authority_reported_on as "authorityReportedOn",
          x.closed_on as "closedOn", (select string_agg(p.name, E'\\n' order by p.kind, p.name) from (
              select 1 as kind, c.contract_no || ' ' || c.title as name from contracts c where c.id in ${CONTRACTS_OF_INCIDENT}
              union all select 2, s.name from systems s where s.id in ${SYSTEMS_OF_INCIDENT}
              union all select 3, e.asset_no || ' ' || e.name from equipment e where e.id in ${DEVICES_OF_INCIDENT}) p) as places
        from incidents x
        where x.institution_id = $1 and x.known_on <= $3 and coalesce(x.closed_on, 'infinity') >= $2::date
        order by x.known_on desc, x.id`,
      values: [institutionId, from, asOf],
    });
  }

  private async signing(institutionId: string, asOf: CalendarDate): Promise<ManagementReport['signatures']> {
    const held = await this.database.read<{ role: InstitutionRole; person: string }>({
      name: 'reported-roles',
      text: `select distinct role, person from role_assignments where institution_id = $1 and role = any($2)
          and held_from <= $3 and coalesce(held_to, 'infinity') >= $3::date order by role, person`,
      values: [institutionId, SIGNING, asOf],
    });
    return SIGNING.map((role) => ({
      role,
      persons: held.filter((one) => one.role === role).map(({ person }) => person),
    }));
  }
}

/** As it stood on a day: as on the last day on which it became another. */
function pointOn(on: CalendarDate, days: readonly FindingTrendDay[]): TrendPoint {
  const last = days.findLast((day) => day.on <= on);
  const none = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<Severity, number>;
  return { on, counts: last?.bySeverity ?? none, accepted: last?.accepted ?? 0 };
}
