import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows cut-over days. */
@Injectable()
export class TakeOverDayReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'take-over-day',
      from: 'take_over_days t',
      alias: 't',
      fields: {
        ...headerFields('t'),
        ...columns('t', 'institutionId', 'cutOverOn', 'proposedByActor', 'approvedByActor', 'approvedAt'),
        ...columns('t', 'deputyFor', 'dismissedAs', 'dismissalReason', 'dismissedByActor', 'dismissedAt'),
      },
      filters: { institutionId: equals('t.institution_id') },
      sorts: { cutOverOn: { sql: `t.cut_over_on`, type: 'date' } },
    });
  }
}
