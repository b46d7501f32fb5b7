import { type MigrationInterface, type QueryRunner } from 'typeorm';

const COLUMN = `quote_ident(a.attname)`;
/** A value that is worded otherwise today, as it is worded today. */
const REWORDED = `case when w.formerly is null then 'r.' || ${COLUMN} else format('coalesce(%L::jsonb ->> r.%2$I, r.%2$I)', w.formerly, a.attname) end`;

/** Shows each table of which the journal is kept as it was known at a moment. */
export const BUILD_PAST_VIEWS = views(
  REWORDED,
  'left join kept_columns w on w.kept = t.name and w.name = a.attname::text',
);

/**
 * Migration 0051 worded anew whether a service is used, in the table; older entries of the journal, which nobody alters,
 * say yes or no as before. Held against them every contract of before seemed tampered with, and the past read neither
 * yes nor unknown. Where a migration rewords the values of a column, it says so in `formerly`, and the past is read in
 * the words of today.
 */
export class WhatUseWasCalled1764000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- From a former value to what stands for it now; null: the column was never worded otherwise.
      alter table kept_columns add column formerly jsonb;
      ${BUILD_PAST_VIEWS}
      insert into kept_columns (kept, name, formerly)
        select 'contracts', 'service_in_use', '{"true": "YES", "false": "UNKNOWN"}'
        where exists (select from journal where subject_table = 'contracts' and jsonb_typeof(after -> 'service_in_use') = 'boolean')
        on conflict (kept, name) do update set formerly = excluded.formerly;
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      delete from kept_columns where kept = 'contracts' and name = 'service_in_use';
      alter table kept_columns drop column formerly;
      ${views(`'r.' || ${COLUMN}`, '')}
      select build_past();
    `);
  }
}

function views(value: string, joined: string): string {
  return `
      create or replace function build_past_views() returns void language plpgsql as $$
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
            string_agg(case a.attname::text when t.key then 'known.subject_id' when t.parent then 'known.parent_id' else ${value} end
              || ' as ' || ${COLUMN}, ', ' order by a.attnum) as shown,
            string_agg(${COLUMN} || ' ' || format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum) as typed
          from journal_keeps t join pg_attribute a on a.attrelid = t.of_table and a.attnum > 0 and not a.attisdropped ${joined}
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
      end $$;`;
}
