import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows contract dependencies. */
@Injectable()
export class ContractDependencyReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'contract-dependency',
      from: 'contract_dependencies d',
      alias: 'd',
      fields: {
        ...headerFields('d'),
        ...columns(
          'd',
          'contractId',
          'kind',
          'name',
          'vendorId',
          'dependsOnId',
          'country',
          'managedBy',
          'responsibilityRef',
          'endedOn',
          'note',
        ),
      },
      filters: {
        contractId: equals('d.contract_id'),
        kind: equals('d.kind'),
      },
      sorts: {
        name: { sql: `d.name`, type: 'text' },
      },
    });
  }
}
