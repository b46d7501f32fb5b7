import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A contract is found by its number however it is spelled, and by the number that stands on what was agreed. */
export class NumbersInAnySpelling1764000000173 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Without spaces, width and case.
      create function plain_number(number text) returns text language sql immutable as $$
        select regexp_replace(lower(normalize(number, NFKC)), '\\s', '', 'g') $$;
      create index ix_contracts__plain_number on contracts (plain_number(contract_no));
      -- The number that an agreed revision was printed with, whatever the contract's is today.
      create index ix_matrix_snapshots__plain_number on matrix_snapshots (plain_number(canonical::jsonb ->> 'contractNo'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ix_matrix_snapshots__plain_number;
      drop index ix_contracts__plain_number;
      drop function plain_number(text);
    `);
  }
}
