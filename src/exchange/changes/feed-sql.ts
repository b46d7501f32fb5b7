/** Rows without an address of their own, and the record of which they show a part: its table, and the column of the entry that names it. */
const PARTS: readonly (readonly [table: string, of: string, id: 'subject_id' | 'parent_id'])[] = [
  ['contract_systems', 'contracts', 'subject_id'],
  ['contract_renewals', 'contracts', 'parent_id'],
  ['equipment_contracts', 'equipment', 'subject_id'],
  ['incident_contracts', 'incidents', 'subject_id'],
  ['incident_systems', 'incidents', 'subject_id'],
  ['incident_equipment', 'incidents', 'subject_id'],
  ['system_interface_vendors', 'system_interfaces', 'subject_id'],
];

/** Whose keys an entry of `external_keys` changes. */
const KEYED: Readonly<Record<string, string>> = {
  INSTITUTION: 'institutions',
  VENDOR: 'vendors',
  CERTIFICATION: 'certifications',
  SYSTEM: 'systems',
  CONTRACT: 'contracts',
  SUBCONTRACT: 'subcontracts',
  EQUIPMENT: 'equipment',
  PROVISION: 'provisions',
};

const kindOfKey = Object.entries(KEYED)
  .map(([kind, table]) => `when '${kind}' then '${table}'`)
  .join(' ');

/** The table of the record that an entry `j` is about. */
const TABLE = `case j.subject_table ${PARTS.map(([table, of]) => `when '${table}' then '${of}'`).join(' ')}
  when 'external_keys' then case j.part::json ->> 1 ${kindOfKey} end else j.subject_table end`;

const ID = `case when j.subject_table in (${PARTS.filter(([, , id]) => id === 'parent_id')
  .map(([table]) => `'${table}'`)
  .join(', ')}) then j.parent_id else j.subject_id end`;

/** Tables whose entries may be about a record of a kind that is told. */
export const BESIDE = [...PARTS.map(([table]) => table), 'external_keys'];

/**
 * What was changed after a position ($1), up to another ($2), of some tables ($3, with those beside them as $4), at most $5 entries;
 * in the order in which they were sealed, in which nothing stands before what it builds on.
 */
export const CHANGED = `select position::text as position, replace(told, '_', '-') as resource, id
  from (select c.position, ${TABLE} as told, ${ID} as id from journal_chain c join journal j on j.seq = c.seq
    where c.position > $1 and c.position <= $2 and (j.subject_table = any($3) or j.subject_table = any($4))) as entry
  where told = any($3) order by entry.position limit $5`;
