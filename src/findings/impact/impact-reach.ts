import { type Database } from '../../database/database';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type Seeds } from './impact-seeds';
import { type ImpactPerson } from './impact.dto';
import {
  type ImpactContract,
  type ImpactDevice,
  type ImpactRow,
  type ImpactSubcontract,
  type ImpactSystem,
} from './impact-parts.dto';

/** Everything that hangs on something that was hit. */
export interface Reach {
  readonly contracts: readonly ImpactContract[];
  readonly subcontracts: readonly ImpactSubcontract[];
  readonly systems: readonly ImpactSystem[];
  readonly devices: readonly ImpactDevice[];
  readonly rows: readonly (Omit<ImpactRow, 'title'> & {
    readonly titleJa: string | null;
    readonly titleEn: string | null;
  })[];
  readonly people: readonly ImpactPerson[];
}

/** With the same eight queries for one contract and for thousands; each sees what the one who asks may see. */
export async function reachOf(database: Database, seeds: Seeds, asOf: CalendarDate): Promise<Reach> {
  const read = <Row>(name: string, text: string, values: readonly unknown[]) =>
    database.read<Row>({ name: `impact-${name}`, text, values });
  const held = await read<{ id: string }>('held', HELD_DEVICES, [seeds.supplierIds, asOf]);
  const struckIds = [...new Set([...seeds.deviceIds, ...held.map(({ id }) => id)])];
  const contracts = await read<ImpactContract>('contracts', CONTRACTS, [
    seeds.vendorIds,
    seeds.supplierIds,
    seeds.dependencyIds,
    seeds.subcontractIds,
    struckIds,
    seeds.exceptContractIds,
    asOf,
  ]);
  const contractIds = contracts.map(({ id }) => id);
  const systems = await read<ImpactSystem>('systems', SYSTEMS, [contractIds, seeds.supplierIds, struckIds, asOf]);
  const devices = await read<ImpactDevice>('devices', DEVICES, [
    struckIds,
    contractIds,
    systems.map(({ id }) => id),
    asOf,
  ]);
  const subcontracts = await read<ImpactSubcontract>('subcontracts', SUBCONTRACTS, [
    contractIds,
    seeds.vendorIds,
    seeds.subcontractIds,
    asOf,
  ]);
  const hitVendorIds = [...seeds.vendorIds, ...subcontracts.filter((one) => one.isHit).map((one) => one.vendorId)];
  const rows = await read<Reach['rows'][number]>('rows', ROWS, [contractIds, hitVendorIds]);
  const vendorIds = [
    ...hitVendorIds,
    ...contracts.map(({ vendorId }) => vendorId),
    ...subcontracts.map(({ vendorId }) => vendorId),
    ...devices.flatMap(({ vendorIds: its }) => its),
  ];
  const institutionIds = [...contracts, ...systems, ...devices].map(({ institutionId }) => institutionId);
  const people = await read<ImpactPerson>('people', PEOPLE, [
    [...new Set(vendorIds)],
    [...new Set(institutionIds)],
    asOf,
  ]);
  return { contracts, subcontracts, systems, devices, rows, people };
}

const HELD_DEVICES = `select distinct e.id from equipment_roles r join equipment e on e.id = r.equipment_id
  where r.vendor_id = any($1) and r.held_from <= $2 and coalesce(r.held_to, 'infinity') >= $2::date
    and coalesce(e.disposed_on, 'infinity') >= $2::date`;

/** Contracts that are not over on the day, and by which ways each is reached. */
const CONTRACTS = `with hits as (
    select c.id, 'CONTRACTOR' as way, v.name as through from contracts c join vendors v on v.id = c.vendor_id where c.vendor_id = any($1::uuid[])
    union select m.contract_id, 'CONTRACTOR', v.name from contract_members m join vendors v on v.id = m.vendor_id
      where m.vendor_id = any($1::uuid[]) and days_of(m.member_from, m.member_to) @> $7::date
    union select s.contract_id, 'REENTRUSTED', v.name from subcontracts s join vendors v on v.id = s.vendor_id
      where (s.vendor_id = any($1::uuid[]) or s.id = any($4::uuid[])) and coalesce(s.ended_on, 'infinity') >= $7::date
    union select d.contract_id, 'BUILT_ON', d.name from contract_dependencies d
      where (d.vendor_id = any($2::uuid[]) or d.id = any($3::uuid[])) and coalesce(d.ended_on, 'infinity') >= $7::date
    union select x.contract_id, 'DEVICE', e.asset_no || ' ' || e.name from equipment_contracts x join equipment e on e.id = x.equipment_id
      where e.id = any($5::uuid[]))
  select c.id, c.institution_id as "institutionId", i.name as institution, c.contract_no as "contractNo", c.title, c.status,
    c.vendor_id as "vendorId", v.name as vendor, c.handles_medical_info as "handlesMedicalInfo",
    c.personal_data_handling as "personalDataHandling", c.remote_maintenance as "remoteMaintenance",
    c.external_connection as "externalConnection", b.notice_hours as "noticeHours", h.ways
  from (select id, json_agg(json_build_object('way', way, 'through', through) order by way, through) as ways from hits group by id) as h
  join contracts c on c.id = h.id join institutions i on i.id = c.institution_id join vendors v on v.id = c.vendor_id
  left join contract_clauses b on b.contract_id = c.id and b.kind = 'BREACH_NOTICE' and b.review in ('PRESENT', 'PARTIAL')
  where coalesce(c.ended_on, 'infinity') >= $7::date and not c.id = any($6::uuid[])
  order by i.name, i.id, c.contract_no, c.id`;

