import { type Database } from '../../database/database';
import { CONTRACT_PARTIES } from '../../registry/contracts/contract-parties';
import { type PurchaseRecord } from './purchase';

/** Of two answers the stricter. */
const stricter = (one: string, other: string) =>
  `case when 'YES' in (${one}, ${other}) then 'YES' when 'UNKNOWN' in (${one}, ${other}) then 'UNKNOWN' else 'NO' end`;

/**
 * What an institution has from vendors: what it says it buys, contracts that are not over, devices in which the vendor
 * holds a role, and interfaces at which it meets others.
 */
export async function loadPurchaseRecords(
  database: Database,
  vendorIds: readonly string[],
  institutionId: string,
): Promise<(vendorId: string) => PurchaseRecord[]> {
  const records = await database.read<PurchaseRecord & { readonly vendorId: string }>({
    name: 'purchase-records',
    text: `select vendor_id as "vendorId", external_connection as "externalConnection", works_on_systems as "worksOnSystems",
          handles_medical_info as "handlesMedicalInfo", null::date as "from", null::date as "to"
        from purchases where vendor_id = any($1) and institution_id = $2
      union all select p.vendor_id, ${stricter('c.external_connection', 'c.remote_maintenance')},
          case when c.deployment_model is not null or exists (select from contract_systems s where s.contract_id = c.id) then 'YES' end,
          c.handles_medical_info, coalesce(p.since, c.negotiating_from, c.signed_on, c.activated_on), least(c.ended_on, p.until)
        from ${CONTRACT_PARTIES} as p join contracts c on c.id = p.contract_id where p.vendor_id = any($1) and p.institution_id = $2
      union all select r.vendor_id, case r.role when 'MAINTAINER' then e.remote_maintenance end, 'YES', null,
          r.held_from, least(r.held_to, e.disposed_on)
        from equipment_roles r join equipment e on e.id = r.equipment_id where r.vendor_id = any($1) and e.institution_id = $2
      union all select v.vendor_id, null, 'YES', null, null, s.retired_on
        from system_interface_vendors v join system_interfaces i on i.id = v.interface_id join systems s on s.id = i.system_id
        where v.vendor_id = any($1) and s.institution_id = $2`,
    values: [vendorIds, institutionId],
  });
  const ofVendor = new Map<string, PurchaseRecord[]>();
  for (const { vendorId, ...record } of records) {
    const known = ofVendor.get(vendorId);
    if (known === undefined) ofVendor.set(vendorId, [record]);
    else known.push(record);
  }
  return (vendorId) => ofVendor.get(vendorId) ?? [];
}
