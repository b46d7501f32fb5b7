import { type Client } from 'pg';
import { type Column } from './shifted-column';

/** No trigger, no foreign key, no check: for tests that are about reading, and want any value. */
export async function letAnythingBeWritten(client: Client): Promise<void> {
  await client.query('set session_replication_role = replica');
  // The same statements are asked some thousand times: they are planned once.
  await client.query('set plan_cache_mode = force_generic_plan');
  // The service's own sweeps go on beside this: where the two wait for each other, it is theirs that gives way.
  await client.query(`set deadlock_timeout = '1h'`);
  await client.query(`do $$ declare c record; begin
    for c in select conrelid::regclass as tab, conname from pg_constraint
      where connamespace = 'public'::regnamespace and contype in ('c', 'x', 'f') and conrelid <> 0 loop
      execute format('alter table %s drop constraint if exists %I cascade', c.tab, c.conname);
    end loop;
    for c in select attrelid::regclass as tab, attname from pg_attribute a join pg_class t on t.oid = a.attrelid
      where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and a.attnum > 0 and a.attnotnull and not a.attisdropped
        and not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary and a.attnum = any(i.indkey)) loop
      execute format('alter table %s alter column %I drop not null', c.tab, c.attname);
    end loop; end $$`);
}

/** Whatever the loader could read: all columns of business tables that are kept, not computed. */
export async function columns(client: Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `select c.table_name as table, c.column_name as name, c.udt_name as type,
       (select k.confrelid::regclass::text from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
         where k.contype = 'f' and k.conrelid = c.table_name::regclass and a.attname = c.column_name limit 1) as "refersTo"
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
       and c.table_name not in ('journal', 'migrations') and c.column_name not in ('id', 'version')
     order by 1, 2`,
  );
  return rows;
}

/** The tables of which changes enter the journal, with the kinds of changes that do. */
export async function journaledTables(client: Client): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await client.query<{ table: string; kinds: string[] }>(
    `select t.tgrelid::regclass::text as table, array_agg(distinct k) as kinds
     from pg_trigger t join pg_proc p on p.oid = t.tgfoid, lateral (select unnest(array_remove(array[
       case when t.tgtype & 4 > 0 then 'INSERT' end, case when t.tgtype & 8 > 0 then 'DELETE' end, case when t.tgtype & 16 > 0 then 'UPDATE' end], null)) as k) as kinds
     where p.proname = 'write_journal' group by 1`,
  );
  return new Map(rows.map(({ table, kinds }) => [table, [...kinds].sort()]));
}
