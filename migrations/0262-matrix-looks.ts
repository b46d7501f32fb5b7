import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What somebody read of a revision when they last looked: each person's own, so that what has changed since can be told. */
export class MatrixLooks1764000000262 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table matrix_looks (
        account_id uuid not null default scope_actor() constraint fk_matrix_looks__account_id__not_found references accounts on delete cascade,
        matrix_id uuid not null constraint fk_matrix_looks__matrix_id__not_found references matrices on delete cascade,
        looked_at timestamptz not null default now(),
        -- What the revision said then, of which only differences are ever shown.
        content jsonb not null,
        constraint pk_matrix_looks primary key (account_id, matrix_id)
      );
      create index ix_matrix_looks__matrix_id on matrix_looks (matrix_id);
      grant select, insert, update on matrix_looks to bunkaiten_service;
      alter table matrix_looks enable row level security;
      create policy matrix_looks_read on matrix_looks for select using (account_id = (select scope_actor()));
      create policy matrix_looks_add on matrix_looks for insert with check (account_id = (select scope_actor())
        and exists (select from matrices m where m.id = matrix_id));
      create policy matrix_looks_change on matrix_looks for update using (account_id = (select scope_actor()))
        with check (account_id = (select scope_actor()) and exists (select from matrices m where m.id = matrix_id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table matrix_looks');
  }
}
