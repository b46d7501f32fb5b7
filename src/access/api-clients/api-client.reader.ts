import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, named, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows API clients. */
@Injectable()
export class ApiClientReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'api-client',
      from: 'api_clients c',
      alias: 'c',
      fields: {
        ...headerFields('c'),
        ...columns('c', 'institutionId', 'name', 'permissions', 'issuer', 'subject', 'disabledAt'),
        isDisabled: 'c.disabled_at is not null',
      },
      filters: {
        institutionId: equals('c.institution_id'),
        name: named('search_key(c.name)'),
        isDisabled: { sql: (disabled) => `(c.disabled_at is not null) = ${disabled}` },
      },
      sorts: { name: { sql: 'c.name', type: 'text' }, createdAt: { sql: 'c.created_at', type: 'timestamptz' } },
    });
  }
}
