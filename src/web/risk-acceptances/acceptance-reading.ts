import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { FindingsToAccept } from '../../findings/risk-acceptances/findings-to-accept';
import { type RiskAcceptanceView } from '../../findings/risk-acceptances/risk-acceptance.dto';
import { RiskAcceptanceReader } from '../../findings/risk-acceptances/risk-acceptance.reader';
import { loadSubjectNames, type NamedSubject } from '../../findings/subject-names';
import { type Finding } from '../../guideline/evaluate';
import { type Subject } from '../../guideline/subject';
import { type CalendarDate, isCalendarDate, today } from '../../kernel/calendar-date';
import { Problem } from '../../kernel/problem';
import { notFound } from '../../kernel/problems';
import { ACCEPTANCE_EVIDENCE } from '../evidence/evidence-places';
import { EvidenceReading } from '../evidence/evidence-reading';
import { FindingsAbout } from '../findings/findings-about';
import { type Draft } from '../forms/draft';
import { textIn } from '../forms/sent';
import { type Choice, InstitutionChoice } from '../institutions/institution-choice';
import { Reading } from '../reading';
import { listed, recordOf, type RowsOf } from '../rows';
import { type Viewer } from '../viewer';
import { type AcceptanceListQuery, type NamedFinding } from './acceptance-query';
import { type AcceptanceListContent } from './acceptance-list.view';
import { type AcceptanceContent } from './acceptance.view';

/** A finding that is to be accepted, as it stands on the first day. */
export interface Proposal {
  readonly choice: Choice;
  readonly subject: Subject & NamedSubject;
  /** null: on that day nothing is found. */
  readonly finding: Finding | null;
}

/** Reads what the pages of risk acceptances show. */
@Injectable()
export class AcceptanceReading {
  constructor(
    private readonly database: Database,
    private readonly reading: Reading,
    private readonly choice: InstitutionChoice,
    private readonly acceptances: RiskAcceptanceReader,
    private readonly findings: FindingsToAccept,
    private readonly evidence: EvidenceReading,
    private readonly about: FindingsAbout,
  ) {}

  /** null: there is no institution to look at. */
  async list(
    viewer: Viewer,
    query: AcceptanceListQuery,
    rowsOf: RowsOf = listed,
  ): Promise<AcceptanceListContent | null> {
    const choice = await this.choice.of(viewer, 'risk.read', query.institutionId);
    if (choice === null) return null;
    return this.reading.as(viewer, 'risk.read', async () => {
      const own: AcceptanceListQuery = { ...query, institutionId: choice.institution.id };
      const acceptances = await rowsOf<RiskAcceptanceView>(this.acceptances, own);
      const subjects = acceptances.items.map(({ subjectKind, subjectId }) => ({ kind: subjectKind, id: subjectId }));
      return { choice, query, acceptances, nameOf: await loadSubjectNames(this.database, subjects) };
    });
  }

  acceptance(id: string): Promise<RiskAcceptanceView> {
    return recordOf<RiskAcceptanceView>(this.acceptances, id);
  }

  async one(viewer: Viewer, id: string): Promise<Omit<AcceptanceContent, 'tried'>> {
    const acceptance = await this.acceptance(id);
    return {
      acceptance,
      subject: await this.named({ kind: acceptance.subjectKind, id: acceptance.subjectId }),
      evidence: await this.evidence.of(viewer, ACCEPTANCE_EVIDENCE, id),
      report: await this.about.ofInstitution(viewer, { kind: 'RISK_ACCEPTANCE', id }, acceptance.institutionId),
    };
  }

  async proposal(viewer: Viewer, asked: NamedFinding, { sent }: Draft): Promise<Proposal> {
    const choice = await this.choice.of(viewer, 'risk.write', asked.institutionId);
    if (choice === null) throw notFound();
    const said = textIn(sent, 'validFrom');
    const finding = await this.found(asked, choice.institution.id, isCalendarDate(said) ? said : today());
    return { choice, subject: await this.named({ kind: asked.subjectKind, id: asked.subjectId }), finding };
  }

  private async found(
    { ruleId, subjectKind, subjectId, gate }: NamedFinding,
    institutionId: string,
    validFrom: CalendarDate,
  ): Promise<Finding | null> {
    const asked = { institutionId, ruleId, subjectKind, subjectId, validFrom, validTo: validFrom };
    return this.findings.find(gate === undefined ? asked : { ...asked, gate }).catch((thrown: unknown) => {
      if (thrown instanceof Problem && thrown.kind === 'INVALID') return null;
      throw thrown;
    });
  }

  private async named(subject: Subject): Promise<Subject & NamedSubject> {
    const nameOf = await loadSubjectNames(this.database, [subject]);
    return { ...subject, ...nameOf(subject) };
  }
}
