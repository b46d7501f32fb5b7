import { type Database } from '../../database/database';
import { CONTRACT_PARTIES } from '../../registry/contracts/contract-parties';
import { type Changes } from '../changed-since';
import { type JudgedRecord } from './judged-records';

/** What changes touch. */
export interface Touched {
  readonly records: readonly JudgedRecord[];
  /** Parts of these that may be found fault with no more: they were taken away, another stands in their place, or nobody is engaged whose they are. */
  readonly parts: readonly string[];
}

/** What is named and still stands is a part of what is touched, or of nothing that was changed. */
const STANDING = ['contracts', 'contract_members', 'subcontracts', 'matrices', 'certifications'];

/**
 * What changes of contracts, and of what their vendors are, touch in an institution ($1): the contracts ($2) themselves, those with the
 * same vendor and those on the same system, then ($3: all that was named) or now, as dossiers are loaded anew; those vendors, and what
 * may be bought of them; and whatever is no contract and no vendor, for it may look at any contract.
 */
const TOUCHED = `with vendor as materialized (
    select id from vendors where id = any($3) or id in (select c.vendor_id from certifications c where c.id = any($3))
    union select p.vendor_id from ${CONTRACT_PARTIES} as p where p.contract_id = any($2)),
  contract as materialized (
    select c.id from contracts c where c.institution_id = $1 and (c.id = any($2)
      or c.id in (select p.contract_id from ${CONTRACT_PARTIES} as p where p.institution_id = $1 and p.vendor_id in (select id from vendor))
      or c.id in (select x.contract_id from contract_systems x
        where x.system_id = any($3) or x.system_id in (select y.system_id from contract_systems y where y.contract_id = any($2)))))
  select to_json(array(select json_build_object('about', about, 'id', id) from (
      select 'contract' as about, id from contract
      union all select 'vendor', id from vendor
      union all select 'purchase', id from vendor
      union all select 'institution', $1
      union all select 'system', id from systems where institution_id = $1
      union all select 'equipment', id from equipment where institution_id = $1
      union all select 'provision', id from provisions where institution_id = $1) as touched)) as records,
    to_json(array(select id from unnest($3::uuid[]) as gone (id) where ${STANDING.map((table) => `not exists (select from ${table} x where x.id = gone.id)`).join(' and ')}
      union select k.id from certifications k where k.vendor_id in (select id from vendor)
      union select m.id from matrices m where m.contract_id in (select id from contract)
      union select s.id from subcontracts s where s.contract_id in (select id from contract)
      union select n.id from contract_members n where n.contract_id in (select id from contract))) as parts`;

export async function touchedBy(
  database: Database,
  institutionId: string,
  { contracts, named }: Changes,
): Promise<Touched> {
  const [touched] = await database.read<Touched>({
    name: 'records-touched',
    text: TOUCHED,
    values: [institutionId, contracts, named],
  });
  return touched!;
}
