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
    const asked = findings.filter((judged) => matches(judged, query));
    const after = query.cursor === undefined ? null : readPlace(query.cursor, (day) => day === asOf);
    const rest = after === null ? asked : asked.filter((judged) => sortKey(judged) > after.key);
    const page = rest.slice(0, query.limit);
    const last = page.at(-1);
    return {
      asOf,
      edition: showEdition(asOf, language),
      nextChangeOn,
      counts: count(asked),
      items: await this.views.of(led(page, findings), language),
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

function count(findings: readonly Judged[]): FindingCounts {
  return {
    total: findings.length,
    accepted: findings.filter(({ acceptance }) => acceptance !== null).length,
    openForGate: findings.filter(({ finding }) => finding.openForGate).length,
    bySeverity: bySeverity(findings),
    byTheme: THEMES.map((theme) => {
      const ofTheme = findings.filter(({ finding }) => themeOf(finding.rule.id) === theme);
      return { theme, total: ofTheme.length, bySeverity: bySeverity(ofTheme) };
    }).filter(({ total }) => total > 0),
  };
}

function bySeverity(findings: readonly Judged[]): Record<Severity, number> {
  const counts = SEVERITIES.map((severity) => [
    severity,
    findings.filter(({ finding }) => finding.severity === severity).length,
  ]);
  return Object.fromEntries(counts) as Record<Severity, number>;
}
