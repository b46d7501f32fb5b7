import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows effectiveness evidence. */
@Injectable()
export class EffectivenessEvidenceReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'effectiveness-evidence',
      from: 'effectiveness_evidence e',
      alias: 'e',
      fields: {
        ...headerFields('e'),
        ...columns('e', 'institutionId', 'vendorId', 'type', 'receivedOn', 'reviewedOn', 'reviewer', 'conclusion'),
        ...columns('e', 'effective', 'documentRef'),
      },
      filters: {
        institutionId: equals('e.institution_id'),
        vendorId: equals('e.vendor_id'),
        type: equals('e.type'),
      },
      sorts: {
        receivedOn: { sql: `e.received_on`, type: 'date' },
      },
    });
  }
}
