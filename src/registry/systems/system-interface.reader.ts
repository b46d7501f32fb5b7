import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows system interfaces. */
@Injectable()
export class SystemInterfaceReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'system-interface',
      from: 'system_interfaces i',
      alias: 'i',
      fields: {
        ...headerFields('i'),
        ...columns('i', 'systemId', 'name', 'description'),
        vendorIds: `(select coalesce(json_agg(x.vendor_id order by x.vendor_id), '[]') from system_interface_vendors x where x.interface_id = i.id)`,
      },
      filters: {
        systemId: equals('i.system_id'),
      },
      sorts: {
        name: { sql: `i.name`, type: 'text' },
      },
    });
  }
}
