import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows overseas checks. */
@Injectable()
export class OverseasCheckReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'overseas-check',
      from: 'overseas_checks o',
      alias: 'o',
      fields: {
        ...headerFields('o'),
        ...columns('o', 'subcontractId', 'performedOn', 'performedBy', 'performedByAccount', 'result'),
      },
      filters: {
        subcontractId: equals('o.subcontract_id'),
      },
      sorts: {
        performedOn: { sql: `o.performed_on`, type: 'date' },
      },
    });
  }
}
