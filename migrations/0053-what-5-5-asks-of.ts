import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * 5⑤ asks of re-entrustments that handle medical information or manage its systems: whether one does. And that an approval
 * which came after the work had begun was ratified by an executive, who says why.
 */
export class What55AsksOf1764000000053 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table subcontracts
        add column concerns_medical_systems text not null default 'UNKNOWN'
          constraint ck_subcontracts__concerns_medical_systems__unknown check (concerns_medical_systems in ('YES','NO','UNKNOWN')),
        add column ratified_on date,
        add column ratified_by text,
        add column ratification_reason text,
        add constraint ck_subcontracts__ratified_by__incomplete check ((ratified_on is null) = (ratified_by is null)),
        add constraint ck_subcontracts__ratification_reason__incomplete check ((ratified_on is null) = (ratification_reason is null));
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      alter table subcontracts drop column concerns_medical_systems, drop column ratified_on, drop column ratified_by, drop column ratification_reason;
      select build_past();
    `);
  }
}
