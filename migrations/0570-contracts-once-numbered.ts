import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';
/** As keyboards and printers write a hyphen: of Japanese, of mathematics, of typesetting. */
const DASHES = '‐‑‒–—―−ーｰ﹣';

/**
 * A contract is found by whatever number it has ever had, which the journal knows: papers were printed and letters written under
 * it, agreed or not. A dash is a dash, whichever one the keyboard made.
 */
export class ContractsOnceNumbered1764000000570 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${plainNumbers(`translate(normalize(number, NFKC), '${DASHES}', '${'-'.repeat(DASHES.length)}')`)}
      create index ix_journal__contract_no on journal (plain_number(before ->> 'contract_no'))
        where subject_table = 'contracts' and action = 'UPDATE' and before ->> 'contract_no' <> after ->> 'contract_no';
      create function contracts_once_numbered(asked text) returns setof uuid language sql stable ${DEFINER} as $$
        select subject_id from journal where subject_table = 'contracts' and action = 'UPDATE'
          and before ->> 'contract_no' <> after ->> 'contract_no' and plain_number(before ->> 'contract_no') = plain_number(asked) $$;
      revoke execute on function contracts_once_numbered(text) from public;
      grant execute on function contracts_once_numbered(text) to bunkaiten_service;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function contracts_once_numbered(text);
      drop index ix_journal__contract_no;
      ${plainNumbers('normalize(number, NFKC)')}
    `);
  }
}

/** Without spaces, width and case; the indexes are made anew of what it says now. */
function plainNumbers(of: string): string {
  return `
    drop index ix_matrix_snapshots__plain_number;
    drop index ix_contracts__plain_number;
    create or replace function plain_number(number text) returns text language sql immutable as $$
      select regexp_replace(lower(${of}), '\\s', '', 'g') $$;
    create index ix_contracts__plain_number on contracts (plain_number(contract_no));
    create index ix_matrix_snapshots__plain_number on matrix_snapshots (plain_number(canonical::jsonb ->> 'contractNo'));
  `;
}
