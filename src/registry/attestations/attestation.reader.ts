import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** What an attestation is about: that which it names, or else the institution itself. */
const SUBJECT = `(case when a.contract_id is not null then 'CONTRACT' when a.contract_member_id is not null then 'CONTRACT_MEMBER'
  when a.subcontract_id is not null then 'SUBCONTRACT'
  when a.system_id is not null then 'SYSTEM' when a.equipment_id is not null then 'EQUIPMENT' else 'INSTITUTION' end)`;

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
        ...columns(
          'a',
          'institutionId',
          'topic',
          'contractId',
          'contractMemberId',
          'subcontractId',
          'systemId',
          'equipmentId',
        ),
        ...columns('a', 'confirmedOn', 'confirmedBy', 'confirmedByAccount', 'confirmerRole', 'conclusion', 'validTo'),
        ...columns('a', 'documentId', 'documentRef', 'openItems', 'note'),
      },
      filters: {
        institutionId: equals('a.institution_id'),
        topic: equals('a.topic'),
        subject: equals(SUBJECT),
        contractId: equals('a.contract_id'),
        contractMemberId: equals('a.contract_member_id'),
        subcontractId: equals('a.subcontract_id'),
        systemId: equals('a.system_id'),
        equipmentId: equals('a.equipment_id'),
      },
      sorts: { confirmedOn: { sql: 'a.confirmed_on', type: 'date' } },
    });
  }
}
