import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows vendor disclosure documents. */
@Injectable()
export class VendorDisclosureDocumentReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'vendor-disclosure-document',
      from: 'vendor_disclosure_documents d',
      alias: 'd',
      fields: {
        ...headerFields('d'),
        sourceKind: `d.source_kind`,
        ...columns('d', 'vendorId', 'type', 'product', 'edition', 'issuedOn', 'receivedOn', 'itemsAnsweredNo'),
        ...columns('d', 'subprocessors', 'documentRef'),
      },
      filters: {
        vendorId: equals('d.vendor_id'),
        type: equals('d.type'),
      },
      sorts: {
        issuedOn: { sql: `d.issued_on`, type: 'date' },
      },
    });
  }
}
