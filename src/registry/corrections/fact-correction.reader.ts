import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows corrections of mistypings. */
@Injectable()
export class FactCorrectionReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'fact-correction',
      from: 'fact_corrections f',
      alias: 'f',
      fields: {
        ...headerFields('f'),
        ...columns('f', 'institutionId', 'contractId', 'subcontractId', 'clauseId', 'certificationId'),
        ...columns('f', 'systemId', 'equipmentId', 'provisionId'),
        ...columns('f', 'changes', 'reason', 'proposedByActor', 'approvedByActor'),
        ...columns('f', 'checkedAgainst', 'approvedAt'),
        ...columns('f', 'dismissedAs', 'dismissalReason', 'dismissedByActor', 'dismissedAt'),
      },
      filters: {
        subcontractId: equals('f.subcontract_id'),
        contractId: equals('f.subcontract_id is null and f.clause_id is null and f.contract_id'),
        clauseId: equals('f.clause_id'),
        certificationId: equals('f.certification_id'),
        systemId: equals('f.system_id'),
        equipmentId: equals('f.equipment_id'),
        provisionId: equals('f.provision_id'),
      },
      sorts: { createdAt: { sql: `f.created_at`, type: 'timestamptz' } },
    });
  }
}
