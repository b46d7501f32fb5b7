import { type Database } from '../../database/database';
import { type SystemContract, type SystemSnapshot } from '../../guideline/snapshots/system-snapshot';
import { byOwner } from './grouped';

type SystemRow = Omit<SystemSnapshot, 'interfaces' | 'contracts'>;
type StoredInterface = Omit<SystemSnapshot['interfaces'][number], 'answeredRows'>;
type StoredContract = SystemContract & { readonly interfaceRows: number };

/** 医療情報システム of institutions, with what each contract's matrix says of the rows that the system shares. */
export async function loadSystemSnapshots(
  database: Database,
  institutionIds: readonly string[],
): Promise<SystemSnapshot[]> {
  const values = [institutionIds];
  const systems = await database.read<SystemRow>({
    name: 'facts-systems',
    text: `select id, institution_id as "institutionId", status, live_from as "liveFrom", retired_on as "retiredOn", provider,
        mfa_client as "mfaClient", mfa_server as "mfaServer", mfa_planned_on as "mfaPlannedOn"
      from systems where institution_id = any($1) order by id`,
    values,
  });
  const interfaces = byOwner(
    await database.read<{ owner: string; items: StoredInterface[] }>({
      name: 'facts-interfaces',
      text: `select i.system_id as owner, json_agg(json_build_object('id', i.id, 'name', i.name,
          'vendorIds', (select coalesce(json_agg(v.vendor_id order by v.vendor_id), '[]') from system_interface_vendors v where v.interface_id = i.id))
          order by i.id) as items
        from system_interfaces i join systems s on s.id = i.system_id where s.institution_id = any($1) group by i.system_id`,
      values,
    }),
  );
  const contracts = byOwner(
    await database.read<{ owner: string; items: StoredContract[] }>({
      name: 'facts-system-contracts',
      text: `select cs.system_id as owner, json_agg(json_build_object('id', c.id, 'vendorId', c.vendor_id,
          'negotiatingFrom', c.negotiating_from, 'signedOn', c.signed_on, 'activatedOn', c.activated_on, 'endedOn', c.ended_on,
          'startOn', c.start_on, 'endOn', c.end_on, 'claims', m.system_claims,
          'interfaceRows', coalesce((m.digest ->> 'interfaceRows')::int, 0)) order by c.id) as items
        from systems s join contract_systems cs on cs.system_id = s.id join contracts c on c.id = cs.contract_id
        left join lateral (select x.system_claims, x.digest from matrices x where x.contract_id = c.id and x.status <> 'SUPERSEDED'
          order by case x.status when 'AGREED' then 0 else 1 end limit 1) m on true
        where s.institution_id = any($1) group by cs.system_id`,
      values,
    }),
  );
  return systems.map((system) => {
    const ofSystem = contracts(system.id);
    return {
      ...system,
      contracts: ofSystem.map(({ interfaceRows: _, ...contract }) => contract),
      interfaces: interfaces(system.id).map((one) => ({
        ...one,
        answeredRows: ofSystem
          .filter(({ vendorId }) => one.vendorIds.includes(vendorId))
          .reduce((sum, { interfaceRows }) => sum + interfaceRows, 0),
      })),
    };
  });
}
