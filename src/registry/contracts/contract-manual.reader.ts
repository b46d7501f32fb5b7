import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows manuals. */
@Injectable()
export class ContractManualReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'contract-manual',
      from: 'contract_manuals x',
      alias: 'x',
      fields: {
        ...headerFields('x'),
        ...columns('x', 'contractId', 'rowKey', 'title', 'ref', 'sharedOn'),
      },
      filters: { contractId: equals('x.contract_id') },
      sorts: {
        rowKey: { sql: `x.row_key`, type: 'text' },
      },
    });
  }
}
