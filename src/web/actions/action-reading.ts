import { Injectable } from '@nestjs/common';
import { type ActionsView } from '../../findings/actions/action.dto';
import { ActionReports } from '../../findings/actions/action-reports';
import { DossierLoader } from '../../findings/dossier-loader';
import { type Found } from '../findings/finding-reading';
import { InstitutionChoice } from '../institutions/institution-choice';
import { Reading } from '../reading';
import { type Viewer } from '../viewer';
import { type ActionPageQuery } from './action-page-query';

/** Reads what an institution has to do first. */
@Injectable()
export class ActionReading {
  constructor(
    private readonly reading: Reading,
    private readonly choice: InstitutionChoice,
    private readonly loader: DossierLoader,
    private readonly reports: ActionReports,
  ) {}

  async of(viewer: Viewer, { institutionId, ...query }: ActionPageQuery): Promise<Found<ActionsView>> {
    const choice = await this.choice.of(viewer, 'finding.read', institutionId);
    if (choice === null) return null;
    const report = await this.reading.as(viewer, 'finding.read', async () =>
      this.reports.of(await this.loader.ofInstitution(choice.institution.id), query, viewer.language),
    );
    return report === null ? null : { choice, report };
  }
}
