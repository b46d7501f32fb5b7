import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A workbook is read sheet by sheet, by profiles that follow one another, in one transaction. */
export class ProfilesThatFollow1764000000412 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      alter table exchange_profiles add constraint uq_exchange_profiles__institution_id__twice unique (institution_id, id);
      alter table exchange_profiles add followed_by_id uuid;
      alter table exchange_profiles
        add constraint fk_exchange_profiles__followed_by_id__not_found foreign key (institution_id, followed_by_id)
          references exchange_profiles (institution_id, id),
        add constraint ck_exchange_profiles__followed_by_id__itself check (followed_by_id <> id),
        add constraint ck_exchange_profiles__followed_by_id__other_kind check (followed_by_id is null or format = 'XLSX');
      create index ix_exchange_profiles__followed_by_id on exchange_profiles (followed_by_id) where followed_by_id is not null;
      create function guard_profile_order() returns trigger language plpgsql as $$
      begin
        if exists (with recursive behind (id) as (select new.followed_by_id
              union select p.followed_by_id from behind b join exchange_profiles p on p.id = b.id)
            select from behind b where b.id = new.id) then
          raise exception using errcode = '23514', constraint = 'ck_exchange_profiles__followed_by_id__cycle', message = 'a circle';
        end if;
        return new;
      end $$;
      create trigger exchange_profiles_order before update of followed_by_id on exchange_profiles
        for each row when (new.followed_by_id is not null) execute function guard_profile_order();
      revoke execute on function guard_profile_order() from public;
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop trigger exchange_profiles_order on exchange_profiles;
      drop function guard_profile_order();
      alter table exchange_profiles drop followed_by_id;
      alter table exchange_profiles drop constraint uq_exchange_profiles__institution_id__twice;
      select build_past();
    `);
  }
}
