import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';
import { DAY_OF, ROUNDS, STATE, SUBJECT } from './evidence-sql';

/** Shows what institutions ask vendors for, and what became of it. */
@Injectable()
export class EvidenceRequestReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'evidence-request',
      from: 'evidence_requests r',
      alias: 'r',
      fields: {
        ...headerFields('r'),
        ...columns('r', 'institutionId', 'vendorId', 'aboutVendorId', 'kind', 'contractId', 'certificationId'),
        ...columns('r', 'equipmentId', 'matrixId', 'product', 'ruleId', 'dueOn', 'words', 'askedBy'),
        ...columns('r', 'withdrawnOn', 'withdrawalReason'),
        institutionName: '(select i.name from institutions i where i.id = r.institution_id)',
        vendorName: '(select v.name from vendors v where v.id = r.vendor_id)',
        aboutVendorName: '(select v.name from vendors v where v.id = r.about_vendor_id)',
        subject: SUBJECT('r'),
        askedOn: DAY_OF('r.created_at'),
        state: STATE('r'),
        rounds: ROUNDS('r'),
      },
      filters: {
        institutionId: equals('r.institution_id'),
        vendorId: equals('r.vendor_id'),
        contractId: equals('r.contract_id'),
        certificationId: equals('r.certification_id'),
        kind: equals('r.kind'),
        state: equals(`(${STATE('r')})`),
      },
      sorts: {
        dueOn: { sql: 'r.due_on', type: 'date' },
        createdAt: { sql: 'r.created_at', type: 'timestamptz' },
      },
    });
  }
}
