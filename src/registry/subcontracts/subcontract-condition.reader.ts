import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows subcontract conditions. */
@Injectable()
export class SubcontractConditionReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'subcontract-condition',
      from: 'subcontract_conditions c',
      alias: 'c',
      fields: {
        ...headerFields('c'),
        ...columns('c', 'subcontractId', 'condition', 'dueOn', 'metOn'),
      },
      filters: {
        subcontractId: equals('c.subcontract_id'),
      },
      sorts: {
        dueOn: { sql: `c.due_on`, type: 'date' },
      },
    });
  }
}
