import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows what administrators ask of each other about identities. */
@Injectable()
export class IdentityRequestReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'identity-request',
      from: 'identity_requests r',
      alias: 'r',
      fields: {
        ...headerFields('r'),
        ...columns('r', 'accountId', 'institutionId', 'kind', 'role', 'email', 'state', 'authority'),
        ...columns('r', 'requestedByActor', 'decidedByActor', 'decidedAt', 'expiresAt', 'carriedOutAt'),
      },
      filters: { accountId: equals('r.account_id'), state: equals('r.state') },
      sorts: { createdAt: { sql: 'r.created_at', type: 'timestamptz' } },
    });
  }
}
