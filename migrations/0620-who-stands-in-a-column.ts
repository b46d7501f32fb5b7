import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';

/**
 * A paper that two sides agree on names the same firms to both: also those whose records only the institution's people see, such as
 * who runs a cloud. Their names and addresses, and nothing else of them.
 */
export class WhoStandsInAColumn1764000000620 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function firms_in_columns(of_matrix uuid) returns table (party_id uuid, name text, address text) language sql stable ${DEFINER} as $$
        select p.id, v.name, v.address from matrix_parties p join vendors v on v.id = p.vendor_id where p.matrix_id = of_matrix $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function firms_in_columns(uuid)');
  }
}
