import { type Database } from '../../database/database';
import { type SystemContract, type SystemSnapshot } from '../../guideline/snapshots/system-snapshot';
import { attested } from './attested';
import { byOwner } from './grouped';
import { loadOutdatedDaysBeside } from './outdated-days';
import { isStated, stated } from './stated';
import { loadUpdateClauses } from './update-clauses';

type SystemRow = Omit<SystemSnapshot, 'interfaces' | 'contracts' | 'selectedUnder' | 'mfaExceptionOutdated'>;

/** The matrix that counts for contract `c`: the agreed revision, or else the one being worked on. */
const COUNTING_MATRIX = `(select x.id from matrices x where x.contract_id = c.id and x.status <> 'SUPERSEDED'
  order by case x.status when 'AGREED' then 0 else 1 end limit 1)`;

/** 医療情報システム of institutions, with what each contract's matrix says of the rows that the system shares. */
export async function loadSystemSnapshots(
  database: Database,
  institutionIds: readonly string[],
): Promise<SystemSnapshot[]> {
  const values = [institutionIds];
  const systems = await database.read<SystemRow>({
    name: 'facts-systems',
    text: `select id, institution_id as "institutionId", status, live_from as "liveFrom", retired_on as "retiredOn", provider,
        mfa_client as "mfaClient", mfa_server as "mfaServer", mfa_planned_on as "mfaPlannedOn", mfa_adopted as "mfaAdopted",
        mfa_exception_next_renewal_on as "mfaExceptionNextRenewalOn", ${isStated('mfa_exception_plan')} as "hasMfaExceptionPlan",
        (select i.claims_maintenance_entrusted from institutions i where i.id = systems.institution_id) as "claimsMaintenanceEntrusted", owner_department_id is not null as "hasOwnerDepartment", ${stated('operator')} as operator,
        ${attested('a.system_id = systems.id')} as attestations
      from systems where institution_id = any($1) order by id`,
    values,
  });
  const interfaces = byOwner(
    await database.read<{ owner: string; items: SystemSnapshot['interfaces'][number][] }>({
      name: 'facts-interfaces',
      text: `select i.system_id as owner, json_agg(json_build_object('id', i.id, 'name', i.name,
          'vendorIds', (select coalesce(json_agg(v.vendor_id order by v.vendor_id), '[]') from system_interface_vendors v where v.interface_id = i.id))
          order by i.id) as items
        from system_interfaces i join systems s on s.id = i.system_id where s.institution_id = any($1) group by i.system_id`,
      values,
    }),
  );
  const contracts = byOwner(
    await database.read<{ owner: string; items: Omit<SystemContract, 'updateClauses'>[] }>({
      name: 'facts-system-contracts',
      text: `select cs.system_id as owner, json_agg(json_build_object('id', c.id, 'vendorId', c.vendor_id,
          'negotiatingFrom', c.negotiating_from, 'signedOn', c.signed_on, 'activatedOn', c.activated_on, 'endedOn', c.ended_on,
          'startOn', c.start_on, 'endOn', c.end_on, 'autoRenew', c.auto_renew, 'renewalMonths', c.renewal_months,
          'externalConnection', c.external_connection,
          'renewals', (select coalesce(json_agg(json_build_object('lastOn', r.last_on) order by r.last_on), '[]') from contract_renewals r where r.contract_id = c.id),
          'handlesMedicalInfo', c.handles_medical_info,
          'serviceInUse', c.service_in_use, 'serviceEndedOn', c.service_ended_on,
          'agreed', (select json_build_object('on', m.agreed_on, 'named', settled_parties(m.digest -> 'named')) from matrices m where m.contract_id = c.id and m.status = 'AGREED'),
          'claims', (select settled_parties(m.system_claims) from matrices m where m.id = ${COUNTING_MATRIX})) order by c.id) as items
        from systems s join contract_systems cs on cs.system_id = s.id join contracts c on c.id = cs.contract_id
        where s.institution_id = any($1) group by cs.system_id`,
      values,
    }),
  );
  const outdated = await loadOutdatedDaysBeside(database, institutionIds);
  const updateClauses = await loadUpdateClauses(database, institutionIds);
  return systems.map((system) => ({
    ...system,
    mfaExceptionOutdated: outdated('MFA_EXCEPTION', system.id),
    contracts: contracts(system.id).map((contract) => ({ ...contract, updateClauses: updateClauses(contract.id) })),
    interfaces: interfaces(system.id),
    selectedUnder: null,
  }));
}
