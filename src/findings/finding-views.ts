import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { spanOf } from '../guideline/finding-span';
import { type Theme } from '../guideline/rule';
import { type Language } from '../http/language';
import { type FindingView } from './dto/finding.dto';
import { findingId, type Judged } from './judging';
import { loadSubjectNames } from './subject-names';
import { WORDING } from './wording';

/** Shows findings to people: names, clauses, wording, since when and until when. */
@Injectable()
export class FindingViews {
  constructor(private readonly database: Database) {}

  async of(judged: readonly Judged[], language: Language): Promise<FindingView[]> {
    const nameOf = await loadSubjectNames(
      this.database,
      judged.map(({ finding }) => finding.subject),
    );
    return judged.map(({ finding, unit, acceptance, asOf }) => {
      const { rule, subject } = finding;
      return {
        id: findingId(finding),
        ruleId: rule.id,
        theme: themeOf(rule.id),
        title: rule.title[language],
        wording: WORDING[rule.strength][language],
        strength: rule.strength,
        severity: finding.severity,
        clauses: [...rule.clauses],
        subject: { ...subject, name: nameOf(subject) },
        institutionId: subject.kind === 'CERTIFICATION' ? null : unit.institutionId,
        facts: finding.facts,
        remedy: rule.remedy[language],
        ...spanOf(finding, unit.snapshot, asOf, unit.policy),
        acceptance,
      };
    });
  }
}

export function themeOf(ruleId: string): Theme {
  return ruleId.slice(0, ruleId.indexOf('-')) as Theme;
}
