import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What was known of a table on a day is rebuilt from its entries, and these were looked for through those of all others: each of the
 * dozens of tables that a report asks of the past cost as much as the whole journal, and among 200 contracts no report came within
 * the time that a statement has. A table's entries are found by the table.
 */
export class PastOfOneTable1764000000801 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index ix_journal__subject_table on journal (subject_table, seq)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_journal__subject_table');
  }
}
