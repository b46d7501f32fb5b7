import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows role assignments. */
@Injectable()
export class RoleAssignmentReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'role-assignment',
      from: 'role_assignments r',
      alias: 'r',
      fields: {
        ...headerFields('r'),
        ...columns('r', 'institutionId', 'role', 'person', 'departmentId', 'heldFrom', 'heldTo'),
      },
      filters: {
        institutionId: equals('r.institution_id'),
        role: equals('r.role'),
        heldOn: { sql: (day) => `${day}::date between r.held_from and coalesce(r.held_to, 'infinity')` },
      },
      sorts: {
        heldFrom: { sql: `r.held_from`, type: 'date' },
      },
    });
  }
}
