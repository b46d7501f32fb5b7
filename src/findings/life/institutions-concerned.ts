/** Tables in which an institution names a vendor with which it has to do, and where its institution stands. */
const DEALINGS: readonly string[] = [
  'select institution_id from contracts where vendor_id = any(v.ids)',
  'select institution_id from purchases where vendor_id = any(v.ids)',
  'select c.institution_id from subcontracts s join contracts c on c.id = s.contract_id where s.vendor_id = any(v.ids)',
  'select c.institution_id from contract_dependencies d join contracts c on c.id = d.contract_id where d.vendor_id = any(v.ids)',
  'select e.institution_id from equipment_roles r join equipment e on e.id = r.equipment_id where r.vendor_id = any(v.ids)',
  `select s.institution_id from system_interface_vendors w join system_interfaces i on i.id = w.interface_id
     join systems s on s.id = i.system_id where w.vendor_id = any(v.ids)`,
];

/** Whose fact a public entry `e` is: the vendor's that it names, or of whose certificate it is; null: that cannot be told. */
const VENDOR = `case when e.subject_table = 'vendors' then e.subject_id
  else coalesce((e.said ->> 'vendor_id')::uuid,
    (select c.vendor_id from certifications c where c.id = (e.said ->> 'certification_id')::uuid)) end`;

/** What people do about findings is no fact that is judged. */
const BESIDE = `'finding_treatments','finding_comments','notice_ladders','exchange_profiles'`;

/**
 * The next entries of the journal after a position ($1), at most $2: how many, the last position, and the institutions that they
 * concern. A vendor that takes another's place concerns whoever has to do with either; where it cannot be told whose a public
 * fact is, it concerns all.
 */
export const CONCERNED = `with e as (
    select c.position, j.institution_id, j.subject_table, j.subject_id, coalesce(j.after, j.before) as said
    from journal_chain c join journal j on j.seq = c.seq where c.position > $1 order by c.position limit $2),
  shared as (
    select distinct ${VENDOR} as vendor_id from e where e.institution_id is null and e.subject_table <> 'external_keys'
      and e.subject_table not like all (array['account%','membership%','session%','identit%','api_%','deput%','handover%'])),
  v as (
    select array(select vendor_id from shared where vendor_id is not null
      union select s.vendor_id from vendor_successions s join shared p on p.vendor_id = s.successor_id
      union select s.successor_id from vendor_successions s join shared p on p.vendor_id = s.vendor_id) as ids)
  select (select count(*) from e) as entries, (select max(position)::text from e) as last,
    array(select distinct i.id from institutions i where i.id in (
        select institution_id from e where institution_id is not null and subject_table not in (${BESIDE})
        union ${DEALINGS.join(' union ')})
      or exists (select from shared where vendor_id is null)) as concerned
  from v`;
