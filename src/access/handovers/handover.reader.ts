import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows whose work went to whom. */
@Injectable()
export class HandoverReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'handover',
      from: 'handovers h',
      alias: 'h',
      fields: {
        ...headerFields('h'),
        ...columns('h', 'institutionId', 'accountId', 'name', 'successorId', 'successorName', 'handedOn', 'work'),
      },
      filters: { institutionId: equals('h.institution_id') },
      sorts: { handedOn: { sql: 'h.handed_on', type: 'date' } },
    });
  }
}
