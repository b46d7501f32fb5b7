import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows departments. */
@Injectable()
export class DepartmentReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'department',
      from: 'departments d',
      alias: 'd',
      fields: {
        ...headerFields('d'),
        ...columns('d', 'institutionId', 'name', 'code', 'committeeMember', 'committeeMemberTo'),
      },
      filters: {
        institutionId: equals('d.institution_id'),
      },
      sorts: {
        name: { sql: `d.name`, type: 'text' },
      },
    });
  }
}
