import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows purchases. */
@Injectable()
export class PurchaseReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'purchase',
      from: 'purchases p',
      alias: 'p',
      fields: {
        ...headerFields('p'),
        ...columns('p', 'institutionId', 'vendorId', 'description'),
        ...columns('p', 'worksOnSystems', 'handlesMedicalInfo', 'externalConnection'),
      },
      filters: {
        institutionId: equals('p.institution_id'),
        vendorId: equals('p.vendor_id'),
      },
      sorts: {
        createdAt: { sql: `p.created_at`, type: 'timestamptz' },
      },
    });
  }
}
