import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, JsonReader } from '../../database/json-view';

/** Shows how far the programs are that follow the changes. */
@Injectable()
export class FeedReaderReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'feed-reader',
      from: '(select f.*, 1 as version, c.name from feed_readers f join api_clients c on c.id = f.id) r cross join journal_head h',
      alias: 'r',
      fields: {
        ...columns('r', 'id', 'name', 'position', 'isInSnapshot', 'resources', 'askedAt'),
        entriesBehind: 'greatest(h.position - r.position, 0)',
      },
      filters: {},
      sorts: { askedAt: { sql: 'r.asked_at', type: 'timestamptz' } },
    });
  }
}
