import { type Database } from '../../database/database';
import { type SystemContract, type SystemSnapshot } from '../../guideline/snapshots/system-snapshot';
import { attested } from './attested';
import { byOwner, ownedBy } from './grouped';
import { loadMemberships } from './member-facts';
import { loadOutdatedDaysBeside } from './outdated-days';
import { loadRenewals } from './renewals';
import { isStated, stated } from './stated';
import { loadUpdateClauses } from './update-clauses';

type SystemRow = Omit<SystemSnapshot, 'interfaces' | 'contracts' | 'selectedUnder' | 'mfaExceptionOutdated'>;

/** SQL that shows by whom the parties of something are known today; it is looked through only where somebody has a successor. */
function settled(said: string): string {
  return `case when (select exists (select from vendors where succeeded_by is not null)) then settled_parties(${said}) else ${said} end`;
}

/** 医療情報システム of institutions (all, or those with these ids), with what each contract's matrix says of the rows that the system shares. */
export async function loadSystemSnapshots(
  database: Database,
  institutionIds: readonly string[],
  ids: readonly string[] | null = null,
): Promise<SystemSnapshot[]> {
  const values = [institutionIds, ids];
  const systems = await database.read<SystemRow>({
    name: 'facts-systems',
    text: `select id, institution_id as "institutionId", status, live_from as "liveFrom", retired_on as "retiredOn", provider,
        mfa_client as "mfaClient", mfa_server as "mfaServer", mfa_planned_on as "mfaPlannedOn", mfa_adopted as "mfaAdopted",
        mfa_exception_next_renewal_on as "mfaExceptionNextRenewalOn", ${isStated('mfa_exception_plan')} as "hasMfaExceptionPlan",
        (select i.claims_maintenance_entrusted from institutions i where i.id = systems.institution_id) as "claimsMaintenanceEntrusted", owner_department_id is not null as "hasOwnerDepartment", ${stated('operator')} as operator,
        ${attested('a.system_id = systems.id')} as attestations
      from systems where institution_id = any($1) and ($2::uuid[] is null or id = any($2)) order by id`,
    values,
  });
  const interfaces = byOwner(
    await database.read<{ owner: string; items: SystemSnapshot['interfaces'][number][] }>({
      name: 'facts-interfaces',
      text: `select i.system_id as owner, json_agg(json_build_object('id', i.id, 'name', i.name,
          'vendorIds', (select coalesce(json_agg(v.vendor_id order by v.vendor_id), '[]') from system_interface_vendors v where v.interface_id = i.id))
          order by i.id) as items
        from system_interfaces i join systems s on s.id = i.system_id where s.institution_id = any($1) and ($2::uuid[] is null or s.id = any($2)) group by i.system_id`,
      values,
    }),
  );
  const carried = await database.read<
    Omit<SystemContract, 'members' | 'renewals' | 'updateClauses' | 'claims'> & { owner: string; claims: string | null }
  >({
    name: 'facts-system-contracts',
    text: `select cs.system_id as owner, c.id, c.vendor_id as "vendorId",
          c.negotiating_from as "negotiatingFrom", c.signed_on as "signedOn", c.activated_on as "activatedOn", c.ended_on as "endedOn",
          c.start_on as "startOn", c.end_on as "endOn", c.auto_renew as "autoRenew", c.renewal_months as "renewalMonths",
          c.external_connection as "externalConnection",
          c.handles_medical_info as "handlesMedicalInfo", c.service_in_use as "serviceInUse", c.service_ended_on as "serviceEndedOn",
          case when m.id is not null then json_build_object('on', m.agreed_on, 'named', ${settled(`m.digest -> 'named'`)}) end as agreed,
          (case when m.id is not null then ${settled('m.system_claims')}
            else (select ${settled('o.system_claims')} from matrices o where o.contract_id = c.id and o.status in ('DRAFT','UNDER_CONSULTATION') limit 1) end)::text as claims
        from systems s join contract_systems cs on cs.system_id = s.id join contracts c on c.id = cs.contract_id
          left join matrices m on m.contract_id = c.id and m.status = 'AGREED'
        where s.institution_id = any($1) and ($2::uuid[] is null or s.id = any($2)) order by c.id`,
    values,
  });
  const contracts = ownedBy(carried);
  const claimsIn = readOnce<NonNullable<SystemContract['claims']>>();
  const outdated = await loadOutdatedDaysBeside(database, institutionIds);
  const contractIds = [...new Set(carried.map(({ id }) => id))];
  const members = await loadMemberships(database, contractIds);
  const renewals = await loadRenewals(database, contractIds);
  const updateClauses = await loadUpdateClauses(database, contractIds);
  return systems.map((system) => ({
    ...system,
    mfaExceptionOutdated: outdated('MFA_EXCEPTION', system.id),
    contracts: contracts(system.id).map((contract) => ({
      ...contract,
      members: [...new Set(members(contract.id).map(({ vendorId }) => vendorId))].sort(),
      renewals: renewals(contract.id),
      claims: contract.claims === null ? null : claimsIn(contract.claims),
      updateClauses: updateClauses(contract.id),
    })),
    interfaces: interfaces(system.id),
    selectedUnder: null,
  }));
}

/** Reads JSON, the same text once: contracts with one vendor, from one template, mostly say the same. */
function readOnce<T>(): (text: string) => T {
  const read = new Map<string, T>();
  return (text) => {
    let value = read.get(text);
    if (value === undefined) read.set(text, (value = JSON.parse(text) as T));
    return value;
  };
}
