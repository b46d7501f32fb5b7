import { type MigrationInterface, type QueryRunner } from 'typeorm';

const SEES_CONTRACT = 'exists (select from contracts seen where seen.id = contract_id)';

/**
 * A renewal moves the last day of the term; that the service ran on without a contract between the two stays on record
 * (1⑮), and a day in the past is judged by the term of that day.
 */
export class ContractRenewals1764000000065 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contract_renewals (
        id uuid constraint pk_contract_renewals primary key,
        contract_id uuid not null constraint fk_contract_renewals__contract_id__not_found references contracts on delete cascade,
        -- The last day of the term that was renewed, until then.
        last_on date not null,
        renewed_on date not null,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index ix_contract_renewals__contract_id on contract_renewals (contract_id, renewed_on);
      select guard_table('contract_renewals', '${SEES_CONTRACT}', names => '{"contract_id": "${SEES_CONTRACT}"}');
      select keep_journal('contract_renewals', parent => 'contract_id', owner_table => 'contracts');
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop table contract_renewals;
      select build_past();
    `);
  }
}
