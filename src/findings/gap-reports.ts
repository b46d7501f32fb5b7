import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { SEVERITIES, type Severity, THEMES } from '../guideline/rule';
import { type Language } from '../http/language';
import { today } from '../kernel/calendar-date';
import { loadAcceptances } from './acceptances';
import { type FindingCounts, type GapReportView } from './dto/finding.dto';
import { type GapQuery } from './dto/gap-query.dto';
import { demandEdition, showEdition } from './editions-shown';
import { FindingViews, themeOf } from './finding-views';
import { judge, type Judged, sortKey } from './judging';
import { led } from './leading';
import { readPlace, writePlace } from './page-place';
import { firstOf, unhurried } from './unhurried';
import { type Dossier } from './dossier';

/** Answers the question the registry exists for: what falls short on a day, why, by which clause, and what next. */
@Injectable()
export class GapReports {
  constructor(
    private readonly database: Database,
    private readonly views: FindingViews,
  ) {}

  async of(dossiers: readonly Dossier[], query: GapQuery, language: Language): Promise<GapReportView> {
    const asOf = query.asOf ?? today();
    demandEdition(asOf, '?asOf');
    const acceptances = await loadAcceptances(this.database, institutionsOf(dossiers));
    const { findings, nextChangeOn } = await judge(dossiers, asOf, acceptances);
    const after = query.cursor === undefined ? null : readPlace(query.cursor, (day) => day === asOf);
    const asked: Judged[] = [];
    const rest: Judged[] = [];
    for await (const judged of unhurried(findings)) {
      if (!matches(judged, query)) continue;
      asked.push(judged);
      if (after === null || sortKey(judged) > after.key) rest.push(judged);
    }
    const page = await firstOf(query.limit, rest, sortKey);
    const last = page.at(-1);
    return {
      asOf,
      edition: showEdition(asOf, language),
      nextChangeOn,
      counts: await count(asked),
      items: await this.views.of(await led(page, findings), language),
      next: last !== undefined && rest.length > page.length ? writePlace({ day: asOf, key: sortKey(last) }) : null,
    };
  }
}

export function institutionsOf(dossiers: readonly Dossier[]): string[] {
  return [...new Set(dossiers.map(({ institutionId }) => institutionId).filter((id) => id !== null))];
}

function matches({ finding, acceptance }: Judged, query: GapQuery): boolean {
  return (
    (query.severity === undefined || finding.severity === query.severity) &&
    (query.theme === undefined || themeOf(finding.rule.id) === query.theme) &&
    (query.ruleId === undefined || finding.rule.id === query.ruleId) &&
    (query.subjectKind === undefined || finding.subject.kind === query.subjectKind) &&
    (query.accepted === undefined || (acceptance !== null) === query.accepted)
  );
}

async function count(findings: readonly Judged[]): Promise<FindingCounts> {
  const ofThemes = new Map(THEMES.map((theme) => [theme, noneYet()]));
  const [all, counted] = [noneYet(), { accepted: 0, openForGate: 0 }];
  for await (const { finding, acceptance } of unhurried(findings)) {
    const ofTheme = ofThemes.get(themeOf(finding.rule.id));
    for (const counts of ofTheme === undefined ? [all] : [all, ofTheme]) counts[finding.severity]++;
    if (acceptance !== null) counted.accepted++;
    if (finding.openForGate) counted.openForGate++;
  }
  const byTheme = [...ofThemes].map(([theme, bySeverity]) => ({ theme, total: sum(bySeverity), bySeverity }));
  return { total: findings.length, ...counted, bySeverity: all, byTheme: byTheme.filter(({ total }) => total > 0) };
}

function noneYet(): Record<Severity, number> {
  return Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<Severity, number>;
}

function sum(counts: Record<Severity, number>): number {
  return Object.values(counts).reduce((total, one) => total + one, 0);
}
