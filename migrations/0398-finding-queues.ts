import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What keeps the stored findings up: a pass over one institution, and every day over those for which a date has come. */
export class FindingQueues1764000000398 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      select jobs.create_queue('finding-pass', '{"policy":"short"}');
      select jobs.create_queue('finding-days', '{"policy":"stately"}');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      select jobs.delete_queue('finding-days');
      select jobs.delete_queue('finding-pass');
    `);
  }
}
