import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { spanOf } from '../guideline/finding-span';
import { grownSince } from '../guideline/growth';
import { type Theme } from '../guideline/rule';
import { type Language } from '../http/language';
import { type Acceptance } from './acceptances';
import { type AcceptanceView, type FindingView, type OutgrownAcceptanceView } from './dto/finding.dto';
import { grownOn } from './grown-on';
import { findingId, type Judged } from './judging';
import { type Led } from './leading';
import { sectionOf } from './sections';
import { loadSubjectNames } from './subject-names';
import { unhurried } from './unhurried';
import { titleOf, wordingOf } from './wording';

/** Shows findings to people: names, clauses, wording, since when and until when. */
@Injectable()
export class FindingViews {
  constructor(private readonly database: Database) {}

  async of(judged: readonly Led[], language: Language): Promise<FindingView[]> {
    const nameOf = await loadSubjectNames(
      this.database,
      judged.map(({ finding }) => finding.subject),
    );
    const views: FindingView[] = [];
    for await (const one of unhurried(judged)) {
      const { finding, dossier, acceptance, asOf, leadId, also } = one;
      const { rule, subject, strength, openForGate } = finding;
      views.push({
        id: findingId(finding),
        ruleId: rule.id,
        theme: themeOf(rule.id),
        title: titleOf(finding)[language],
        wording: wordingOf(finding)[language],
        strength,
        severity: finding.severity,
        openForGate,
        section: sectionOf(finding),
        clauses: [...rule.clauses],
        subject: { ...subject, ...nameOf(subject) },
        institutionId: subject.kind === 'CERTIFICATION' ? null : dossier.institutionId,
        facts: finding.facts,
        remedy: rule.remedy[language],
        ...spanOf(finding, dossier.snapshot, asOf, dossier.policies),
        acceptance: acceptance === null ? null : shown(acceptance),
        outgrownAcceptance: outgrownOf(one),
        leadId,
        also,
      });
    }
    return views;
  }
}

function shown({ id, approvedBy, approvedByAccount, validTo }: Acceptance): AcceptanceView {
  return { id, approvedBy, approvedByAccount, validTo };
}

function outgrownOf(judged: Judged): OutgrownAcceptanceView | null {
  const { finding, outgrown } = judged;
  if (outgrown === null) return null;
  const { severity, facts } = outgrown;
  return {
    ...shown(outgrown),
    severity,
    facts,
    grown: grownSince(outgrown, finding, finding.rule),
    grownOn: grownOn(judged, outgrown),
  };
}

export function themeOf(ruleId: string): Theme {
  return ruleId.slice(0, ruleId.indexOf('-')) as Theme;
}
