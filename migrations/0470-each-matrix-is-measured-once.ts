import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** As migration 0060 has it. */
const MOST = 200_000;

/**
 * A matrix is measured once for each statement that writes in it. PostgreSQL may call a function on rows before it makes them
 * distinct, and did: a matrix with 300 allocations, copied, was measured 300 times.
 */
export class EachMatrixIsMeasuredOnce1764000000470 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await measure(
      runner,
      `with touched as materialized (select distinct matrix_id from written) select from touched as w`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await measure(runner, `select from (select distinct matrix_id from written) as w`);
  }
}

function measure(runner: QueryRunner, touched: string): Promise<unknown> {
  return runner.query(`
    create or replace function bound_matrix() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if exists (${touched} where matrix_size(w.matrix_id) > ${MOST}) then
        raise exception using errcode = '23514', constraint = tg_argv[0], message = 'the matrix would hold too much';
      end if;
      return null;
    end $$;
  `);
}
