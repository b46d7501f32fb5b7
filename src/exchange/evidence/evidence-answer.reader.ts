import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';
import { SAID, SHARES } from './evidence-sql';

/** Shows what vendors have answered, and with whom they share it. */
@Injectable()
export class EvidenceAnswerReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'evidence-answer',
      from: 'evidence_answers a',
      alias: 'a',
      fields: {
        ...headerFields('a'),
        ...columns('a', 'vendorId', 'aboutVendorId', 'kind'),
        aboutVendorName: '(select v.name from vendors v where v.id = a.about_vendor_id)',
        said: SAID('a'),
        shares: SHARES('a'),
      },
      filters: { kind: equals('a.kind'), vendorId: equals('a.vendor_id') },
      sorts: { createdAt: { sql: 'a.created_at', type: 'timestamptz' } },
    });
  }
}
