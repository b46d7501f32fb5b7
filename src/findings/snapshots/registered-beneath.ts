import { type Database } from '../../database/database';
import { type RegisteredBeneath } from '../../guideline/snapshots/vendor-snapshot';
import { CONTRACT_PARTIES } from '../../registry/contracts/contract-parties';
import { byOwner } from './grouped';

/** All that a vendor is or was called. */
const NAMES = `to_json(array_remove(array[v.name, v.name_en] || v.former_names, null))`;

/**
 * Who works beneath each vendor, and what its services build on, under all of its contracts with an institution: by institution
 * and vendor. Of whom the institution has refused, nobody may say that they are registered.
 */
export async function loadBeneath(
  database: Database,
  vendorIds: readonly string[],
): Promise<(owner: string) => readonly RegisteredBeneath[]> {
  return byOwner(
    await database.read<{ owner: string; items: RegisteredBeneath[] }>({
      name: 'facts-beneath',
      text: `select owner, json_agg(json_build_object('names', names, 'endedOn', ended_on) order by names::text, ended_on) as items from (
          select p.institution_id || ' ' || p.vendor_id as owner, ${NAMES} as names, s.ended_on
            from ${CONTRACT_PARTIES} as p join subcontracts s on s.contract_id = p.contract_id join vendors v on v.id = s.vendor_id
            where p.vendor_id = any($1) and s.approval_state not in ('REJECTED','REVOKED')
          union all
          select p.institution_id || ' ' || p.vendor_id, case when v.id is null then to_json(array[d.name])
              else to_json(array_remove(array[d.name, v.name, v.name_en] || v.former_names, null)) end, d.ended_on
            from ${CONTRACT_PARTIES} as p join contract_dependencies d on d.contract_id = p.contract_id left join vendors v on v.id = d.vendor_id
            where p.vendor_id = any($1)) as beneath
        group by owner`,
      values: [vendorIds],
    }),
  );
}
