import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';

/**
 * 5②: a re-entrustment is asked for, and then approved or refused. The day that it was asked for is kept, and whoever decides here
 * dates the decision no earlier: dated back before the work began, an approval that came after it would look like one that came
 * before. What was decided on paper bears the day of the paper, whenever the request was entered; of requests before this there is
 * no day.
 */
export class AskedBeforeDecided1764000000634 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table subcontracts add column requested_on date;
      create function guard_decision_day() returns trigger language plpgsql ${DEFINER} as $$
      declare
        decided date := case when new.approval_state = 'APPROVED' then coalesce(new.reapproved_on, new.approved_on) else new.refused_on end;
      begin
        if scope_actor() is not null and paper_in_hand() is null and decided < new.requested_on then
          raise exception using errcode = '23514', constraint = 'ck_subcontracts__on__before_request', message = 'asked for later';
        end if;
        return new;
      end $$;
      create trigger subcontracts_decision_day before update on subcontracts for each row
        when (old.approval_state = 'REQUESTED' and new.approval_state in ('APPROVED','REJECTED')) execute function guard_decision_day();
      revoke execute on function guard_decision_day() from public;
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view past.subcontracts cascade;
      drop trigger subcontracts_decision_day on subcontracts;
      drop function guard_decision_day();
      alter table subcontracts drop column requested_on;
      select build_past();
    `);
  }
}
