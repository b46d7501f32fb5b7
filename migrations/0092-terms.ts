import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * A contract that renews itself has a next term on its day, though nobody records it: which term a day lies in is computed.
 * Its end may be announced, and one that was entered by mistake is taken back with a reason.
 */
export class Terms1764000000092 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table contracts
        -- How long a term lasts that opens by silence; unknown: as long as the one before.
        add column renewal_months int constraint ck_contracts__renewal_months__range check (renewal_months between 1 and 120),
        -- 更新拒絶の通知: not earlier than so many months before the last day.
        add column notice_from_months int,
        add column end_taken_back_on date,
        add column end_taken_back_reason text,
        add constraint ck_contracts__notice_from_months__incomplete check (notice_from_months is null or notice_months is not null),
        add constraint ck_contracts__notice_from_months__before_start check (notice_from_months >= notice_months),
        add constraint ck_contracts__end_taken_back_reason__required check (end_taken_back_on is null or end_taken_back_reason is not null);
      alter table contract_renewals
        add column tacit boolean not null default false,
        add column reason text,
        add column recorded_by_actor uuid default scope_actor();

      -- As lastDaysOf() does; months: null where neither they nor the first day are known.
      create function term_end_on(term_end date, auto_renew boolean, months int, ended date, on_day date) returns date
        language sql immutable as $$
        select case when not auto_renew or term_end is null or term_end >= least(on_day, ended) then term_end
          else (select min(last_on) from (
            select ((term_end + 1) + make_interval(months => k * coalesce(months, 12)))::date - 1 as last_on
            from generate_series(0, ((extract(year from least(on_day, ended)) - extract(year from term_end) + 1) * 12)::int
              / coalesce(months, 12) + 1) k) terms
            where last_on >= least(on_day, ended)) end $$;
      create function months_of_term(first_on date, last_on date) returns int language sql immutable as $$
        select greatest(1, (extract(year from last_on + 1) * 12 + extract(month from last_on + 1)
          - extract(year from first_on) * 12 - extract(month from first_on))::int) $$;
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop function months_of_term(date, date);
      drop function term_end_on(date, boolean, int, date, date);
      alter table contract_renewals drop column tacit, drop column reason, drop column recorded_by_actor;
      alter table contracts drop constraint ck_contracts__notice_from_months__incomplete,
        drop constraint ck_contracts__notice_from_months__before_start, drop constraint ck_contracts__end_taken_back_reason__required, drop column renewal_months, drop column notice_from_months,
        drop column end_taken_back_on, drop column end_taken_back_reason;
      select build_past();
    `);
  }
}
