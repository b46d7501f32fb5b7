import { type DynamicModule, Module } from '@nestjs/common';
import { secretKey } from '../../config/secrets';
import { ChangesModule } from '../changes/changes.module';
import { Announcer } from './announcer';
import { Courier } from './courier';
import { Sender } from './sender';
import { WebhookDeliveryReader } from './webhook-delivery.reader';
import { WebhookReadingReader } from './webhook-reading.reader';
import { WEBHOOK_KEY, WebhookSecrets } from './webhook-secrets';
import { WebhookSettings } from './webhook-settings';
import { WebhookSubscriptionReader } from './webhook-subscription.reader';
import { WebhookSubscriptions } from './webhook-subscriptions.service';
import { WebhooksController } from './webhooks.controller';

/** Other systems that are told of changes, by the Standard Webhooks specification. */
@Module({})
export class WebhooksModule {
  static at(settings: WebhookSettings): DynamicModule {
    return {
      // Set up once, with what the environment says of it.
      global: true,
      module: WebhooksModule,
      imports: [ChangesModule],
      controllers: [WebhooksController],
      providers: [
        { provide: WebhookSettings, useValue: settings },
        { provide: WEBHOOK_KEY, useFactory: () => secretKey(settings) },
        WebhookSecrets,
        Courier,
        Announcer,
        Sender,
        WebhookSubscriptions,
        WebhookSubscriptionReader,
        WebhookDeliveryReader,
        WebhookReadingReader,
      ],
      exports: [WebhookSubscriptions, WebhookSubscriptionReader, WebhookDeliveryReader, WebhookReadingReader],
    };
  }
}
