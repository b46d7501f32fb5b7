import { Controller } from '@nestjs/common';
import { ApiClientEntity } from '../../access/api-clients/api-client.entity';
import { ApiClientQuery, type ApiClientView } from '../../access/api-clients/dto/api-client.dto';
import { Records } from '../../database/records';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { Asked } from '../asked';
import { type Draft, draftOf } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { showForm } from '../forms/show-form';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { InstitutionRecords } from '../institutions/institution-records';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { API_CLIENT_CHANGE, API_CLIENT_FORM } from './api-client-forms';
import { ApiClientList } from './api-client-list.view';
import { ApiClientReading } from './api-client-reading';

/** Lets programs in, says what they may do, and shuts them out. */
@Controller()
export class ApiClientsPagesController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: ApiClientReading,
    private readonly institutions: InstitutionRecords,
    private readonly records: Records,
  ) {}

  @Page('api-clients', 'apiClient.read')
  async list(@Viewing() viewer: Viewer, @Asked(ApiClientQuery) query: ApiClientQuery): Promise<HtmlReply> {
    const content = await this.reading.list(viewer, query);
    return showPage(viewer, {
      title: viewer.say('API利用プログラム', 'Programs'),
      body: <ApiClientList {...content} />,
    });
  }

  @Page('api-clients/new', 'apiClient.write')
  async begin(@Viewing() viewer: Viewer): Promise<HtmlReply> {
    const [first] = await this.institutions.writable(viewer, 'apiClient.write');
    return this.registration(viewer, draftOf({ institutionId: first?.[0] }));
  }

  @Submission('api-clients', 'apiClient.write')
  register(@Viewing() viewer: Viewer, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const body = await this.submissions.checked(API_CLIENT_FORM, filled);
        return `/api-clients/${await this.records.create(ApiClientEntity, body)}`;
      },
      (draft) => this.registration(viewer, draft),
    );
  }

  @Page('api-clients/:id/edit', 'apiClient.write')
  async open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const client = await this.reading.client(id);
    return this.correction(viewer, client, draftOf(API_CLIENT_CHANGE.written(client), client.version));
  }

  @Submission('api-clients/:id', 'apiClient.write')
  change(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const body = await this.submissions.checked(API_CLIENT_CHANGE, filled);
        await this.records.change(ApiClientEntity, expectedBy(filled), body);
        return `/api-clients/${id}`;
      },
      async (draft) => this.correction(viewer, await this.reading.client(id), draft),
    );
  }

  private async registration(viewer: Viewer, draft: Draft): Promise<HtmlReply> {
    return showForm(viewer, {
      title: viewer.say('プログラムを登録する', 'Let a program in'),
      crumbs: [['/api-clients', viewer.say('API利用プログラム', 'Programs')]],
      form: API_CLIENT_FORM,
      draft,
      action: '/api-clients',
      button: viewer.say('登録する', 'Register'),
      options: { institutionId: await this.institutions.writable(viewer, 'apiClient.write') },
    });
  }

  private correction(viewer: Viewer, { id, name }: ApiClientView, draft: Draft): HtmlReply {
    return showForm(viewer, {
      title: viewer.say('プログラムの登録内容を変更する', 'Change a program'),
      crumbs: [
        ['/api-clients', viewer.say('API利用プログラム', 'Programs')],
        [`/api-clients/${id}`, name],
      ],
      form: API_CLIENT_CHANGE,
      draft,
      action: `/api-clients/${id}`,
      button: viewer.say('変更する', 'Change'),
    });
  }
}
