import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, headerFields, JsonReader } from '../../database/json-view';

/** Shows what a review found of a clause. */
@Injectable()
export class ContractClauseReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'contract-clause',
      from: 'contract_clauses l',
      alias: 'l',
      fields: {
        ...headerFields('l'),
        ...columns('l', 'contractId', 'kind', 'review', 'reference', 'documentId', 'inapplicableReason', 'reviewedOn'),
        ...columns('l', 'reviewedBy', 'prohibited', 'priorInformation', 'consultation', 'agreement', 'approval'),
        ...columns('l', 'noticeHours'),
        institutionId: '(select c.institution_id from contracts c where c.id = l.contract_id)',
      },
      filters: {},
      sorts: {},
    });
  }
}
