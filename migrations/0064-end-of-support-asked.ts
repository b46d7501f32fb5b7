import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * An end of support that nobody knows is a gap of its own (3.4.2): unless it is said why there is none, or who said when that
 * none is announced. A day and "none is announced" contradict each other.
 */
export class EndOfSupportAsked1764000000064 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table equipment
        add column end_of_support_asked_on date,
        add column end_of_support_source text,
        add constraint ck_equipment__end_of_support_asked_on__announced_day
          check (end_of_support_asked_on is null or end_of_support_on is null);
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      alter table equipment drop column end_of_support_asked_on, drop column end_of_support_source;
      select build_past();
    `);
  }
}
