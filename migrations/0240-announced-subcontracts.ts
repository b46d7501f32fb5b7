import { type MigrationInterface, type QueryRunner } from 'typeorm';

const STAFF = '(select scope_is_staff())';
const OUR_VENDOR = '(select scope_vendor())';
const CONTRACT = 'from contracts seen where seen.id = contract_id';

const NAMES = {
  contract_id: `exists (select ${CONTRACT} and (${STAFF} or seen.vendor_id = ${OUR_VENDOR}))`,
  subcontract_id: '(subcontract_id is null or exists (select from subcontracts seen where seen.id = subcontract_id))',
};

/**
 * 再委託の事前の届出: what a vendor says beforehand about a party that it wants to re-entrust something to. It is the vendor's
 * word, and nothing is re-entrusted by it: the institution takes it up as a re-entrustment of its own, or declines.
 */
export class AnnouncedSubcontracts1764000000240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table subcontract_announcements (
        id uuid constraint pk_subcontract_announcements primary key,
        contract_id uuid not null constraint fk_subcontract_announcements__contract_id__not_found references contracts on delete cascade,
        announcer_id uuid not null constraint fk_subcontract_announcements__announcer_id__not_found references vendors,
        announced_by text not null,
        announced_by_actor uuid,
        counterparty text not null,
        corporate_number text,
        country text,
        work text not null,
        handles_personal_data text not null default 'UNKNOWN' constraint ck_subcontract_announcements__handles_personal_data__unknown
          check (handles_personal_data in ('YES','NO','UNKNOWN')),
        personal_data_handling text,
        safety_measures text,
        processing_countries text[] not null default '{}',
        storage_countries text[] not null default '{}',
        goes_further text not null default 'UNKNOWN' constraint ck_subcontract_announcements__goes_further__unknown
          check (goes_further in ('YES','NO','UNKNOWN')),
        planned_start_on date,
        subcontract_id uuid constraint fk_subcontract_announcements__subcontract_id__not_found references subcontracts on delete set null,
        declined_on date,
        reason text,
        withdrawn_on date,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint ck_subcontract_announcements__state__settled check (num_nonnulls(subcontract_id, declined_on, withdrawn_on) <= 1),
        constraint ck_subcontract_announcements__reason__incomplete check (case when reason is null then declined_on is null else num_nonnulls(declined_on, withdrawn_on) = 1 end)
      );
      create index ix_subcontract_announcements__contract_id on subcontract_announcements (contract_id);
      create index ix_subcontract_announcements__announcer_id on subcontract_announcements (announcer_id);
      create index ix_subcontract_announcements__subcontract_id on subcontract_announcements (subcontract_id);

      -- A vendor's people announce for their vendor, and take back what they said; the institution answers. What was said stays.
      create function guard_subcontract_announcement() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          if scope_actor() is not null then
            new.announcer_id := scope_vendor();
            new.announced_by_actor := scope_actor();
          end if;
          return new;
        end if;
        new.announced_by_actor := old.announced_by_actor;
        if (to_jsonb(new) - '{subcontract_id,declined_on,reason,withdrawn_on,version,updated_at}'::text[])
            is distinct from (to_jsonb(old) - '{subcontract_id,declined_on,reason,withdrawn_on,version,updated_at}'::text[])
          or num_nonnulls(old.declined_on, old.withdrawn_on) > 0
          or (old.subcontract_id is not null and new.subcontract_id is not null) then
          raise exception using errcode = '23514', constraint = 'ck_subcontract_announcements__state__settled', message = 'it stays as it was said';
        end if;
        if scope_actor() is not null and (new.withdrawn_on is not null) <> (scope_vendor() is not null) then
          raise exception using errcode = '42501', constraint = 'ck_subcontract_announcements__state__forbidden', message = 'for the other side to say';
        end if;
        return new;
      end $$;
      create trigger subcontract_announcements_guard before insert or update on subcontract_announcements
        for each row execute function guard_subcontract_announcement();
      select guard_table('subcontract_announcements', '(announcer_id = ${OUR_VENDOR} or (${STAFF} and exists (select ${CONTRACT})))',
        writes => '(${STAFF} or announcer_id = ${OUR_VENDOR})', names => '${JSON.stringify(NAMES)}');
      select keep_journal('subcontract_announcements', parent => 'contract_id', owner_table => 'contracts');
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop table subcontract_announcements;
      drop function guard_subcontract_announcement();
      select build_past();
    `);
  }
}
