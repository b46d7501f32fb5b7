import { cited } from '../../guideline/citation';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { dutiesFrom } from '../../findings/impact/duties';
import { TEMPLATE_ROWS } from '../../guideline/matrix-template';
import { type Language } from '../../http/language';
import { type CalendarDate, daysBetween, today } from '../../kernel/calendar-date';
import { notFound } from '../../kernel/problems';
import { CONTRACT_PARTIES } from '../../registry/contracts/contract-parties';
import { contractOn } from '../../registry/contracts/contract.reader';
import {
  type EmergencyRow,
  type EmergencySheet,
  type OwnPerson,
  type SheetContract,
  type SheetDevice,
  type SheetDuty,
  type SheetSystem,
  type UnreachableVendor,
  type VendorContact,
} from './emergency-sheet';

type Row = Omit<EmergencyRow, 'title'> & { readonly titleJa: string | null; readonly titleEn: string | null };

const EMERGENCIES = TEMPLATE_ROWS.filter(({ phase }) => phase === 'EMERGENCY');
const TITLES = new Map(EMERGENCIES.map(({ key, title }) => [key, title]));

/** Reads what an institution needs when its registry may be down, of one moment. */
@Injectable()
export class EmergencySheetReader {
  constructor(private readonly database: Database) {}

  of(institutionId: string, language: Language): Promise<EmergencySheet> {
    const asOf = today();
    return this.database.readConsistently(async () => {
      const read = <Found>(name: string, text: string, ...more: readonly unknown[]) =>
        this.database.read<Found>({ name: `emergency-${name}`, text, values: [institutionId, ...more] });
      const [institution] = await read<{ name: string; phone: string | null }>('institution', INSTITUTION);
      if (institution === undefined) throw notFound();
      const vendors = await read<UnreachableVendor & { contacts: readonly Omit<VendorContact, 'vendor'>[] }>(
        'vendors',
        VENDORS,
        asOf,
      );
      const contracts = await read<SheetContract>('contracts', CONTRACTS, asOf);
      const rows = await read<Row>('rows', ROWS, asOf, [...TITLES.keys()]);
      return {
        language,
        institution: institution.name,
        phone: institution.phone,
        asOf,
        people: await read<OwnPerson>('people', PEOPLE, asOf),
        contacts: vendors.flatMap(({ contacts, vendor, contracts: its }) =>
          contacts.map((contact) => ({ ...contact, vendor, contracts: its })),
        ),
        unreachable: vendors.filter(({ contacts }) => contacts.length === 0),
        duties: dutiesOn(asOf, contracts, language),
        rows: rows.map(({ titleJa, titleEn, ...row }) => {
          const own = { ja: titleJa ?? row.key, en: titleEn ?? titleJa ?? row.key };
          return { ...row, title: (TITLES.get(row.key) ?? own)[language] };
        }),
        systems: await read<SheetSystem>('systems', SYSTEMS, asOf),
        contracts,
        devices: await read<SheetDevice>('devices', DEVICES, asOf),
      };
    });
  }
}

/** The institution's own; what each vendor owes by its contract stands with the contract. */
function dutiesOn(asOf: CalendarDate, contracts: readonly SheetContract[], language: Language): readonly SheetDuty[] {
  return dutiesFrom(asOf, contracts)
    .filter(({ contractId }) => contractId === null)
    .map(({ title, clause, dueOn }) => ({
      title: title[language],
      clause: cited([clause], language),
      withinDays: dueOn === null ? null : daysBetween(asOf, dueOn),
    }));
}

const INSTITUTION = 'select name, phone from institutions where id = $1';

const PEOPLE = `select distinct r.role, r.person, d.name as department,
    array_position(array['CISO','SAFETY_MANAGER','PLANNING_MANAGER','SYSTEM_OPERATOR','EXECUTIVE'], r.role) as place
  from role_assignments r left join departments d on d.id = r.department_id
  where r.institution_id = $1 and r.held_from <= $2 and coalesce(r.held_to, 'infinity') >= $2::date
  order by place, person, department`;

/** Contracts `c` of the institution that run on the day, or are signed and not begun. */
const RUNNING = `c.institution_id = $1 and (${contractOn('$2::date').isRunning}
    or c.status = 'SIGNED' and coalesce(c.ended_on, 'infinity') >= $2::date)`;
const AT_WORK = `s.started_on <= $2::date and coalesce(s.ended_on, 'infinity') >= $2::date`;
const HELD = `r.held_from <= $2::date and coalesce(r.held_to, 'infinity') >= $2::date`;
const STANDS = `e.institution_id = $1 and e.status = 'LIVE' and coalesce(e.disposed_on, 'infinity') >= $2::date`;

