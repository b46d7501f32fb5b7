import { Injectable } from '@nestjs/common';
import { type Dossier } from '../../findings/dossier';
import { DossierLoader } from '../../findings/dossier-loader';
import { type GapReportView } from '../../findings/dto/gap-report.dto';
import { GapReports } from '../../findings/gap-reports';
import { type About, type Theme } from '../../guideline/rule';
import { type Subject } from '../../guideline/subject';
import { Reading } from '../reading';
import { type Viewer } from '../viewer';

/** As many findings as a page of one record shows. */
const SHOWN = 50;

/** Reads what falls short with one record, for its own page; null: the viewer sees no findings. */
@Injectable()
export class FindingsAbout {
  constructor(
    private readonly reading: Reading,
    private readonly loader: DossierLoader,
    private readonly reports: GapReports,
  ) {}

  /** A part of a contract. */
  ofContract(viewer: Viewer, subject: Subject, contractId: string): Promise<GapReportView | null> {
    return this.of(viewer, subject, () => this.loader.ofContract(contractId));
  }

  /** A part of what is known of a vendor, as an institution judges it. */
  ofVendor(viewer: Viewer, subject: Subject, vendorId: string, institutionId: string): Promise<GapReportView | null> {
    return this.of(viewer, subject, () => this.loader.ofVendor(vendorId, institutionId));
  }

  /** How many findings there are of a theme with a vendor and its contracts. */
  async countOfTheme(viewer: Viewer, theme: Theme, vendorId: string, institutionId: string): Promise<number> {
    const report = await this.reading.as(viewer, 'finding.read', async () =>
      this.reports.of(await this.loader.ofVendor(vendorId, institutionId), { limit: 1, theme }, viewer.language),
    );
    return report?.counts.total ?? 0;
  }

  /** A record that an institution keeps; `about`: with what it is judged. */
  ofInstitution(
    viewer: Viewer,
    subject: Subject,
    institutionId: string,
    about: About = 'institution',
  ): Promise<GapReportView | null> {
    return this.of(viewer, subject, () => this.loader.ofKind(about, institutionId, subject.id));
  }

  private of(
    viewer: Viewer,
    { kind, id }: Subject,
    load: () => Promise<readonly Dossier[]>,
  ): Promise<GapReportView | null> {
    return this.reading.as(viewer, 'finding.read', async () =>
      this.reports.of(
        await load(),
        { limit: SHOWN, groupBy: 'cause', subjectKind: kind, subjectId: id },
        viewer.language,
      ),
    );
  }
}
