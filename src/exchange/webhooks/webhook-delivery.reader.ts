import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows what was sent, and what became of it. */
@Injectable()
export class WebhookDeliveryReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'webhook-delivery',
      from: 'webhook_deliveries d',
      alias: 'd',
      fields: {
        ...headerFields('d'),
        ...columns(
          'd',
          'subscriptionId',
          'position',
          'resource',
          'recordId',
          'event',
          'isDeleted',
          'isReplay',
          'state',
          'attempts',
        ),
        nextAttemptAt: `case when d.state = 'PENDING' then d.due_at end`,
        ...columns('d', 'lastAttemptAt', 'lastStatus', 'lastFault', 'lastMs'),
      },
      filters: {
        subscriptionId: equals('d.subscription_id'),
        state: equals('d.state'),
        resource: equals('d.resource'),
        recordId: equals('d.record_id'),
        fault: equals('d.last_fault'),
        isReplay: equals('d.is_replay'),
      },
      sorts: { createdAt: { sql: 'd.created_at', type: 'timestamptz' } },
    });
  }
}
