import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { Submits } from '../../access/sign-in/sign-in-operation';
import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import {
  CreateWebhookReplay,
  WebhookDeliveryQuery,
  WebhookDeliveryView,
  WebhookReadingQuery,
  WebhookReadingView,
} from './dto/webhook-delivery.dto';
import {
  CreateWebhookSubscription,
  PatchWebhookSubscription,
  RotateWebhookSecret,
  WebhookSecretView,
  WebhookSubscriptionQuery,
  WebhookSubscriptionView,
} from './dto/webhook-subscription.dto';
import { WebhookDeliveryReader } from './webhook-delivery.reader';
import { WebhookReadingReader } from './webhook-reading.reader';
import { WebhookSubscriptionEntity } from './webhook-subscription.entity';
import { WebhookSubscriptionReader } from './webhook-subscription.reader';
import { WebhookSubscriptions } from './webhook-subscriptions.service';

/** Other systems that are told of changes. */
@ApiTags('webhooks')
@Controller({ version: '1' })
export class WebhooksController {
  constructor(
    private readonly records: Records,
    private readonly service: WebhookSubscriptions,
    private readonly subscriptions: WebhookSubscriptionReader,
    private readonly deliveries: WebhookDeliveryReader,
    private readonly readings: WebhookReadingReader,
  ) {}

  @Lists(
    'webhook-subscriptions',
    { id: 'listWebhookSubscriptions', permission: 'webhook.read', summary: 'List who is told of changes' },
    WebhookSubscriptionView,
  )
  list(@Query() query: WebhookSubscriptionQuery): Promise<JsonReply> {
    return listReply(this.subscriptions, query);
  }

  @Submits(
    'webhook-subscriptions',
    {
      id: 'createWebhookSubscription',
      permission: 'webhook.write',
      summary: 'Subscribe to changes',
      description:
        'From now on each change of these records is sent as a message by the Standard Webhooks specification: `webhook-id`, `webhook-timestamp`, `webhook-signature`, and a body such as `{"type":"contracts.changed","timestamp":"…","data":{"resource":"contracts","id":"…","position":4711,"isDeleted":false,"href":"/v1/contracts/…"}}` (`contracts.deleted` where it is gone or not to be seen any more). A message tells that there is something to read, at least once and in no certain order: read the record at `href`. Answer 2xx within 15 seconds; anything else is tried again for three days, redirects are not followed, and 410 ends the subscription. You are told what you may see yourself. The secret is shown once.',
    },
    { body: CreateWebhookSubscription, view: WebhookSecretView, status: 201 },
  )
  create(@Body() body: CreateWebhookSubscription, @Actor() actor: Principal): Promise<WebhookSecretView> {
    return this.service.make(actor, body);
  }

  @Shows(
    'webhook-subscriptions/:id',
    {
      id: 'getWebhookSubscription',
      permission: 'webhook.read',
      summary: 'Read a subscription, and how far behind it is',
    },
    WebhookSubscriptionView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.subscriptions, id);
  }

  @Patches(
    'webhook-subscriptions/:id',
    {
      id: 'updateWebhookSubscription',
      permission: 'webhook.write',
      summary: 'Change, disable or enable a subscription',
      description: 'Enabled again, it is told everything that was changed meanwhile.',
    },
    PatchWebhookSubscription,
    WebhookSubscriptionView,
  )
  async patch(
    @Expecting() expected: Expected,
    @Body() body: PatchWebhookSubscription,
    @Actor() actor: Principal,
  ): Promise<JsonReply> {
    await this.service.patch(actor, expected, body);
    return shown(this.subscriptions, expected.id);
  }

  @Removes('webhook-subscriptions/:id', {
    id: 'deleteWebhookSubscription',
    permission: 'webhook.write',
    summary: 'End a subscription, with the log of its deliveries',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.records.remove(WebhookSubscriptionEntity, expected);
  }

  @Submits(
    'webhook-subscriptions/:id/secret',
    {
      id: 'rotateWebhookSecret',
      permission: 'webhook.write',
      summary: 'Make a new secret',
      description:
        'It is shown once. For a while both sign, so that receivers can change over without an interruption.',
    },
    { body: RotateWebhookSecret, view: WebhookSecretView, status: 201, problems: [404] },
  )
  rotate(@PathId() id: string, @Body() { formerValidHours }: RotateWebhookSecret): Promise<WebhookSecretView> {
    return this.service.rotate(id, formerValidHours);
  }

  @Lists(
    'webhook-subscriptions/:id/deliveries',
    { id: 'listWebhookDeliveries', permission: 'webhook.read', summary: 'List what was sent, and what became of it' },
    WebhookDeliveryView,
  )
  async listDeliveries(@PathId() subscriptionId: string, @Query() query: WebhookDeliveryQuery): Promise<JsonReply> {
    await this.records.demand(WebhookSubscriptionEntity, subscriptionId);
    return listReply(this.deliveries, query, { subscriptionId });
  }

  @Lists(
    'webhook-subscriptions/:id/readings',
    {
      id: 'listWebhookReadings',
      permission: 'webhook.read',
      summary: 'List how far the journal was read, in replays too',
    },
    WebhookReadingView,
  )
  async listReadings(@PathId() subscriptionId: string, @Query() query: WebhookReadingQuery): Promise<JsonReply> {
    await this.records.demand(WebhookSubscriptionEntity, subscriptionId);
    return listReply(this.readings, query, { subscriptionId });
  }

  @Creates(
    'webhook-subscriptions/:id/replays',
    {
      id: 'createWebhookReplay',
      permission: 'webhook.write',
      summary: 'Tell once more what was changed in a span of days',
      description: 'For a receiver that has lost what it was told. Each record is told as it stands now.',
    },
    CreateWebhookReplay,
    WebhookReadingView,
  )
  async replay(@PathId() id: string, @Body() body: CreateWebhookReplay): Promise<JsonReply> {
    return created(this.readings, 'webhook-readings', await this.service.replay(id, body));
  }

  @Shows(
    'webhook-readings/:id',
    { id: 'getWebhookReading', permission: 'webhook.read', summary: 'Read how far the journal was read' },
    WebhookReadingView,
  )
  readReading(@PathId() id: string): Promise<JsonReply> {
    return shown(this.readings, id);
  }
}
