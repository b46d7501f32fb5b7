import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who sits for each department in the committee (3⑥, GOV-035). */
export class CommitteeMembers1764000000281 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table departments add column committee_member text, add column committee_member_to date;
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      alter table departments drop column committee_member, drop column committee_member_to;
      select build_past();
    `);
  }
}
