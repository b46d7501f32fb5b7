import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows vendor contacts. */
@Injectable()
export class VendorContactReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'vendor-contact',
      from: 'vendor_contacts c',
      alias: 'c',
      fields: {
        ...headerFields('c'),
        sourceKind: `c.source_kind`,
        ...columns('c', 'vendorId', 'kind', 'name', 'department', 'phone', 'secondChannel', 'email'),
        ...columns('c', 'verifiedOn', 'asEntered'),
        reachable24h: `c.reachable24h`,
      },
      filters: {
        vendorId: equals('c.vendor_id'),
        kind: equals('c.kind'),
      },
      sorts: {
        name: { sql: `c.name`, type: 'text' },
      },
    });
  }
}
