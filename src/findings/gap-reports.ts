import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { SEVERITIES, THEMES } from '../guideline/rule';
import { type Language } from '../http/language';
import { today } from '../kernel/calendar-date';
import { criticalRowsOf } from './critical-rows';
import { type FindingCounts, type GapReportView } from './dto/gap-report.dto';
import { type GapQuery } from './dto/gap-query.dto';
import { demandEdition, showEdition } from './editions-shown';
import { FindingViews, themeOf } from './finding-views';
import { findingId, type Judged, sortKey } from './judging';
import { Judgements } from './judgements';
import { type Leading } from './leading';
import { sectionOf, SECTIONS } from './sections';
import { readPlace, writePlace } from './page-place';
import { firstOf, unhurried } from './unhurried';
import { type Dossier } from './dossier';

/** Answers the question the registry exists for: what falls short on a day, why, by which clause, and what next. */
@Injectable()
export class GapReports {
  constructor(
    private readonly database: Database,
    private readonly judgements: Judgements,
    private readonly views: FindingViews,
  ) {}

  async of(dossiers: readonly Dossier[], query: GapQuery, language: Language): Promise<GapReportView> {
    const asOf = query.asOf ?? today();
    demandEdition(asOf, '?asOf');
    const judgement = await this.judgements.of(dossiers, asOf);
    const { findings, nextChangeOn } = judgement;
    const after = query.cursor === undefined ? null : readPlace(query.cursor, (day) => day === asOf);
    const asked: Judged[] = [];
    for await (const judged of unhurried(findings)) if (matches(judged, query)) asked.push(judged);
    const leading = await judgement.leading();
    const causes = await oneForEachCause(asked, leading);
    const rest: Judged[] = [];
    for await (const judged of unhurried(query.groupBy === 'cause' ? causes : asked))
      if (after === null || sortKey(judged) > after.key) rest.push(judged);
    const page = await firstOf(query.limit, rest, sortKey);
    const last = page.at(-1);
    return {
      asOf,
      edition: showEdition(asOf, language),
      nextChangeOn,
      counts: await count(asked, causes.length),
      criticalRows: await criticalRowsOf(this.database, asked, language),
      items: await this.views.of(
        page.map((one) => ({ ...one, ...leading(one) })),
        language,
      ),
      next: last !== undefined && rest.length > page.length ? writePlace({ day: asOf, key: sortKey(last) }) : null,
    };
  }
}

/** One of the findings for each cause: the one that leads, or the worst of those asked for where it is not among them. */
async function oneForEachCause(asked: readonly Judged[], leading: (one: Judged) => Leading): Promise<Judged[]> {
  const lines = new Map<string, Judged>();
  for await (const one of unhurried(asked)) {
    const { leadId } = leading(one);
    const known = leadId === null ? undefined : lines.get(leadId);
    if (leadId === null) lines.set(findingId(one.finding), one);
    else if (known === undefined || (findingId(known.finding) !== leadId && sortKey(one) < sortKey(known)))
      lines.set(leadId, one);
  }
  return [...lines.values()];
}

function matches({ finding, acceptance }: Judged, query: GapQuery): boolean {
  return (
    (query.severity === undefined || finding.severity === query.severity) &&
    (query.theme === undefined || themeOf(finding.rule.id) === query.theme) &&
    (query.ruleId === undefined || finding.rule.id === query.ruleId) &&
    (query.clause === undefined || finding.rule.clauses.some(({ clause }) => clause === query.clause)) &&
    (query.section === undefined || sectionOf(finding) === query.section) &&
    (query.subjectKind === undefined || finding.subject.kind === query.subjectKind) &&
    (query.subjectId === undefined || finding.subject.id === query.subjectId) &&
    (query.accepted === undefined || (acceptance !== null) === query.accepted)
  );
}

async function count(findings: readonly Judged[], causes: number): Promise<FindingCounts> {
  const ofThemes = new Map(THEMES.map((theme) => [theme, noneOf(SEVERITIES)]));
  const [bySeverity, bySection] = [noneOf(SEVERITIES), noneOf(SECTIONS)];
  const counted = { accepted: 0, openForGate: 0 };
  for await (const { finding, acceptance } of unhurried(findings)) {
    const ofTheme = ofThemes.get(themeOf(finding.rule.id));
    for (const counts of ofTheme === undefined ? [bySeverity] : [bySeverity, ofTheme]) counts[finding.severity]++;
    bySection[sectionOf(finding)]++;
    if (acceptance !== null) counted.accepted++;
    if (finding.openForGate) counted.openForGate++;
  }
  const byTheme = [...ofThemes].map(([theme, counts]) => ({ theme, total: sum(counts), bySeverity: counts }));
  return {
    total: findings.length,
    causes,
    ...counted,
    bySeverity,
    bySection,
    byTheme: byTheme.filter(({ total }) => total > 0),
  };
}

function noneOf<Word extends string>(words: readonly Word[]): Record<Word, number> {
  return Object.fromEntries(words.map((word) => [word, 0])) as Record<Word, number>;
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, one) => total + one, 0);
}
