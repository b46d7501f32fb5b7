import { type MigrationInterface, type QueryRunner } from 'typeorm';

const SEES_DEVICE = 'exists (select from equipment seen where seen.id = equipment_id)';
const SEES_CONTRACT = 'exists (select from contracts seen where seen.id = contract_id)';
const NAMES = JSON.stringify({ equipment_id: SEES_DEVICE, contract_ids: SEES_CONTRACT });

/** A device may stand under several contracts, such as a lease and one for maintenance; each may settle who answers for it. */
export class ContractsOfDevices1764000000118 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table equipment_contracts (
        equipment_id uuid not null constraint fk_equipment_contracts__equipment_id__not_found references equipment on delete cascade,
        contract_id uuid not null constraint fk_equipment_contracts__contract_ids__not_found references contracts,
        constraint pk_equipment_contracts primary key (equipment_id, contract_id)
      );
      create index ix_equipment_contracts__contract_id on equipment_contracts (contract_id);
      insert into equipment_contracts select id, split_contract_id from equipment where split_contract_id is not null;
      select guard_table('equipment_contracts', '(${SEES_DEVICE} and ${SEES_CONTRACT})', names => '${NAMES}');
      drop trigger equipment_contracts_version on equipment_contracts;
      select keep_journal('equipment_contracts', key => 'equipment_id', parts => '{contract_id}', owner_table => 'equipment');
      drop schema past cascade;
      drop policy ri_equipment__split_contract_id__not_found on equipment;
      drop policy ru_equipment__split_contract_id__not_found on equipment;
      alter table equipment drop column split_contract_id;
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      alter table equipment add column split_contract_id uuid constraint fk_equipment__split_contract_id__not_found references contracts;
      alter table equipment disable trigger equipment_version, disable trigger equipment_journal;
      update equipment e set split_contract_id = (select min(x.contract_id::text)::uuid from equipment_contracts x where x.equipment_id = e.id);
      alter table equipment enable trigger equipment_version, enable trigger equipment_journal;
      create policy ri_equipment__split_contract_id__not_found on equipment as restrictive for insert
        with check (split_contract_id is null or exists (select from contracts seen where seen.id = split_contract_id));
      create policy ru_equipment__split_contract_id__not_found on equipment as restrictive for update using (true)
        with check (split_contract_id is null or exists (select from contracts seen where seen.id = split_contract_id));
      drop table equipment_contracts;
      select build_past();
    `);
  }
}
