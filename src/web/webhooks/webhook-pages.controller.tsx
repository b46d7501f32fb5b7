import { Controller } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import {
  WebhookSubscriptionQuery,
  type WebhookSubscriptionView,
} from '../../exchange/webhooks/dto/webhook-subscription.dto';
import { WebhookSubscriptions } from '../../exchange/webhooks/webhook-subscriptions.service';
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
import { WEBHOOK_CHANGE, WEBHOOK_FORM } from './webhook-forms';
import { WebhookList } from './webhook-list.view';
import { WebhookReading } from './webhook-reading';
import { NewSecret } from './webhook.view';

/** Says which other systems are told of changes. */
@Controller()
export class WebhookPagesController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: WebhookReading,
    private readonly institutions: InstitutionRecords,
    private readonly service: WebhookSubscriptions,
  ) {}

  @Page('webhook-subscriptions', 'webhook.read')
  async list(
    @Viewing() viewer: Viewer,
    @Asked(WebhookSubscriptionQuery) query: WebhookSubscriptionQuery,
  ): Promise<HtmlReply> {
    const content = await this.reading.list(viewer, query);
    return showPage(viewer, { title: viewer.say('Webhook', 'Webhooks'), body: <WebhookList {...content} /> });
  }

  @Page('webhook-subscriptions/new', 'webhook.write')
  async begin(@Viewing() viewer: Viewer): Promise<HtmlReply> {
    const [first] = await this.institutions.writable(viewer, 'webhook.write');
    return this.registration(viewer, draftOf({ institutionId: first?.[0] }));
  }

  @Submission('webhook-subscriptions', 'webhook.write')
  register(@Viewing() viewer: Viewer, @Actor() actor: Principal, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.takeShown(
      filled,
      async () => {
        const body = await this.submissions.checked(WEBHOOK_FORM, filled);
        const { id, secret } = await this.service.make(actor, body);
        return showPage(viewer, {
          title: viewer.say('署名鍵', 'The secret'),
          body: <NewSecret id={id} name={body.name} secret={secret} />,
        });
      },
      (draft) => this.registration(viewer, draft),
    );
  }

  @Page('webhook-subscriptions/:id/edit', 'webhook.write')
  async open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const subscription = await this.reading.subscription(id);
    return this.correction(viewer, subscription, draftOf(WEBHOOK_CHANGE.written(subscription), subscription.version));
  }

  @Submission('webhook-subscriptions/:id', 'webhook.write')
  change(
    @Viewing() viewer: Viewer,
    @Actor() actor: Principal,
    @PathId() id: string,
    @FilledForm() filled: Filled,
  ): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.service.patch(actor, expectedBy(filled), await this.submissions.checked(WEBHOOK_CHANGE, filled));
        return `/webhook-subscriptions/${id}`;
      },
      async (draft) => this.correction(viewer, await this.reading.subscription(id), draft),
    );
  }

  private async registration(viewer: Viewer, draft: Draft): Promise<HtmlReply> {
    return showForm(viewer, {
      title: viewer.say('送り先を登録する', 'Add a receiver'),
      crumbs: [['/webhook-subscriptions', viewer.say('Webhook', 'Webhooks')]],
      form: WEBHOOK_FORM,
      draft,
      action: '/webhook-subscriptions',
      button: viewer.say('登録する', 'Register'),
      options: { institutionId: await this.institutions.writable(viewer, 'webhook.write') },
    });
  }

  private correction(viewer: Viewer, { id, name }: WebhookSubscriptionView, draft: Draft): HtmlReply {
    return showForm(viewer, {
      title: viewer.say('送り先を変更する', 'Change a receiver'),
      crumbs: [
        ['/webhook-subscriptions', viewer.say('Webhook', 'Webhooks')],
        [`/webhook-subscriptions/${id}`, name],
      ],
      form: WEBHOOK_CHANGE,
      draft,
      action: `/webhook-subscriptions/${id}`,
      button: viewer.say('変更する', 'Change'),
    });
  }
}
