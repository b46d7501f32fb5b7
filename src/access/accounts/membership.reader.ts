import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows who holds which role where. */
@Injectable()
export class MembershipReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'membership',
      from: 'memberships m',
      alias: 'm',
      fields: { ...headerFields('m'), ...columns('m', 'accountId', 'institutionId', 'role', 'isMapped') },
      filters: { accountId: equals('m.account_id') },
      sorts: { createdAt: { sql: 'm.created_at', type: 'timestamptz' } },
    });
  }
}
