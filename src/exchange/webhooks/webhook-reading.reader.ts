import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows how far the journal was read for a subscription: for ever, or to the end of a replay. */
@Injectable()
export class WebhookReadingReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'webhook-reading',
      from: 'webhook_readings r',
      alias: 'r',
      fields: {
        ...headerFields('r'),
        ...columns('r', 'subscriptionId', 'fromOn', 'toOn', 'fromPosition', 'untilPosition', 'position'),
        isOver: 'coalesce(r.position >= r.until_position, false)',
      },
      filters: {
        subscriptionId: equals('r.subscription_id'),
        isReplay: { sql: (replay) => `(r.until_position is not null) = ${replay}` },
      },
      sorts: { createdAt: { sql: 'r.created_at', type: 'timestamptz' } },
    });
  }
}
