/** Where an institution names a vendor with which it has to do. */
const DEALINGS: readonly { readonly from: string; readonly vendor: string; readonly institution: string }[] = [
  { from: 'contracts', vendor: 'vendor_id', institution: 'institution_id' },
  {
    from: 'contract_members m join contracts c on c.id = m.contract_id',
    vendor: 'm.vendor_id',
    institution: 'c.institution_id',
  },
  { from: 'purchases', vendor: 'vendor_id', institution: 'institution_id' },
  {
    from: 'subcontracts s join contracts c on c.id = s.contract_id',
    vendor: 's.vendor_id',
    institution: 'c.institution_id',
  },
  {
    from: 'contract_dependencies d join contracts c on c.id = d.contract_id',
    vendor: 'd.vendor_id',
    institution: 'c.institution_id',
  },
  {
    from: 'equipment_roles r join equipment e on e.id = r.equipment_id',
    vendor: 'r.vendor_id',
    institution: 'e.institution_id',
  },
  {
    from: 'system_interface_vendors w join system_interfaces i on i.id = w.interface_id join systems s on s.id = i.system_id',
    vendor: 'w.vendor_id',
    institution: 's.institution_id',
  },
];

const CONCERNED_BY_VENDORS = DEALINGS.map(
  ({ from, vendor, institution }) => `select ${institution} from ${from} where ${vendor} = any(v.ids)`,
);

/** The vendors that an institution ($1) has to do with. */
export const VENDORS_DEALT_WITH = `select id from vendors where id in (${DEALINGS.map(
  ({ from, vendor, institution }) => `select ${vendor} from ${from} where ${institution} = $1`,
).join(' union ')}) order by id`;

/** Whose fact a public entry `e` is: the vendor's that it names, or of whose certificate it is; null: that cannot be told. */
const VENDOR = `case when e.subject_table = 'vendors' then e.subject_id
  else coalesce((e.said ->> 'vendor_id')::uuid,
    (select c.vendor_id from certifications c where c.id = (e.said ->> 'certification_id')::uuid)) end`;

/** Tables of what nobody judges by: what is found, what people do about findings, say beside a record, who they are, and what other systems call it. */
export const BESIDE: readonly string[] = [
  'findings',
  'vendor_gates',
  'finding_treatments',
  'finding_comments',
  'matrix_comments',
  'vendor_notes',
  'subcontract_announcements',
  'accounts',
  'memberships',
  'deputies',
  'handovers',
  'identity_events',
  'identity_requests',
  'api_clients',
  'external_keys',
  'exchange_profiles',
  'notice_ladders',
  'webhook_subscriptions',
];

/** Tables of who people and other systems are, as patterns: nobody's in particular, and no fact about a vendor. */
const OF_PEOPLE = ['account%', 'membership%', 'session%', 'identit%', 'api_%', 'deput%', 'handover%', 'external_keys'];

/** Whether an entry `e` about nobody's records in particular is about what is judged. */
export const IS_PUBLIC_FACT = `e.subject_table not like all (array[${OF_PEOPLE.map((table) => `'${table}'`).join(',')}])`;

/** Whether an entry `e` about an institution's records is about what is judged. */
export const IS_OWN_FACT = `e.subject_table not in (${BESIDE.map((table) => `'${table}'`).join(', ')})`;

/**
 * The next entries of the journal after a position ($1), at most $2: how many, the last position, and the institutions that they
 * concern. A vendor that takes another's place concerns whoever has to do with either; where it cannot be told whose a public
 * fact is, it concerns all.
 */
export const CONCERNED = `with e as (
    select c.position, j.institution_id, j.subject_table, j.subject_id, coalesce(j.after, j.before) as said
    from journal_chain c join journal j on j.seq = c.seq where c.position > $1 order by c.position limit $2),
  shared as (
    select distinct ${VENDOR} as vendor_id from e where e.institution_id is null and ${IS_PUBLIC_FACT}),
  v as (
    select array(select vendor_id from shared where vendor_id is not null
      union select s.vendor_id from vendor_successions s join shared p on p.vendor_id = s.successor_id
      union select s.successor_id from vendor_successions s join shared p on p.vendor_id = s.vendor_id) as ids)
  select (select count(*) from e) as entries, (select max(position)::text from e) as last,
    array(select distinct i.id from institutions i where i.id in (
        select institution_id from e where institution_id is not null and ${IS_OWN_FACT}
        union ${CONCERNED_BY_VENDORS.join(' union ')})
      or exists (select from shared where vendor_id is null)) as concerned
  from v`;
