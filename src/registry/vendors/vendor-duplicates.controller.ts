import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../database/database';
import { JsonReply } from '../../http/json-reply';
import { Examines } from '../../http/operation';
import { CheckVendorDuplicates, VendorDuplicatesView } from './dto/vendor-duplicates.dto';

/** Shorter pieces of a name are in everybody's. */
const SHORTEST_PART = 3;

/** Warns of a second record of one company before it is made. */
@ApiTags('vendors')
@Controller({ version: '1' })
export class VendorDuplicatesController {
  constructor(private readonly database: Database) {}

  @Examines(
    'vendor-duplicate-checks',
    {
      id: 'checkVendorDuplicates',
      permission: 'vendor.read',
      summary: 'Ask which vendors on record may be the one about to be registered',
      description: 'By corporate number, then by name without width, case, variants and legal form.',
    },
    CheckVendorDuplicates,
    VendorDuplicatesView,
  )
  async check(@Body() { name, nameKana, corporateNumber }: CheckVendorDuplicates): Promise<JsonReply> {
    const [row] = await this.database.read<{ text: string }>({
      name: 'vendor-duplicates',
      text: `select json_build_object('items', coalesce(json_agg(json_build_object('vendorId', id, 'name', name, 'corporateNumber', corporate_number,
          'likeness', likeness) order by rank, reading, id), '[]'))::text as text
        from (select *, case rank when 1 then 'CORPORATE_NUMBER' when 2 then 'NAME' else 'PART_OF_NAME' end as likeness
          from (select v.id, v.name, v.corporate_number, v.reading, case
              when v.corporate_number = $1 then 1
              when search_key(v.name) = sought.name or sought.name in (select search_key(f) from unnest(v.former_names) as f) or search_key(v.name_kana) = sought.kana then 2
              when least(length(sought.name), length(search_key(v.name))) >= ${SHORTEST_PART}
                and (strpos(v.name_search, sought.name) > 0 or strpos(sought.name, search_key(v.name)) > 0) then 3
            end as rank from vendors v, (select search_key($2) as name, search_key($3) as kana) as sought where v.succeeded_by is null) as ranked
          where rank is not null order by rank, reading, id limit 20) as alike`,
      values: [corporateNumber ?? null, name, nameKana ?? null],
    });
    return new JsonReply(row?.text ?? '{"items":[]}');
  }
}
