import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows certification suspensions. */
@Injectable()
export class CertificationSuspensionReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'certification-suspension',
      from: 'certification_suspensions s',
      alias: 's',
      fields: {
        ...headerFields('s'),
        sourceKind: `s.source_kind`,
        ...columns('s', 'certificationId', 'kind', 'effectiveFrom', 'effectiveTo', 'reason'),
      },
      filters: {
        certificationId: equals('s.certification_id'),
      },
      sorts: {
        effectiveFrom: { sql: `s.effective_from`, type: 'date' },
      },
    });
  }
}
