import { Injectable } from '@nestjs/common';
import { ClauseReports } from '../../findings/clauses/clause-reports';
import { type ClauseReportView } from '../../findings/clauses/clause-report.dto';
import { DossierLoader } from '../../findings/dossier-loader';
import { type GapReportView } from '../../findings/dto/gap-report.dto';
import { GapReports } from '../../findings/gap-reports';
import { type Choice, InstitutionChoice } from '../institutions/institution-choice';
import { Reading } from '../reading';
import { type Viewer } from '../viewer';
import { type ClausePageQuery, type FindingPageQuery } from './finding-page-query';

/** What was found, and of whom; null: there is no institution to look at. */
export type Found<Report> = { readonly choice: Choice; readonly report: Report } | null;

/** Reads what falls short of an institution, by cause or by clause. */
@Injectable()
export class FindingReading {
  constructor(
    private readonly reading: Reading,
    private readonly choice: InstitutionChoice,
    private readonly loader: DossierLoader,
    private readonly reports: GapReports,
    private readonly clauseReports: ClauseReports,
  ) {}

  report(viewer: Viewer, { institutionId, ...query }: FindingPageQuery): Promise<Found<GapReportView>> {
    return this.of(viewer, institutionId, async (id) =>
      this.reports.of(await this.loader.ofInstitution(id), query, viewer.language),
    );
  }

  clauses(viewer: Viewer, { institutionId, asOf }: ClausePageQuery): Promise<Found<ClauseReportView>> {
    return this.of(viewer, institutionId, async (id) =>
      this.clauseReports.of(await this.loader.ofInstitution(id), asOf, viewer.language),
    );
  }

  private async of<Report>(
    viewer: Viewer,
    asked: string | undefined,
    work: (institutionId: string) => Promise<Report>,
  ): Promise<Found<Report>> {
    const choice = await this.choice.of(viewer, 'finding.read', asked);
    if (choice === null) return null;
    const report = await this.reading.as(viewer, 'finding.read', () => work(choice.institution.id));
    return report === null ? null : { choice, report };
  }
}
