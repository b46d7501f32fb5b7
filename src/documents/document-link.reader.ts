import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { columns, headerFields, JsonReader } from '../database/json-view';

/** Shows what documents are evidence for. */
@Injectable()
export class DocumentLinkReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'document-link',
      from: 'document_links l',
      alias: 'l',
      fields: { ...headerFields('l'), ...columns('l', 'documentId', 'subjectKind', 'subjectId') },
      filters: {},
      sorts: { createdAt: { sql: 'l.created_at', type: 'timestamptz' } },
    });
  }
}
