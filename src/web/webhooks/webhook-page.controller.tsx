import { Controller } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { WebhookDeliveryQuery } from '../../exchange/webhooks/dto/webhook-delivery.dto';
import { WebhookSubscriptions } from '../../exchange/webhooks/webhook-subscriptions.service';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { Asked } from '../asked';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { REPLAY_FORM } from './webhook-forms';
import { WebhookReading } from './webhook-reading';
import { NewSecret, WebhookPage } from './webhook.view';

/** A receiver with the log of what it was sent: stopped, told again, given a new secret. */
@Controller()
export class WebhookPageController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: WebhookReading,
    private readonly service: WebhookSubscriptions,
  ) {}

  @Page('webhook-subscriptions/:id', 'webhook.read')
  show(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @Asked(WebhookDeliveryQuery) query: WebhookDeliveryQuery,
  ): Promise<HtmlReply> {
    return this.page(viewer, id, draftOf({}), query);
  }

  @Submission('webhook-subscriptions/:id/replays', 'webhook.write')
  replay(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.service.replay(id, await this.submissions.checked(REPLAY_FORM, filled));
        return `/webhook-subscriptions/${id}`;
      },
      (draft) => this.page(viewer, id, draft),
    );
  }

  @Submission('webhook-subscriptions/:id/secret', 'webhook.write')
  async rotate(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    const { name } = await this.reading.subscription(id);
    return this.submissions.takeShown(
      filled,
      async () => {
        const { secret } = await this.service.rotate(id);
        return showPage(viewer, {
          title: viewer.say('新しい署名鍵', 'A new secret'),
          body: <NewSecret id={id} name={name} secret={secret} />,
        });
      },
      (draft) => this.page(viewer, id, draft),
    );
  }

  @Submission('webhook-subscriptions/:id/disabling', 'webhook.write')
  disable(
    @Viewing() viewer: Viewer,
    @Actor() actor: Principal,
    @PathId() id: string,
    @FilledForm() filled: Filled,
  ): Promise<HtmlReply> {
    return this.tell(viewer, actor, id, filled, true);
  }

  @Submission('webhook-subscriptions/:id/enabling', 'webhook.write')
  enable(
    @Viewing() viewer: Viewer,
    @Actor() actor: Principal,
    @PathId() id: string,
    @FilledForm() filled: Filled,
  ): Promise<HtmlReply> {
    return this.tell(viewer, actor, id, filled, false);
  }

  private tell(viewer: Viewer, actor: Principal, id: string, filled: Filled, isDisabled: boolean): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.service.patch(actor, expectedBy(filled), { isDisabled });
        return `/webhook-subscriptions/${id}`;
      },
      (draft) => this.page(viewer, id, draft),
    );
  }

  private async page(
    viewer: Viewer,
    id: string,
    draft: Draft,
    query: WebhookDeliveryQuery = new WebhookDeliveryQuery(),
  ): Promise<HtmlReply> {
    const content = await this.reading.one(viewer, id, query);
    return showPage(viewer, {
      title: content.subscription.name,
      status: draftStatus(draft),
      body: <WebhookPage content={content} draft={draft} />,
    });
  }
}