/** Whoever works for the institution, with whom to call there: first who answers round the clock. */
const VENDORS = `with at_work as (
    select p.vendor_id, c.contract_no from contracts c join ${CONTRACT_PARTIES} as p on p.contract_id = c.id
      where days_of(p.since, p.until) @> $2::date and ${RUNNING}
    union select s.vendor_id, c.contract_no from subcontracts s join contracts c on c.id = s.contract_id where ${AT_WORK} and ${RUNNING}
    union select d.vendor_id, c.contract_no from contract_dependencies d join contracts c on c.id = d.contract_id
      where d.vendor_id is not null and coalesce(d.ended_on, 'infinity') >= $2::date and ${RUNNING}
    union select r.vendor_id, null from equipment_roles r join equipment e on e.id = r.equipment_id
      where r.vendor_id is not null and ${HELD} and ${STANDS})
  select v.name as vendor, w.contracts, coalesce((select json_agg(json_build_object('kind', k.kind, 'name', k.name, 'department', k.department,
      'phone', k.phone, 'secondChannel', k.second_channel, 'email', k.email, 'reachable24h', k.reachable24h, 'verifiedOn', k.verified_on)
      order by k.reachable24h desc, array_position(array['EMERGENCY','SECURITY','SUPPORT','GENERAL','SALES'], k.kind), k.name, k.id)
    from vendor_contacts k where k.vendor_id = v.id), '[]') as contacts
  from (select vendor_id, array_agg(distinct contract_no order by contract_no) filter (where contract_no is not null) as contracts
    from at_work group by vendor_id) as w0
  cross join lateral (select coalesce(w0.contracts, '{}') as contracts) as w join vendors v on v.id = w0.vendor_id
  order by v.reading, v.name, v.id`;

const CONTRACTS = `select c.contract_no as "contractNo", c.title,
    concat_ws('、', v.name, (select string_agg(o.name, '、' order by o.reading, o.name) from contract_members m join vendors o on o.id = m.vendor_id
      where m.contract_id = c.id and days_of(m.member_from, m.member_to) @> $2::date)) as vendor, c.status, c.handles_medical_info as "handlesMedicalInfo",
    c.remote_maintenance as "remoteMaintenance", c.external_connection as "externalConnection", c.vendor_manager as "vendorManager",
    c.id, c.personal_data_handling as "personalDataHandling", b.notice_hours as "noticeHours",
    array(select s.name from contract_systems x join systems s on s.id = x.system_id where x.contract_id = c.id order by 1) as systems,
    array(select w.name || ' (' || s.rank || ')' from subcontracts s join vendors w on w.id = s.vendor_id
      where s.contract_id = c.id and ${AT_WORK} order by s.rank, w.name) as subcontractors
  from contracts c join vendors v on v.id = c.vendor_id
  left join contract_clauses b on b.contract_id = c.id and b.kind = 'BREACH_NOTICE' and b.review in ('PRESENT', 'PARTIAL')
  where ${RUNNING} order by c.contract_no, c.id`;

/** Of the matrix that counts for each contract: what it says of an emergency. */
const ROWS = `select c.contract_no as "contractNo", m.revision, m.status = 'AGREED' as "isAgreed", r.key, r.title_ja as "titleJa", r.title_en as "titleEn",
    r.note, coalesce((select json_agg(json_build_object('role', a.role, 'party', p.label, 'note', a.note)
      order by array_position(array['ACCOUNTABLE','RESPONSIBLE','SUPPORT','INFORMED'], a.role), p.position, p.label)
      from matrix_allocations a join matrix_parties p on p.id = a.party_id where a.row_id = r.id), '[]') as parts
  from contracts c
  join lateral (select m.id, m.revision, m.status from matrices m where m.contract_id = c.id and m.status <> 'SUPERSEDED'
    order by case m.status when 'AGREED' then 0 else 1 end, m.revision desc limit 1) as m on true
  join matrix_rows r on r.matrix_id = m.id and r.applicability = 'APPLICABLE' and (r.key = any($3::text[]) or r.phase = 'EMERGENCY')
  where ${RUNNING} order by c.contract_no, c.id, r.key`;

const SYSTEMS = `select s.name, s.category, s.status, s.operator, d.name as department,
    array(select c.contract_no from contract_systems x join contracts c on c.id = x.contract_id where x.system_id = s.id and ${RUNNING} order by 1) as contracts,
    array(select n.name || coalesce(': ' || (select string_agg(v.name, ', ' order by v.name) from system_interface_vendors w
      join vendors v on v.id = w.vendor_id where w.interface_id = n.id), '') from system_interfaces n where n.system_id = s.id order by 1) as interfaces
  from systems s left join departments d on d.id = s.owner_department_id
  where s.institution_id = $1 and s.status <> 'RETIRED' order by s.name, s.id`;

/** Devices that are maintained from afar, as far as anybody knows. */
const DEVICES = `select e.asset_no as "assetNo", e.name, e.location, e.network_segment as "networkSegment", e.remote_maintenance as "remoteMaintenance",
    (select s.name from equipment_systems b join systems s on s.id = b.system_id
      where b.equipment_id = e.id and days_of(b.member_from, b.member_to) @> $2::date) as system,
    array(select distinct v.name from equipment_roles r join vendors v on v.id = r.vendor_id
      where r.equipment_id = e.id and r.role = 'MAINTAINER' and ${HELD} order by 1) as "maintainedBy"
  from equipment e where ${STANDS} and e.remote_maintenance <> 'NO' order by e.asset_no, e.id`;
