import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows what the purchasing gate last said of vendors. */
@Injectable()
export class VendorGateReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'vendor-gate',
      from: 'vendor_gates g',
      alias: 'g',
      fields: {
        ...headerFields('g'),
        ...columns('g', 'institutionId', 'vendorId', 'decision', 'reasonCodes', 'turnedOn'),
      },
      filters: {
        institutionId: equals('g.institution_id'),
        vendorId: equals('g.vendor_id'),
        decision: equals('g.decision'),
      },
      sorts: { turnedOn: { sql: 'g.turned_on', type: 'date' } },
    });
  }
}
