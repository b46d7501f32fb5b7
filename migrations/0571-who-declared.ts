import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';

/**
 * Who declared is kept by the name that they had: the evidence on paper says the same on both sides' copies, and years later. What
 * was declared before has the names of the day of this migration.
 */
export class WhoDeclared1764000000571 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table matrix_declarations add column declarer text;
      create function name_declarer() returns trigger language plpgsql ${DEFINER} as $$
      begin
        -- A revision that begins with what was declared before begins with who declared it.
        if tg_op = 'INSERT' and new.declarer is not null then return new; end if;
        new.declarer := coalesce((select name from accounts where id = new.declared_by), (select name from api_clients where id = new.declared_by));
        return new;
      end $$;
      create trigger matrix_declarations_declarer before insert or update of declared_by on matrix_declarations
        for each row execute function name_declarer();
      alter table matrix_declarations disable trigger user;
      update matrix_declarations d set declarer =
        coalesce((select name from accounts a where a.id = d.declared_by), (select name from api_clients c where c.id = d.declared_by));
      alter table matrix_declarations enable trigger user;
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view past.matrix_declarations cascade;
      drop trigger matrix_declarations_declarer on matrix_declarations;
      drop function name_declarer();
      alter table matrix_declarations drop column declarer;
      select build_past();
    `);
  }
}
