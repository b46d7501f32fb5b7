import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { columns, equals, type Filter, headerFields, JsonReader } from '../database/json-view';

/** Shows documents with the records that they are evidence for. */
@Injectable()
export class DocumentReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'document',
      from: 'documents d',
      alias: 'd',
      fields: {
        ...headerFields('d'),
        ...columns(
          'd',
          'institutionId',
          'vendorId',
          'sha256',
          'size',
          'mediaType',
          'name',
          'note',
          'contentState',
          'contentStateSince',
        ),
        // Of what institutions share, each is told of its own people and programs only.
        uploadedBy: `case when d.institution_id is not null or exists (select from public.accounts a where a.id = d.uploaded_by)
          or exists (select from public.api_clients a where a.id = d.uploaded_by) then d.uploaded_by end`,
        links: `(select coalesce(json_agg(shown), '[]') from (
          select l.id, l.subject_kind as "subjectKind", l.subject_id as "subjectId"
          from document_links l where l.document_id = d.id order by l.id) as shown)`,
      },
      filters: {
        institutionId: equals('d.institution_id'),
        vendorId: equals('d.vendor_id'),
        sha256: equals('d.sha256'),
        subjectKind: linkedBy('l.subject_kind'),
        subjectId: linkedBy('l.subject_id'),
      },
      sorts: {
        createdAt: { sql: 'd.created_at', type: 'timestamptz' },
        name: { sql: 'd.name', type: 'text' },
      },
    });
  }
}

function linkedBy(column: string): Filter {
  return {
    sql: (value) => `exists (select from document_links l where l.document_id = d.id and ${column} = ${value})`,
  };
}
