import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows items of the 確認表. */
@Injectable()
export class RoleConfirmationReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'role-confirmation',
      from: 'role_confirmations x',
      alias: 'x',
      fields: {
        ...headerFields('x'),
        ...columns(
          'x',
          'contractId',
          'part',
          'itemNo',
          'subject',
          'content',
          'confirmedOn',
          'wasMet',
          'completedOn',
          'note',
        ),
      },
      filters: { contractId: equals('x.contract_id') },
      sorts: {
        confirmedOn: { sql: `coalesce(x.confirmed_on, 'infinity')`, type: 'date' },
      },
    });
  }
}
