import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What a matrix says in short (its digest, what it claims for its systems) is read whenever its contract or its system is judged: it
 * stays in the row as it is, as long as the row fits a page, and is not packed away to be unpacked each time. What is packed
 * already stays so until it is written anew.
 */
export class MatricesInTheirRows1764000000601 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table matrices set (toast_tuple_target = 8160)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table matrices reset (toast_tuple_target)');
  }
}
