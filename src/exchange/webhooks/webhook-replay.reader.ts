import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows replays, and how far they have come. */
@Injectable()
export class WebhookReplayReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'webhook-replay',
      from: '(select * from webhook_readings where until_position is not null) r',
      alias: 'r',
      fields: {
        ...headerFields('r'),
        ...columns('r', 'subscriptionId', 'fromOn', 'toOn', 'fromPosition', 'untilPosition', 'position'),
        isRead: 'r.position >= r.until_position',
      },
      filters: { subscriptionId: equals('r.subscription_id') },
      sorts: { createdAt: { sql: 'r.created_at', type: 'timestamptz' } },
    });
  }
}
