import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows who decides for whom. */
@Injectable()
export class DeputyReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'deputy',
      from: 'deputies d',
      alias: 'd',
      fields: {
        ...headerFields('d'),
        ...columns('d', 'institutionId', 'forAccountId', 'forName', 'accountId', 'name', 'role', 'fromOn', 'toOn'),
        ...columns('d', 'reason', 'endedOn'),
      },
      filters: { institutionId: equals('d.institution_id') },
      sorts: { fromOn: { sql: 'd.from_on', type: 'date' } },
    });
  }
}
