import { Injectable } from '@nestjs/common';
import { DossierLoader } from '../../findings/dossier-loader';
import { type ForecastView } from '../../findings/dto/forecast.dto';
import { Forecasts } from '../../findings/forecasts';
import { type Found } from '../findings/finding-reading';
import { InstitutionChoice } from '../institutions/institution-choice';
import { Reading } from '../reading';
import { type Viewer } from '../viewer';
import { type AheadPageQuery } from './ahead-page-query';

/** More turns than anybody reads; where there are more still, the page says so. */
const TURNS = 600;

/** Reads what will fall short of an institution within a year if nobody does anything. */
@Injectable()
export class AheadReading {
  constructor(
    private readonly reading: Reading,
    private readonly choice: InstitutionChoice,
    private readonly loader: DossierLoader,
    private readonly forecasts: Forecasts,
  ) {}

  async of(viewer: Viewer, { institutionId }: AheadPageQuery): Promise<Found<ForecastView>> {
    const choice = await this.choice.of(viewer, 'finding.read', institutionId);
    if (choice === null) return null;
    const report = await this.reading.as(viewer, 'finding.read', async () =>
      this.forecasts.of(await this.loader.ofInstitution(choice.institution.id), { limit: TURNS }, viewer.language),
    );
    return report === null ? null : { choice, report };
  }
}
