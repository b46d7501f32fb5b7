import { type MigrationInterface, type QueryRunner } from 'typeorm';

const STAFF = '(select scope_is_staff())';
const MAY_WRITE = '(select scope_may_write())';
const SEES_CONTRACT = 'exists (select from contracts seen where seen.id = contract_id)';

/** What the parties found when they went through the items of the 確認表; the institution's own record. */
export class RoleConfirmations1764000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table role_confirmations (
        id uuid constraint pk_role_confirmations primary key,
        contract_id uuid not null constraint fk_role_confirmations__contract_id__not_found references contracts on delete cascade,
        part text not null constraint ck_role_confirmations__part__unknown check (part in ('INSTITUTION','JOINT')),
        item_no text not null constraint ck_role_confirmations__item_no__format check (item_no ~ '^([A-Z]-)?[1-9][0-9]?$'),
        subject text not null,
        content text,
        confirmed_on date not null,
        was_met boolean not null,
        completed_on date,
        note text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_role_confirmations__item_no__taken unique (contract_id, part, item_no),
        constraint ck_role_confirmations__completed_on__met_at_first check (completed_on is null or not was_met),
        constraint ck_role_confirmations__completed_on__before_start check (completed_on >= confirmed_on)
      );
      create trigger role_confirmations_version before update on role_confirmations for each row execute function count_version();
      grant select, insert, update, delete on role_confirmations to bunkaiten_service;
      alter table role_confirmations enable row level security;
      create policy role_confirmations_read on role_confirmations for select using (${STAFF} and ${SEES_CONTRACT});
      create policy role_confirmations_add on role_confirmations for insert with check (true);
      create policy role_confirmations_change on role_confirmations for update
        using (${MAY_WRITE} and ${STAFF} and ${SEES_CONTRACT}) with check (true);
      create policy role_confirmations_remove on role_confirmations for delete using (${MAY_WRITE} and ${STAFF} and ${SEES_CONTRACT});
      create policy ri_role_confirmations__writes__forbidden on role_confirmations as restrictive for insert
        with check (${MAY_WRITE} and ${STAFF});
      create policy ri_role_confirmations__contract_id__not_found on role_confirmations as restrictive for insert
        with check (${SEES_CONTRACT});
      create policy ru_role_confirmations__contract_id__not_found on role_confirmations as restrictive for update
        using (true) with check (${SEES_CONTRACT});
      select keep_journal('role_confirmations', parent => 'contract_id', owner_table => 'contracts');
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop table role_confirmations;
      select build_past();
    `);
  }
}
