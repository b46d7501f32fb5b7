import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What was agreed is printed years later as it was: besides the content, that is whom and what its paper named on that day.
 * The paper bears a random code, by which whoever holds it may ask whether it still stands; what was agreed before has none
 * and is asked for by its hash.
 */
export class FrozenPapers1764000000261 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table matrix_snapshots
        -- Names, addresses and dates of the day, and what the rows were called.
        add column printed jsonb,
        add column copy_code text constraint ck_matrix_snapshots__copy_code__format check (copy_code ~ '^[0-9a-f]{20}$');
      -- 80 random bits: nothing that could be counted up.
      alter table matrix_snapshots alter column copy_code
        set default left(replace(gen_random_uuid()::text, '-', ''), 12) || right(gen_random_uuid()::text, 8);
      create unique index uq_matrix_snapshots__copy_code__twice on matrix_snapshots (copy_code);
      grant insert (printed) on matrix_snapshots to bunkaiten_service;

      create function agreed_copy_with_code(code text) returns table (agreed_on date, superseded_on date)
        language sql stable security definer set search_path = public, pg_temp as $$
        select a.agreed_on, a.superseded_on from matrix_snapshots s, lateral agreed_copy(s.content_sha256) as a where s.copy_code = code $$;
      revoke execute on function agreed_copy_with_code(text) from public;
      grant execute on function agreed_copy_with_code(text) to bunkaiten_service;
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop function agreed_copy_with_code(text);
      alter table matrix_snapshots drop column copy_code, drop column printed;
      select build_past();
    `);
  }
}
