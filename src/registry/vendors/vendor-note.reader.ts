import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows what institutions note of vendors, to each its own. */
@Injectable()
export class VendorNoteReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'vendor-note',
      from: 'vendor_notes n',
      alias: 'n',
      fields: { ...headerFields('n'), ...columns('n', 'institutionId', 'vendorId', 'note') },
      filters: { vendorId: equals('n.vendor_id') },
      sorts: { createdAt: { sql: `n.created_at`, type: 'timestamptz' } },
    });
  }
}
