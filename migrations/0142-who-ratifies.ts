import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** 追認: an approval that came late is ratified by an executive (SUB-004), entered by the one who does so; nobody else writes it. */
export class WhoRatifies1764000000142 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function demand_executive_ratification() returns trigger language plpgsql as $$
      declare
        institution uuid := (select c.institution_id from contracts c where c.id = new.contract_id);
        is_ratifying boolean := new.ratified_on is not null and (tg_op = 'INSERT'
          or (new.ratified_on, new.ratified_by, new.ratification_reason) is distinct from (old.ratified_on, old.ratified_by, old.ratification_reason));
      begin
        if is_ratifying and scope_actor() is not null and not is_executive_of(institution) then
          raise exception using errcode = '42501', constraint = 'ck_subcontracts__ratified_by__forbidden', message = 'only executives ratify';
        end if;
        return new;
      end $$;
      create trigger subcontracts_ratification before insert or update of ratified_on, ratified_by, ratification_reason on subcontracts
        for each row execute function demand_executive_ratification();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger subcontracts_ratification on subcontracts;
      drop function demand_executive_ratification();
    `);
  }
}
