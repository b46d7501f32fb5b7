import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows vendor attestations. */
@Injectable()
export class VendorAttestationReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'vendor-attestation',
      from: 'vendor_attestations a',
      alias: 'a',
      fields: {
        ...headerFields('a'),
        sourceKind: `a.source_kind`,
        ...columns('a', 'vendorId', 'guideline', 'edition', 'attestedOn', 'validTo', 'complies', 'documentRef'),
      },
      filters: {
        vendorId: equals('a.vendor_id'),
        guideline: equals('a.guideline'),
      },
      sorts: {
        attestedOn: { sql: `a.attested_on`, type: 'date' },
      },
    });
  }
}
