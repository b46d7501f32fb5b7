import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { BUILD_PAST } from './0035-kept-columns';

/**
 * A column that was there when the past was last built is in every entry since, or noted already: only a new one is looked for in
 * the journal. Each migration that changed columns took minutes where there are a hundred thousand contracts, whatever it changed.
 */
export class OnlyNewColumns1764000000550 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function build_past() returns void language plpgsql set timezone = 'UTC' set bytea_output = 'hex' as $$
      declare
        added uuid[];
        changed record;
      begin
        with fresh as materialized (
          select t.name as kept, a.attname::text as name, to_jsonb(a.attmissingval) -> 0 as stand_in
          from journal_keeps t join pg_attribute a on a.attrelid = t.of_table and a.attnum > 0 and not a.attisdropped and a.attname::text <> all (t.left_out)
          -- The views of the past show the columns that there were when they were last built.
          where not exists (select from pg_attribute shown
            where shown.attrelid = to_regclass(format('past.%I', t.name)) and shown.attname = a.attname)),
        missing as (
          insert into kept_columns (kept, name, stand_in)
            select kept, name, stand_in from fresh
            where (kept, name) in (
              select f.kept, f.name from fresh f join journal j on j.subject_table = f.kept where j.after is not null and not j.after ? f.name)
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
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(BUILD_PAST);
  }
}
