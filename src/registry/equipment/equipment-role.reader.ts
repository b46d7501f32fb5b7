import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows equipment roles. */
@Injectable()
export class EquipmentRoleReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'equipment-role',
      from: 'equipment_roles r',
      alias: 'r',
      fields: {
        ...headerFields('r'),
        ...columns('r', 'equipmentId', 'role', 'heldBy', 'vendorId', 'heldFrom', 'heldTo'),
      },
      filters: {
        equipmentId: equals('r.equipment_id'),
        role: equals('r.role'),
        heldOn: { sql: (day) => `${day}::date between r.held_from and coalesce(r.held_to, 'infinity')` },
      },
      sorts: {
        heldFrom: { sql: `r.held_from`, type: 'date' },
      },
    });
  }
}
