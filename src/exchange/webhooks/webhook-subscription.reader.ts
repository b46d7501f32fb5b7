import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader, named } from '../../database/json-view';

const PENDING = `(select count(*) from webhook_deliveries d where d.subscription_id = s.id and d.state = 'PENDING')`;

/** Shows subscriptions, and how far behind they are. */
@Injectable()
export class WebhookSubscriptionReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'webhook-subscription',
      from: 'webhook_subscriptions s join webhook_readings r on r.subscription_id = s.id and r.until_position is null',
      alias: 's',
      fields: {
        ...headerFields('s'),
        ...columns('s', 'institutionId', 'name', 'url', 'resources', 'ownerId', 'ownerName'),
        formerSecretUntil: 'case when s.former_until > now() then s.former_until end',
        isDisabled: 's.disabled_at is not null',
        ...columns('s', 'disabledAt', 'disabledBecause', 'failingSince'),
        position: 'r.position',
        entriesBehind: 'greatest((select h.position from journal_head h) - r.position, 0)',
        pendingDeliveries: PENDING,
        lastDeliveredAt: `(select max(d.last_attempt_at) from webhook_deliveries d where d.subscription_id = s.id and d.state = 'DELIVERED')`,
      },
      filters: {
        institutionId: equals('s.institution_id'),
        name: named('search_key(s.name)'),
        isDisabled: { sql: (disabled) => `(s.disabled_at is not null) = ${disabled}` },
      },
      sorts: { name: { sql: 's.name', type: 'text' }, createdAt: { sql: 's.created_at', type: 'timestamptz' } },
    });
  }
}
