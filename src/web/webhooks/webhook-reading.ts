import { Injectable } from '@nestjs/common';
import {
  type WebhookDeliveryQuery,
  type WebhookDeliveryView,
  type WebhookReadingView,
} from '../../exchange/webhooks/dto/webhook-delivery.dto';
import {
  type WebhookSubscriptionQuery,
  type WebhookSubscriptionView,
} from '../../exchange/webhooks/dto/webhook-subscription.dto';
import { WebhookDeliveryReader } from '../../exchange/webhooks/webhook-delivery.reader';
import { WebhookReadingReader } from '../../exchange/webhooks/webhook-reading.reader';
import { WebhookSubscriptionReader } from '../../exchange/webhooks/webhook-subscription.reader';
import { pageRequest, pageReply } from '../../http/listing';
import { InstitutionChoice } from '../institutions/institution-choice';
import { belonging, listed, recordOf, type Rows } from '../rows';
import { type Viewer } from '../viewer';

export interface WebhookListContent {
  readonly query: WebhookSubscriptionQuery;
  readonly subscriptions: Rows<WebhookSubscriptionView>;
  readonly institutionOf: ReadonlyMap<string, string>;
}

export interface WebhookContent {
  readonly subscription: WebhookSubscriptionView;
  readonly institution: string;
  readonly query: WebhookDeliveryQuery;
  readonly deliveries: Rows<WebhookDeliveryView>;
  readonly replays: Rows<WebhookReadingView>;
}

/** Reads who is told of changes, and what they were sent. */
@Injectable()
export class WebhookReading {
  constructor(
    private readonly choice: InstitutionChoice,
    private readonly subscriptions: WebhookSubscriptionReader,
    private readonly deliveries: WebhookDeliveryReader,
    private readonly replays: WebhookReadingReader,
  ) {}

  async list(viewer: Viewer, query: WebhookSubscriptionQuery): Promise<WebhookListContent> {
    return {
      query,
      subscriptions: await listed<WebhookSubscriptionView>(this.subscriptions, query),
      institutionOf: await this.institutions(viewer),
    };
  }

  subscription(id: string): Promise<WebhookSubscriptionView> {
    return recordOf<WebhookSubscriptionView>(this.subscriptions, id);
  }

  async one(viewer: Viewer, id: string, query: WebhookDeliveryQuery): Promise<WebhookContent> {
    const subscription = await this.subscription(id);
    const names = await this.institutions(viewer);
    return {
      subscription,
      institution: names.get(subscription.institutionId) ?? subscription.institutionId,
      query,
      deliveries: await this.sent(id, query),
      replays: await belonging<WebhookReadingView>(this.replays, '-createdAt', {
        subscriptionId: id,
        isReplay: true,
      }),
    };
  }

  private async sent(subscriptionId: string, query: WebhookDeliveryQuery): Promise<Rows<WebhookDeliveryView>> {
    const page = await this.deliveries.page(pageRequest(query, { subscriptionId }));
    return JSON.parse(pageReply(page, query.sort).text) as Rows<WebhookDeliveryView>;
  }

  private async institutions(viewer: Viewer): Promise<ReadonlyMap<string, string>> {
    const choice = await this.choice.of(viewer, 'institution.read', undefined);
    return new Map((choice?.institutions ?? []).map(({ id, name }) => [id, name]));
  }
}
