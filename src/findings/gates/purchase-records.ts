import { type Database } from '../../database/database';
import { type PurchaseRecord } from './purchase';

/** Of two answers the stricter. */
const stricter = (one: string, other: string) =>
  `case when 'YES' in (${one}, ${other}) then 'YES' when 'UNKNOWN' in (${one}, ${other}) then 'UNKNOWN' else 'NO' end`;

/**
 * What an institution has from a vendor: what it says it buys, contracts that are not over, devices in which the vendor
 * holds a role, and interfaces at which it meets others.
 */
export function loadPurchaseRecords(
  database: Database,
  vendorId: string,
  institutionId: string,
): Promise<PurchaseRecord[]> {
  return database.read<PurchaseRecord>({
    name: 'purchase-records',
    text: `select external_connection as "externalConnection", works_on_systems as "worksOnSystems",
          handles_medical_info as "handlesMedicalInfo", null::date as "from", null::date as "to"
        from purchases where vendor_id = $1 and institution_id = $2
      union all select ${stricter('c.external_connection', 'c.remote_maintenance')},
          case when c.deployment_model is not null or exists (select from contract_systems s where s.contract_id = c.id) then 'YES' end,
          c.handles_medical_info, coalesce(c.negotiating_from, c.signed_on, c.activated_on), c.ended_on
        from contracts c where c.vendor_id = $1 and c.institution_id = $2
      union all select case r.role when 'MAINTAINER' then e.remote_maintenance end, 'YES', null,
          r.held_from, least(r.held_to, e.disposed_on)
        from equipment_roles r join equipment e on e.id = r.equipment_id where r.vendor_id = $1 and e.institution_id = $2
      union all select null, 'YES', null, null, s.retired_on
        from system_interface_vendors v join system_interfaces i on i.id = v.interface_id join systems s on s.id = i.system_id
        where v.vendor_id = $1 and s.institution_id = $2`,
    values: [vendorId, institutionId],
  });
}
