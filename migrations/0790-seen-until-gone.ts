import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What somebody has seen in the inbox, and what stands there no more, is seen no more: should it come again, it is news. */
export class SeenUntilGone1764000000790 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant delete on notice_looks to bunkaiten_service;
      create policy notice_looks_forget on notice_looks for delete using (account_id = (select scope_actor()));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy notice_looks_forget on notice_looks;
      revoke delete on notice_looks from bunkaiten_service;
    `);
  }
}
