import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows what institutions have verified, to each its own. */
@Injectable()
export class CertificationVerificationReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'certification-verification',
      from: 'certification_verifications v',
      alias: 'v',
      fields: {
        ...headerFields('v'),
        ...columns('v', 'institutionId', 'certificationId', 'verifiedOn', 'source', 'result', 'reason'),
        stands: `coalesce((select certification_as_seen(to_jsonb(c)) = v.saw from certifications c where c.id = v.certification_id), false)`,
      },
      filters: { certificationId: equals('v.certification_id') },
      sorts: { verifiedOn: { sql: `v.verified_on`, type: 'date' } },
    });
  }
}
