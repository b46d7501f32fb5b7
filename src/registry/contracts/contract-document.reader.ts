import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows contract documents. */
@Injectable()
export class ContractDocumentReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'contract-document',
      from: 'contract_documents d',
      alias: 'd',
      fields: {
        ...headerFields('d'),
        ...columns('d', 'contractId', 'type', 'title', 'datedOn', 'inForceTo', 'storageRef', 'sha256'),
      },
      filters: {
        contractId: equals('d.contract_id'),
        type: equals('d.type'),
      },
      sorts: {
        title: { sql: `d.title`, type: 'text' },
      },
    });
  }
}
