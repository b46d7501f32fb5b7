import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';

/**
 * 商号変更: the name that a vendor bears today is the last one it took. A change of name that is entered late would put an older name
 * in its place, and one into the name that it has would say that something happened which did not.
 */
export class NamesInTheirOrder1764000000631 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function guard_renaming() returns trigger language plpgsql ${DEFINER} as $$
      declare
        borne text := (select v.name from vendors v where v.id = new.vendor_id for update);
      begin
        if exists (select from vendor_successions s where s.vendor_id = new.vendor_id and s.kind = 'RENAMED' and s.effective_on > new.effective_on) then
          raise exception using errcode = '23514', constraint = 'ck_vendor_successions__effective_on__out_of_order', message = 'renamed since';
        end if;
        if new.name = borne then
          raise exception using errcode = '23514', constraint = 'ck_vendor_successions__name__borne', message = 'it bears that name';
        end if;
        return new;
      end $$;
      create trigger vendor_successions_renaming before insert on vendor_successions
        for each row when (new.kind = 'RENAMED') execute function guard_renaming();
      revoke execute on function guard_renaming() from public;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger vendor_successions_renaming on vendor_successions;
      drop function guard_renaming();
    `);
  }
}