const SYSTEMS = `select s.id, s.institution_id as "institutionId", s.name, s.status, s.operator,
    array(select x.contract_id from contract_systems x where x.system_id = s.id and x.contract_id = any($1::uuid[]) order by 1) as "contractIds",
    array(select n.name from system_interfaces n join system_interface_vendors w on w.interface_id = n.id
      where n.system_id = s.id and w.vendor_id = any($2::uuid[]) order by 1) as interfaces
  from systems s where s.status <> 'RETIRED' and (
    exists (select from contract_systems x where x.system_id = s.id and x.contract_id = any($1::uuid[]))
    or exists (select from system_interfaces n join system_interface_vendors w on w.interface_id = n.id
      where n.system_id = s.id and w.vendor_id = any($2::uuid[]))
    or exists (select from equipment_systems b where b.system_id = s.id and b.equipment_id = any($3::uuid[]) and days_of(b.member_from, b.member_to) @> $4::date))
  order by s.name, s.id`;

const DEVICES = `select e.id, e.institution_id as "institutionId", e.asset_no as "assetNo", e.name, e.location,
    e.network_segment as "networkSegment", e.remote_maintenance as "remoteMaintenance", 
    (select b.system_id from equipment_systems b where b.equipment_id = e.id and days_of(b.member_from, b.member_to) @> $4::date) as "systemId",
    e.id = any($1::uuid[]) as "isHit",
    array(select distinct r.vendor_id from equipment_roles r where r.equipment_id = e.id and r.vendor_id is not null
      and r.held_from <= $4 and coalesce(r.held_to, 'infinity') >= $4::date) as "vendorIds"
  from equipment e where coalesce(e.disposed_on, 'infinity') >= $4::date and (e.id = any($1::uuid[]) 
    or exists (select from equipment_systems b where b.equipment_id = e.id and b.system_id = any($3::uuid[]) and days_of(b.member_from, b.member_to) @> $4::date)
    or exists (select from equipment_contracts x where x.equipment_id = e.id and x.contract_id = any($2::uuid[])))
  order by e.asset_no, e.id`;

/** The chains of the contracts; what stands beneath something that was hit is hit. */
const SUBCONTRACTS = `with recursive hit as (
    select s.id from subcontracts s where s.contract_id = any($1::uuid[]) and (s.vendor_id = any($2::uuid[]) or s.id = any($3::uuid[]))
    union select s.id from subcontracts s join hit on s.parent_id = hit.id)
  select s.id, s.contract_id as "contractId", s.parent_id as "parentId", s.rank, s.vendor_id as "vendorId", v.name as vendor, s.work,
    s.handles_personal_data as "handlesPersonalData", s.approval_state as "approvalState", s.started_on as "startedOn",
    s.id in (select id from hit) as "isHit"
  from subcontracts s join vendors v on v.id = s.vendor_id
  where s.contract_id = any($1::uuid[]) and coalesce(s.ended_on, 'infinity') >= $4::date
  order by s.contract_id, s.rank, v.name, s.id`;

/** Of the matrix that counts for each contract: rows in which one that was hit has a part. */
const ROWS = `with m as materialized (select distinct on (contract_id) id, contract_id from matrices
    where contract_id = any($1::uuid[]) and status <> 'SUPERSEDED'
    order by contract_id, case status when 'AGREED' then 0 else 1 end),
  hit as (select a.row_id, array_agg(p.label || ' ' || a.role order by p.label || ' ' || a.role) filter (where p.vendor_id = any($2::uuid[])) as parts,
      coalesce(array_agg(p.label order by p.label) filter (where a.role = 'ACCOUNTABLE'), '{}') as accountable
    from m join matrix_parties p on p.matrix_id = m.id join matrix_allocations a on a.matrix_id = m.id and a.party_id = p.id
    group by a.row_id having bool_or(p.vendor_id = any($2::uuid[])))
  select m.contract_id as "contractId", m.id as "matrixId", r.id as "rowId", r.key, r.title_ja as "titleJa", r.title_en as "titleEn",
    h.accountable, h.parts
  from hit h join matrix_rows r on r.id = h.row_id join m on m.id = r.matrix_id
  where r.applicability = 'APPLICABLE' order by m.contract_id, r.key`;

/** Whom to call: who answers round the clock first; and who holds a role in the institutions that are hit. */
const PEOPLE = `select side, "ofId", "of", name, role, department, phone, "secondChannel", email, "reachable24h", "verifiedOn" from (
    select 'VENDOR' as side, v.id as "ofId", v.name as "of", k.name, k.kind as role, k.department, k.phone, k.second_channel as "secondChannel", k.email,
      k.reachable24h as "reachable24h", k.verified_on as "verifiedOn",
      case k.kind when 'EMERGENCY' then 0 when 'SECURITY' then 1 when 'SUPPORT' then 2 else 3 end as place
    from vendor_contacts k join vendors v on v.id = k.vendor_id where v.id = any($1::uuid[])
    union all
    select distinct 'INSTITUTION', i.id, i.name, r.person, r.role, d.name, i.phone, null, null, false, null::date, 0
    from role_assignments r join institutions i on i.id = r.institution_id left join departments d on d.id = r.department_id
    where i.id = any($2::uuid[]) and r.held_from <= $3 and coalesce(r.held_to, 'infinity') >= $3::date) as people
  order by side, "of", "ofId", "reachable24h" desc, place, name`;
