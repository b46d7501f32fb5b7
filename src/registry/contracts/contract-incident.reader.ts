import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows incidents. */
@Injectable()
export class ContractIncidentReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'contract-incident',
      from: 'contract_incidents x',
      alias: 'x',
      fields: {
        ...headerFields('x'),
        ...columns('x', 'contractId', 'title', 'occurredOn', 'closedOn', 'note'),
      },
      filters: { contractId: equals('x.contract_id') },
      sorts: {
        occurredOn: { sql: `x.occurred_on`, type: 'date' },
      },
    });
  }
}
