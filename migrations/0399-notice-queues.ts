import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The queues of mail about what is due: a pass a day that makes it, and its sending. */
export class NoticeQueues1764000000399 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      select jobs.create_queue('notice-digests', '{"policy":"stately"}');
      select jobs.create_queue('digest-sending', '{"policy":"short"}');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      select jobs.delete_queue('digest-sending');
      select jobs.delete_queue('notice-digests');
    `);
  }
}
