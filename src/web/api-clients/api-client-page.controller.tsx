import { Controller } from '@nestjs/common';
import { ApiClientEntity } from '../../access/api-clients/api-client.entity';
import { ApiKeysService } from '../../access/api-clients/api-keys.service';
import { Records } from '../../database/records';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { addMonths, today } from '../../kernel/calendar-date';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { API_KEY_FORM } from './api-client-forms';
import { ApiClientReading } from './api-client-reading';
import { ApiClientPage, NewKey } from './api-client.view';

/** As long as most keys are used before they are exchanged. */
const USUAL_MONTHS = 6;

/** A program and its keys: made, shown once, revoked. */
@Controller()
export class ApiClientPageController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: ApiClientReading,
    private readonly records: Records,
    private readonly keys: ApiKeysService,
  ) {}

  @Page('api-clients/:id', 'apiClient.read')
  show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.page(viewer, id, draftOf({ expiresOn: addMonths(today(), USUAL_MONTHS) }));
  }

  @Submission('api-clients/:id/keys', 'apiClient.write')
  async make(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    const { name } = await this.reading.client(id);
    return this.submissions.takeShown(
      filled,
      async () => {
        const { expiresOn } = await this.submissions.checked(API_KEY_FORM, filled);
        const made = await this.keys.make(id, expiresOn);
        return showPage(viewer, {
          title: viewer.say('新しい鍵', 'A new key'),
          body: <NewKey clientId={id} name={name} made={made} />,
        });
      },
      (draft) => this.page(viewer, id, draft),
    );
  }

  @Submission('api-keys/:id/revocation', 'apiClient.write')
  async revoke(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    const { clientId } = await this.reading.key(id);
    return this.submissions.take(
      filled,
      async () => {
        await this.keys.revoke(expectedBy(filled));
        return `/api-clients/${clientId}`;
      },
      (draft) => this.page(viewer, clientId, draft),
    );
  }

  @Submission('api-clients/:id/disabling', 'apiClient.write')
  disable(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.letIn(viewer, id, filled, new Date());
  }

  @Submission('api-clients/:id/enabling', 'apiClient.write')
  enable(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.letIn(viewer, id, filled, null);
  }

  private letIn(viewer: Viewer, id: string, filled: Filled, disabledAt: Date | null): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.records.change(ApiClientEntity, expectedBy(filled), { disabledAt });
        return `/api-clients/${id}`;
      },
      (draft) => this.page(viewer, id, draft),
    );
  }

  private async page(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
    const content = await this.reading.one(viewer, id);
    return showPage(viewer, {
      title: content.client.name,
      status: draftStatus(draft),
      body: <ApiClientPage content={content} draft={draft} />,
    });
  }
}
