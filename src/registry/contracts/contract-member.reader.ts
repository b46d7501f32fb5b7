import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows who stands in contracts beside their vendors, and when. */
@Injectable()
export class ContractMemberReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'contract-member',
      from: 'contract_members m',
      alias: 'm',
      fields: {
        ...headerFields('m'),
        ...columns('m', 'contractId', 'vendorId', 'part', 'memberFrom', 'memberTo'),
        ...columns('m', 'appi28Basis', 'consentOn', 'foreignInformation', 'foreignInformationSubstitute'),
        vendorName: '(select v.name from vendors v where v.id = m.vendor_id)',
      },
      filters: {
        contractId: equals('m.contract_id'),
        vendorId: equals('m.vendor_id'),
        heldOn: { sql: (day) => `days_of(m.member_from, m.member_to) @> ${day}::date` },
      },
      sorts: {
        memberFrom: { sql: `coalesce(m.member_from, '0001-01-01')`, type: 'date' },
      },
    });
  }
}
