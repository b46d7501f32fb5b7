import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AskedLanguage } from '../../http/asked-language';
import { PathId } from '../../http/entity-tag';
import { type Language } from '../../http/language';
import { Answers } from '../../http/operation';
import { DossierLoader } from '../dossier-loader';
import { ActionQuery, ActionsView } from './action.dto';
import { ActionReports } from './action-reports';

/** What to do first. */
@ApiTags('gaps')
@Controller({ version: '1' })
export class ActionsController {
  constructor(
    private readonly loader: DossierLoader,
    private readonly reports: ActionReports,
  ) {}

  @Answers(
    'institutions/:id/actions',
    {
      id: 'getActions',
      permission: 'finding.read',
      summary: 'What to do first: findings of one cause as one thing to do, whose it is, by when, and where',
      description:
        'Each finding that is not accepted stands in exactly one action. Sections come in the order of urgency; within one, what mends most for the fewest entries comes first.',
    },
    ActionsView,
  )
  async of(
    @PathId() id: string,
    @Query() query: ActionQuery,
    @AskedLanguage() language: Language,
  ): Promise<ActionsView> {
    return this.reports.of(await this.loader.ofInstitution(id), query, language);
  }
}
