import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The tables of which the journal is kept, as their triggers say, with how their entries are filed. */
const KEPT = `
  select c.oid as of_table, c.relname::text as name, args[1] as key, args[2] as parent, args[7]::text[] as left_out, args[8:] as parts, args
  from pg_trigger g join pg_class c on c.oid = g.tgrelid
    cross join lateral (select string_to_array(encode(g.tgargs, 'escape'), '\\000') as ended) as given
    cross join lateral (select ended[1:cardinality(ended) - 1] as args) as filed
  where g.tgname = c.relname || '_journal' and c.relnamespace = 'public'::regnamespace`;

/** Notes what columns are new to entries, and shows the past anew. */
export const BUILD_PAST = `-- A column that is new to entries stands there as PostgreSQL filled it in; where a record has something else in it by
      -- now, and nothing was entered, the record is entered again as it was known, with that column.
      create or replace function build_past() returns void language plpgsql set timezone = 'UTC' set bytea_output = 'hex' as $$
      declare
        added uuid[];
        changed record;
      begin
        with present as materialized (
          select t.name as kept, a.attname::text as name, to_jsonb(a.attmissingval) -> 0 as stand_in
          from journal_keeps t join pg_attribute a on a.attrelid = t.of_table and a.attnum > 0 and not a.attisdropped and a.attname::text <> all (t.left_out)),
        missing as (
          insert into kept_columns (kept, name, stand_in)
            select kept, name, stand_in from present
            where (kept, name) in (
              select p.kept, p.name from journal j join present p on p.kept = j.subject_table where j.after is not null and not j.after ? p.name)
          on conflict (kept, name) do nothing returning id)
        select array_agg(id) into added from missing;
        perform build_past_views();
        perform set_config('bunkaiten.known_before', 'infinity', true);
        for changed in
          select t.name, t.key, t.parts, t.left_out, t.args, string_agg(format('%L, to_jsonb(present) -> %1$L', n.name), ', ') as columns,
            string_agg(format('present.%I is distinct from known.%1$I', n.name), ' or ') as differs
          from kept_columns n join journal_keeps t on t.name = n.kept where n.id = any(added) group by 1, 2, 3, 4, 5
        loop
          execute format('select enter_in_journal(''BASELINE'', %L, null, to_jsonb(known) - %L::text[] || jsonb_build_object(%s), variadic %L::text[])
            from %1$I present join past.%1$I known using (%5$s) where %6$s', changed.name, changed.left_out, changed.columns, changed.args,
            (select string_agg(quote_ident(part), ', ') from unnest(changed.key || changed.parts) as part), changed.differs);
        end loop;
      end $$;`;

/**
 * What an older entry does not know: a column that was added after it was written, and what stood in it then. With this
 * the tables can be held against the journal, and the past shows what was there rather than nothing. build_past(), which
 * every migration calls that changes columns, notes them; a migration that drops a table deletes its rows first.
 */
export class KeptColumns1764000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table kept_columns (
        id uuid constraint pk_kept_columns primary key default gen_random_uuid(),
        kept text not null,
        name text not null,
        -- What stands in records whose last entry lacks the column; null: nothing.
        stand_in jsonb,
        constraint uq_kept_columns__name__twice unique (kept, name)
      );
      grant select on kept_columns to bunkaiten_service;
      alter table kept_columns enable row level security;
      create policy kept_columns_read on kept_columns for select using ((select scope_everywhere()));
      select keep_journal('kept_columns');

      create view journal_keeps as ${KEPT};
      grant select on journal_keeps to bunkaiten_service;

      create function build_past_views() returns void language plpgsql as $$
      declare
        kept record;
        view text;
      begin
        create schema if not exists past;
        for kept in select c.relname as name from pg_class c
          where c.relnamespace = 'past'::regnamespace and c.relname::text not in (select t.name from journal_keeps t)
        loop
          execute format('drop view past.%I', kept.name);
        end loop;
        for kept in
          select t.name,
            coalesce((select jsonb_object_agg(n.name, n.stand_in) from kept_columns n where n.kept = t.name and n.stand_in is not null), '{}') as stand_ins,
            string_agg(case a.attname::text when t.key then 'known.subject_id' when t.parent then 'known.parent_id' else 'r.' || quote_ident(a.attname) end
              || ' as ' || quote_ident(a.attname), ', ' order by a.attnum) as shown,
            string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum) as typed
          from journal_keeps t join pg_attribute a on a.attrelid = t.of_table and a.attnum > 0 and not a.attisdropped
          group by t.name, t.key, t.parent
        loop
          view := format('create view past.%I with (security_invoker = true) as select %s from (
            select distinct on (parent_id, subject_id, part) parent_id, subject_id, action, after from public.journal
            where subject_table = %1$L and at < current_setting(''bunkaiten.known_before'')::timestamptz
            order by parent_id, subject_id, part, seq desc) as known, jsonb_to_record(%4$L::jsonb || known.after) as r(%3$s) where known.action <> ''DELETE''',
            kept.name, kept.shown, kept.typed, kept.stand_ins);
          -- A migration changes few tables: the views of all others say what they have said.
          continue when obj_description(to_regclass(format('past.%I', kept.name)), 'pg_class') = md5(view);
          execute format('drop view if exists past.%I', kept.name);
          execute view;
          execute format('comment on view past.%I is %L', kept.name, md5(view));
        end loop;
        grant usage on schema past to bunkaiten_service;
        grant select on all tables in schema past to bunkaiten_service;
      end $$;

      ${BUILD_PAST}
      revoke execute on function build_past(), build_past_views() from public;
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop view journal_keeps;
      drop table kept_columns;
      drop function build_past_views();
      create or replace function build_past() returns void language plpgsql as $$
      declare
        kept record;
      begin
        drop schema if exists past cascade;
        create schema past;
        for kept in
          select t.name, t.key, t.parent,
            string_agg(case a.attname::text when t.key then 'known.subject_id' when t.parent then 'known.parent_id' else 'r.' || quote_ident(a.attname) end
              || ' as ' || quote_ident(a.attname), ', ' order by a.attnum) as shown,
            string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum) as typed
          from (
            select g.tgrelid, c.relname as name, split_part(encode(g.tgargs, 'escape'), '\\000', 1) as key, split_part(encode(g.tgargs, 'escape'), '\\000', 2) as parent
            from pg_trigger g join pg_class c on c.oid = g.tgrelid
            where g.tgname = c.relname || '_journal' and c.relnamespace = 'public'::regnamespace) as t
          join pg_attribute a on a.attrelid = t.tgrelid and a.attnum > 0 and not a.attisdropped
          group by 1, 2, 3
        loop
          execute format('create view past.%I with (security_invoker = true) as select %s from (
            select distinct on (parent_id, subject_id, part) parent_id, subject_id, action, after from public.journal
            where subject_table = %1$L and at < current_setting(''bunkaiten.known_before'')::timestamptz
            order by parent_id, subject_id, part, seq desc) as known, jsonb_to_record(known.after) as r(%3$s) where known.action <> ''DELETE''',
            kept.name, kept.shown, kept.typed);
        end loop;
        grant usage on schema past to bunkaiten_service;
        grant select on all tables in schema past to bunkaiten_service;
      end $$;
      select build_past();
    `);
  }
}
