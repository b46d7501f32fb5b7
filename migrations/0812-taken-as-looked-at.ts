import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * A file that was looked at was taken in by what records said by then: where a colleague had changed one in between, their change was
 * overwritten by somebody who had been shown another. What was seen to come of a file is kept with it, and nothing else comes of it.
 */
export class TakenAsLookedAt1764000000812 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table file_imports add column seen_digest text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table file_imports drop column seen_digest');
  }
}
