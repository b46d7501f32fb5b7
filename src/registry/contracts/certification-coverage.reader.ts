import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows certification coverages. */
@Injectable()
export class CertificationCoverageReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'certification-coverage',
      from: 'certification_coverages v',
      alias: 'v',
      fields: {
        ...headerFields('v'),
        ...columns('v', 'contractId', 'certificationId', 'covers', 'judgedOn', 'judgedBy', 'judgedByAccount', 'note'),
      },
      filters: {
        contractId: equals('v.contract_id'),
      },
      sorts: {
        createdAt: { sql: `v.created_at`, type: 'timestamptz' },
      },
    });
  }
}
