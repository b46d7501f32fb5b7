import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../../database/json-view';

/** Shows what links were mailed, and what became of them. */
@Injectable()
export class EvidenceLinkReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'evidence-link',
      from: 'evidence_links l',
      alias: 'l',
      fields: {
        ...headerFields('l'),
        ...columns('l', 'requestId', 'name', 'email', 'language', 'expiresOn', 'askedBy', 'step', 'state', 'sentAt'),
        ...columns('l', 'fault', 'revokedAt', 'answeredAt'),
      },
      filters: { requestId: equals('l.request_id') },
      sorts: { createdAt: { sql: 'l.created_at', type: 'timestamptz' } },
    });
  }
}
