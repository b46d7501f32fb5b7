import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../../database/json-view';

/** Shows what became of mail about what is due. */
@Injectable()
export class DigestReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'digest',
      from: 'digests d',
      alias: 'd',
      fields: {
        ...headerFields('d'),
        ...columns('d', 'accountId', 'kind', 'day', 'state', 'email', 'attempts', 'unsureAttempts', 'sentAt', 'fault'),
      },
      filters: { accountId: equals('d.account_id'), state: equals('d.state') },
      sorts: { createdAt: { sql: 'd.created_at', type: 'timestamptz' } },
    });
  }
}
