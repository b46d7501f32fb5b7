import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The keys of a record were found by its id alone, or by the kind alone: while much is written at once, PostgreSQL does not know
 * yet how many records of a kind there are, took the second way too, and read all keys of the kind for each record.
 */
export class KeysOfRecords1764000000540 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index ix_external_keys__subject on external_keys (subject_kind, subject_id);
      drop index ix_external_keys__subject_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index ix_external_keys__subject_id on external_keys (subject_id);
      drop index ix_external_keys__subject;
    `);
  }
}
