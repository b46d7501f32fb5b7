import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type CheckVendorDuplicates, type VendorDuplicateView } from './dto/vendor-duplicates.dto';

/** Shorter pieces of a name are in everybody's. */
const SHORTEST_PART = 3;

/** Which vendors on record may be the one about to be registered: by number, then by name. */
@Injectable()
export class VendorDuplicates {
  constructor(private readonly database: Database) {}

  /** Most alike first. */
  async of({ name, nameKana, corporateNumber }: CheckVendorDuplicates): Promise<VendorDuplicateView[]> {
    const [row] = await this.database.read<{ items: VendorDuplicateView[] }>({
      name: 'vendor-duplicates',
      // Once, and not for each vendor; of a vendor all names by which it is found stand ready, the one that it bears today first.
      text: `with sought as materialized (select search_key($2) as name, search_key($3) as kana)
        select coalesce(json_agg(json_build_object('vendorId', id, 'name', name, 'corporateNumber', corporate_number,
          'likeness', likeness) order by rank, reading, id), '[]') as items
        from (select *, case rank when 1 then 'CORPORATE_NUMBER' when 2 then 'NAME' else 'PART_OF_NAME' end as likeness
          from (select v.id, v.name, v.corporate_number, v.reading, case
              when v.corporate_number = $1 then 1
              when strpos(' ' || v.name_search || ' ', ' ' || sought.name || ' ') > 0 or strpos(' ' || v.name_search || ' ', ' ' || sought.kana || ' ') > 0 then 2
              when least(length(sought.name), length(split_part(v.name_search, ' ', 1))) >= ${SHORTEST_PART}
                and (strpos(v.name_search, sought.name) > 0 or strpos(sought.name, split_part(v.name_search, ' ', 1)) > 0) then 3
            end as rank from vendors v, sought where v.succeeded_by is null) as ranked
          where rank is not null order by rank, reading, id limit 20) as alike`,
      values: [corporateNumber ?? null, name, nameKana ?? null],
    });
    return row?.items ?? [];
  }
}
