import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows attestations. */
@Injectable()
export class AttestationReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'attestation',
      from: 'attestations a',
      alias: 'a',
      fields: {
        ...headerFields('a'),
        ...columns('a', 'institutionId', 'topic', 'contractId', 'subcontractId', 'systemId', 'equipmentId'),
        ...columns('a', 'confirmedOn', 'confirmedBy', 'confirmerRole', 'conclusion', 'validTo'),
        ...columns('a', 'documentId', 'documentRef', 'note'),
      },
      filters: {
        institutionId: equals('a.institution_id'),
        topic: equals('a.topic'),
        contractId: equals('a.contract_id'),
        subcontractId: equals('a.subcontract_id'),
        systemId: equals('a.system_id'),
        equipmentId: equals('a.equipment_id'),
      },
      sorts: { confirmedOn: { sql: 'a.confirmed_on', type: 'date' } },
    });
  }
}
