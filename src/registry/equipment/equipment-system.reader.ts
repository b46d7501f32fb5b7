import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows of which systems devices are part, and when. */
@Injectable()
export class EquipmentSystemReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'equipment-system',
      from: 'equipment_systems b',
      alias: 'b',
      fields: {
        ...headerFields('b'),
        ...columns('b', 'equipmentId', 'systemId', 'memberFrom', 'memberTo'),
        systemName: '(select s.name from systems s where s.id = b.system_id)',
      },
      filters: {
        equipmentId: equals('b.equipment_id'),
        systemId: equals('b.system_id'),
        heldOn: { sql: (day) => `days_of(b.member_from, b.member_to) @> ${day}::date` },
      },
      sorts: {
        memberFrom: { sql: `coalesce(b.member_from, '0001-01-01')`, type: 'date' },
      },
    });
  }
}
