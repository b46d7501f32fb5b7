import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows keys by their last four characters; the keys themselves nobody sees twice. */
@Injectable()
export class ApiKeyReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'api-key',
      from: 'api_keys k',
      alias: 'k',
      fields: {
        ...headerFields('k'),
        ...columns('k', 'clientId', 'hint', 'expiresAt', 'revokedAt', 'lastUsedAt'),
        isValid: 'k.revoked_at is null and k.expires_at > now()',
      },
      filters: { clientId: equals('k.client_id') },
      sorts: { createdAt: { sql: 'k.created_at', type: 'timestamptz' } },
    });
  }
}
