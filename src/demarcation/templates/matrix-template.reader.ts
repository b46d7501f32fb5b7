import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows the editions of institutions' templates. */
@Injectable()
export class MatrixTemplateReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'matrix-template',
      from: 'matrix_templates t',
      alias: 't',
      fields: {
        ...headerFields('t'),
        ...columns('t', 'institutionId', 'name', 'edition', 'status', 'publishedOn', 'note'),
        rows: `(select coalesce(json_agg(json_build_object('key', r.key, 'titleJa', r.title_ja, 'titleEn', r.title_en, 'layer', r.layer,
            'phase', r.phase, 'table41Category', r.table41_category, 'legalRowKey', r.legal_row_key, 'clause', r.clause) order by r.key), '[]')
          from matrix_template_rows r where r.template_id = t.id)`,
        excuses: `(select coalesce(json_agg(json_build_object('key', x.key, 'reason', x.reason) order by x.key), '[]')
          from matrix_template_excuses x where x.template_id = t.id)`,
      },
      filters: {
        institutionId: equals('t.institution_id'),
        name: equals('t.name'),
        status: equals('t.status'),
      },
      sorts: {
        name: { sql: `t.name || ' ' || lpad(t.edition::text, 6, '0')`, type: 'text' },
        createdAt: { sql: 't.created_at', type: 'timestamptz' },
      },
    });
  }
}
