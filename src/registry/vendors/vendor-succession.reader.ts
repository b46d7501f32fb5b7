import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, headerFields, JsonReader } from '../../database/json-view';

/** What was carried over with it, as the journal has it, and of it what the reader may see. */
const CARRIED = `(select coalesce(json_agg(json_build_object('resource', replace(c.subject_table, '_', '-'), 'id', c.subject_id) order by c.subject_table, c.subject_id), '[]')
  from (select distinct j.subject_table, j.subject_id from journal j where j.txid = (select own.txid from journal own
      where own.subject_id = s.id and own.subject_table = 'vendor_successions' and own.action = 'INSERT' limit 1)
    and j.after ->> 'vendor_id' = s.successor_id::text
    and coalesce(j.before ->> 'vendor_id', s.vendor_id::text) = s.vendor_id::text) as c)`;

/** Shows what became of vendors. */
@Injectable()
export class VendorSuccessionReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'vendor-succession',
      from: 'vendor_successions s',
      alias: 's',
      fields: {
        ...headerFields('s'),
        sourceKind: 's.source_kind',
        ...columns(
          's',
          'vendorId',
          'kind',
          'effectiveOn',
          'successorId',
          'name',
          'nameKana',
          'nameEn',
          'formerName',
          'basis',
        ),
        carried: CARRIED,
      },
      filters: { vendorId: { sql: (vendor) => `(s.vendor_id = ${vendor} or s.successor_id = ${vendor})` } },
      sorts: { effectiveOn: { sql: 's.effective_on', type: 'date' } },
    });
  }
}
