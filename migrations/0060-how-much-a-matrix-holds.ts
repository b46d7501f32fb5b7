import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Ten times what the largest matrix of the sample says; each part counts for what it takes in the canonical text besides. */
const MOST = 200_000;
const A_PART = 100;

/** Where texts of a matrix are written, and the field that is told when they are too many. */
const WRITTEN = {
  matrix_rows: 'note',
  matrix_parties: 'label',
  matrix_allocations: 'allocations',
  matrix_declared_roles: 'roles',
  matrix_declared_scopes: 'note',
} as const;

/**
 * A matrix is read, judged and printed as a whole, so it is bounded as a whole: fields that are each within their limits once
 * made one of 20 MB, which held up everybody else for seconds whenever somebody looked at it.
 */
export class HowMuchAMatrixHolds1764000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function matrix_size(matrix uuid) returns bigint language sql stable set search_path = public, pg_temp as $$
        select greatest(
          (select coalesce(sum(length(concat(r.reason, r.note, r.title_ja, r.title_en, r.clause)) + ${A_PART}), 0) from matrix_rows r where r.matrix_id = matrix)
          + (select coalesce(sum(length(p.label) + ${A_PART}), 0) from matrix_parties p where p.matrix_id = matrix)
          + (select coalesce(sum(length(concat(a.note, p.label)) + ${A_PART}), 0)
             from matrix_allocations a join matrix_parties p on p.id = a.party_id where a.matrix_id = matrix),
          -- Two sides declare.
          ((select coalesce(sum(length(concat(d.note, p.label)) + ${A_PART}), 0)
             from matrix_declared_roles d join matrix_parties p on p.id = d.party_id where d.matrix_id = matrix)
           + (select coalesce(sum(length(s.note)), 0) from matrix_declared_scopes s where s.matrix_id = matrix)) / 2)
      $$;
      create function bound_matrix() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        if exists (select from (select distinct matrix_id from written) as w where matrix_size(w.matrix_id) > ${MOST}) then
          raise exception using errcode = '23514', constraint = tg_argv[0], message = 'the matrix would hold too much';
        end if;
        return null;
      end $$;
      revoke execute on function matrix_size(uuid) from public;
    `);
    for (const [table, field] of Object.entries(WRITTEN))
      for (const event of ['insert', 'update'])
        await runner.query(`
          create trigger ${table}_bounded_on_${event} after ${event} on ${table} referencing new table as written
            for each statement execute function bound_matrix('ck_${table}__${field}__too_much');
        `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(WRITTEN))
      for (const event of ['insert', 'update'])
        await runner.query(`drop trigger ${table}_bounded_on_${event} on ${table}`);
    await runner.query('drop function bound_matrix(); drop function matrix_size(uuid)');
  }
}
