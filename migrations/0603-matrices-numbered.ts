import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Matrices of contracts that have a number, or under whose number they were printed, and then of those that had it at any time. */
function numbered(schema: '' | 'past.'): string {
  return `
    return query
      select m.id, false from ${schema}contracts c join ${schema}matrices m on m.contract_id = c.id
        where plain_number(c.contract_no) = plain_number(said)
      union select s.matrix_id, false from ${schema}matrix_snapshots s
        where plain_number(s.canonical::jsonb ->> 'contractNo') = plain_number(said)
      union select m.id, true from ${schema}matrices m where m.contract_id in (select contracts_once_numbered(said));`;
}

/**
 * A paper is found by the number that stands on it as fast among a hundred thousand agreements as among ten: row-level security keeps
 * `plain_number(…)` from its indexes, so that every agreed text was read anew for each paper. As with contracts (migration 0443), ids
 * are found by a function that tells nothing else, and who may see which of them the policy says as before.
 */
export class MatricesNumbered1764000000603 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function matrices_numbered(said text) returns table (matrix_id uuid, is_once boolean) language plpgsql stable strict
        security definer set search_path = public, pg_temp as $$
      begin
        if coalesce(current_setting('bunkaiten.known_before', true), '') = '' then${numbered('')}
        else${numbered('past.')}
        end if;
      end $$;
      revoke execute on function matrices_numbered(text) from public;
      grant execute on function matrices_numbered(text) to bunkaiten_service;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function matrices_numbered(text)');
  }
}
