import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../../database/json-view';

/** Shows exchange profiles. */
@Injectable()
export class ExchangeProfileReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'exchange-profile',
      from: 'exchange_profiles p',
      alias: 'p',
      fields: {
        ...headerFields('p'),
        ...columns('p', 'institutionId', 'name', 'resource', 'system', 'format', 'encoding', 'delimiter', 'quoting'),
        ...columns('p', 'lineEnd', 'headerRow', 'headerDepth', 'sheet', 'followedById', 'isFormulaSafe'),
        ...columns('p', 'columns'),
      },
      filters: {
        institutionId: equals('p.institution_id'),
        resource: equals('p.resource'),
      },
      sorts: { name: { sql: 'p.name', type: 'text' } },
    });
  }
}
