import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows how far jobs have come. */
@Injectable()
export class BulkJobReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'bulk-job',
      from: 'bulk_jobs j',
      alias: 'j',
      fields: {
        ...headerFields('j'),
        ...columns('j', 'resource', 'actorName', 'state', 'lines', 'linesDone', 'created', 'updated', 'refused'),
        ...columns('j', 'refusal', 'endedAt'),
      },
      filters: { actorId: equals('j.actor_id'), state: equals('j.state') },
      sorts: { createdAt: { sql: 'j.created_at', type: 'timestamptz' } },
    });
  }
}
