import { type MigrationInterface, type QueryRunner } from 'typeorm';

const passingOver = (heads: string) => `
      create or replace function count_version() returns trigger language plpgsql as $$
      begin
        if new *= old and tg_table_name not in (${heads}) then return null; end if;
        new.version := old.version + 1;
        new.updated_at := now();
        return new;
      end $$;`;

/** A row of a matrix is written for the sake of its allocations, too: its version tells whoever changes them that they changed. */
export class HeadsOfRows1764000000116 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(passingOver(`'matrix_declarations', 'matrix_settlements', 'matrix_rows'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(passingOver(`'matrix_declarations', 'matrix_settlements'`));
  }
}
