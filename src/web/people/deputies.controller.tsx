import { Controller } from '@nestjs/common';
import { DeputiesService } from '../../access/deputies/deputies.service';
import { DeputyReader } from '../../access/deputies/deputy.reader';
import { type DeputyView } from '../../access/deputies/dto/deputy.dto';
import { Database } from '../../database/database';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { type InstitutionView } from '../../registry/institutions/dto/institution.dto';
import { InstitutionReader } from '../../registry/institutions/institution.reader';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { Crumbs } from '../parts/crumbs';
import { belonging, recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { DeputiesPage } from './deputies.view';
import { DEPUTY_FORM, END_FORM } from './deputy-form';

/** 代行: who decides for whom in an institution. */
@Controller()
export class DeputyPagesController {
  constructor(
    private readonly submissions: Submissions,
    private readonly database: Database,
    private readonly deputies: DeputiesService,
    private readonly reader: DeputyReader,
    private readonly institutions: InstitutionReader,
  ) {}

  @Page('institutions/:id/deputies', 'institution.read')
  show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.page(viewer, id, draftOf());
  }

  @Submission('institutions/:id/deputies', 'deputy.name')
  name(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.deputies.name(await this.submissions.checked(DEPUTY_FORM, filled, { institutionId: id }));
        return `/institutions/${id}/deputies`;
      },
      (draft) => this.page(viewer, id, draft),
    );
  }

  @Submission('deputies/:id/end', 'deputy.name')
  async end(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    const { institutionId } = await recordOf<DeputyView>(this.reader, id);
    return this.submissions.take(
      filled,
      async () => {
        await this.deputies.end(expectedBy(filled), await this.submissions.checked(END_FORM, filled));
        return `/institutions/${institutionId}/deputies`;
      },
      (draft) => this.page(viewer, institutionId, draft),
    );
  }

  private async page(viewer: Viewer, institutionId: string, draft: Draft): Promise<HtmlReply> {
    const { name } = await recordOf<InstitutionView>(this.institutions, institutionId);
    const { items: deputies } = await belonging<DeputyView>(this.reader, '-fromOn', { institutionId });
    const people = await this.database.read<{ id: string; name: string }>({
      name: 'possible-deputies',
      text: 'select id, name from possible_deputies($1)',
      values: [institutionId],
    });
    return showPage(viewer, {
      title: viewer.say('代行', 'Deputies'),
      status: draftStatus(draft),
      body: (
        <>
          <Crumbs crumbs={[[`/institutions/${institutionId}`, name]]} />
          <DeputiesPage
            content={{ institutionId, deputies, people: people.map((one) => [one.id, one.name] as const) }}
            draft={draft}
          />
        </>
      ),
    });
  }
}
