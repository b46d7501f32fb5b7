import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Whether a service is used may be unknown, like every other answer; no had been what nobody said. */
export class WhetherAServiceIsUsed1764000000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      alter table contracts alter column service_in_use drop default;
      alter table contracts alter column service_in_use type text using case when service_in_use then 'YES' else 'UNKNOWN' end;
      alter table contracts alter column service_in_use set default 'UNKNOWN',
        add constraint ck_contracts__service_in_use__unknown check (service_in_use in ('YES','NO','UNKNOWN'));
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      alter table contracts drop constraint ck_contracts__service_in_use__unknown;
      alter table contracts alter column service_in_use drop default;
      alter table contracts alter column service_in_use type boolean using service_in_use = 'YES';
      alter table contracts alter column service_in_use set default false;
      select build_past();
    `);
  }
}
