import { type Database } from '../database/database';
import { NO_SCOPE } from '../database/scope';
import { type TableFault } from './table-fault';

/** What holding the tables against the journal has shown. */
export interface TableVerdict {
  readonly faults: readonly TableFault[];
  /** Records that were compared. */
  readonly records: number;
  /** Tables and columns of which the journal holds nothing: secrets, and what passes. */
  readonly unheld: readonly string[];
}

/** A table of which the journal is kept; see the view journal_keeps. */
interface Kept {
  readonly name: string;
  /** The columns that identify a record. */
  readonly key: readonly string[];
  readonly leftOut: readonly string[];
}

/** Changes that make no entry: `columns` differ from the last one while `when` holds. The triggers of migration 0012 say the same. */
const WITHOUT_ENTRY: Readonly<Record<string, { readonly columns: readonly string[]; readonly when: string }>> = {
  api_keys: { columns: ['last_used_at', 'version', 'updated_at'], when: 'true' },
  matrices: { columns: ['digest', 'system_claims', 'version', 'updated_at'], when: `present ->> 'digest' is null` },
};

/** Faults of one table that are named one by one; of more, the number is told. */
const MOST_NAMED = 1000;

/**
 * Holds every table against what the journal says that it holds, record by record and column by column, on one snapshot.
 * With the chain verified too, whoever changes a table behind the journal's back is found, and where.
 */
export async function verifyTables(database: Database): Promise<TableVerdict> {
  return database.as({ ...NO_SCOPE, institutions: 'ALL' }, () =>
    database.readConsistently(async () => {
      await database.read({
        text: `select set_config('bunkaiten.known_before', 'infinity', true)`,
        values: [],
      });
      const tables = await keptTables(database);
      const faults = await wholeTables(database);
      let records = 0;
      for (const table of tables) {
        const compared = await compare(database, table);
        records += compared.records;
        faults.push(...compared.faults);
      }
      return { faults, records, unheld: await unheld(database, tables) };
    }),
  );
}

function keptTables(database: Database): Promise<Kept[]> {
  return database.read<Kept>({
    text: `select name, array[key] || parts as key, left_out as "leftOut" from journal_keeps order by name`,
    values: [],
  });
}

/** Tables that the journal speaks of and that are gone, or that no longer tell it what is done to them. */
async function wholeTables(database: Database): Promise<TableFault[]> {
  const rows = await database.read<{ kind: 'GONE' | 'UNWATCHED'; table: string }>({
    text: `with named as (select subject_table as name from journal group by 1),
      watched as (
        select t.tgrelid from pg_trigger t where t.tgfoid = 'write_journal'::regproc and t.tgenabled = 'O' and t.tgtype & 2 = 0
        group by 1 having bit_or(t.tgtype & 28) = 28)
      select case when c.oid is null then 'GONE' else 'UNWATCHED' end as kind, n.name as "table"
      from (select name from named union select name from journal_keeps) as n
        left join pg_class c on c.relname = n.name and c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      where c.oid is null and exists (
          select from (select distinct on (parent_id, subject_id, part) action from journal where subject_table = n.name
            order by parent_id, subject_id, part, seq desc) as last where last.action <> 'DELETE')
        or c.oid is not null and c.oid not in (select tgrelid from watched)
      order by 2`,
    values: [],
  });
  return rows.map(({ kind, table }) => ({
    kind,
    table,
    record: null,
    columns: [],
    detail: kind === 'GONE' ? 'the journal has records of it, and it is not there' : 'its changes are not entered',
  }));
}

interface Difference {
  readonly record: string;
  readonly held: boolean;
  readonly known: boolean;
  readonly columns: readonly string[] | null;
  readonly total: string;
}

async function compare(database: Database, table: Kept): Promise<{ faults: TableFault[]; records: number }> {
  const present = await count(database, `public.${table.name}`);
  const known = present === 0 ? await count(database, `past.${table.name}`) : 0;
  if (known > 0) return { faults: [emptied(table.name, known)], records: 0 };
  const rows = await database.read<Difference>({ text: differences(table), values: [] });
  const faults = rows.map((row) => faultOf(table.name, row));
  const more = Number(rows[0]?.total ?? 0) - rows.length;
  if (more > 0)
    faults.push({
      kind: 'ALTERED',
      table: table.name,
      record: null,
      columns: [],
      detail: `${more} more records differ`,
    });
  return { faults, records: present };
}

async function count(database: Database, table: string): Promise<number> {
  const [row] = await database.read<{ n: number }>({ text: `select count(*)::int as n from ${table}`, values: [] });
  return row?.n ?? 0;
}

function emptied(table: string, known: number): TableFault {
  const detail = `it is empty; the journal says that it holds ${known} records`;
  return { kind: 'EMPTIED', table, record: null, columns: [], detail };
}

function faultOf(table: string, { record, held, known, columns }: Difference): TableFault {
  if (!held)
    return { kind: 'VANISHED', table, record, columns: [], detail: 'the record is gone, and nobody deleted it' };
  if (!known) return { kind: 'UNKNOWN', table, record, columns: [], detail: 'the journal knows of no such record' };
  return { kind: 'ALTERED', table, record, columns: columns ?? [], detail: 'not what the last entry says' };
}

/** The records in which a table and its past view as of now differ, as SQL. */
function differences({ name, key, leftOut }: Kept): string {
  const unentered = WITHOUT_ENTRY[name];
  const passing =
    unentered === undefined ? "'{}'" : `case when ${unentered.when} then ${textArray(unentered.columns)} else '{}' end`;
  const keyOf = (row: string) => `jsonb_build_array(${key.map((column) => `${row}.${column}`).join(', ')})`;
  const label = key.map((column, i) => `'${column}=' || (key ->> ${i})`).join(` || ' ' || `);
  return `select ${label} as record, present is not null as held, known is not null as known, count(*) over () as total,
      (select array_agg(k order by k) from jsonb_object_keys(present || known) k
        where present -> k is distinct from known -> k and k <> all (passing)) as columns
    from (select key, present, known, ${passing}::text[] as passing
      from (select ${keyOf('t')} as key, to_jsonb(t) - ${textArray(leftOut)} as present from ${name} t) as held
        full join (select ${keyOf('k')} as key, to_jsonb(k) - ${textArray(leftOut)} as known from past.${name} k) as known using (key)) as pair
    where present - passing is distinct from known - passing order by record limit ${MOST_NAMED}`;
}

function textArray(texts: readonly string[]): string {
  return `array[${texts.map((text) => `'${text}'`).join(', ')}]::text[]`;
}

async function unheld(database: Database, tables: readonly Kept[]): Promise<string[]> {
  const others = await database.read<{ name: string }>({
    text: `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
      and relname not in (select name from journal_keeps) and relname !~ '^journal(_|$)' order by 1`,
    values: [],
  });
  const passing = Object.entries(WITHOUT_ENTRY).flatMap(([table, { columns, when }]) =>
    when === 'true' ? columns.map((column) => `${table}.${column}`) : [],
  );
  const columns = tables.flatMap(({ name, leftOut }) => leftOut.map((column) => `${name}.${column}`));
  return [...others.map(({ name }) => name), ...columns, ...passing].sort();
}
