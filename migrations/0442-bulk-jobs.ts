import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Whoever sent it; what it changes, its records show to those who may see them. */
const OWN = '((select scope_is_staff()) and (actor_id = (select scope_actor()) or (select scope_everywhere())))';
/** Nobody sends any in another's name. */
const IN_OWN_NAME = JSON.stringify({ actor_id: '(actor_id = (select scope_actor()) or (select scope_everywhere()))' });
const HEADER = `
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()`;

/**
 * Lines in bulk that a job writes, and how far that has come. What they have changed stands in the journal record by record; how
 * they were taken is no fact, and no journal is kept of it.
 */
export class BulkJobs1764000000442 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table bulk_jobs (
        id uuid constraint pk_bulk_jobs primary key,
        resource text not null,
        actor_id uuid not null,
        actor_name text not null,
        reason text,
        language text not null constraint ck_bulk_jobs__language__unknown check (language in ('ja','en')),
        state text not null default 'WAITING' constraint ck_bulk_jobs__state__unknown check (state in ('WAITING','RUNNING','DONE','BROKEN_OFF')),
        lines int not null,
        lines_done int not null default 0,
        created int not null default 0,
        updated int not null default 0,
        refused int not null default 0,
        -- Why it was broken off.
        refusal jsonb,
        ended_at timestamptz,${HEADER},
        constraint ck_bulk_jobs__ended_at__incomplete check ((state in ('WAITING','RUNNING')) = (ended_at is null))
      );
      create index ix_bulk_jobs__actor_id on bulk_jobs (actor_id, created_at);
      select guard_table('bulk_jobs', '${OWN}', names => '${IN_OWN_NAME}');

      -- The lines in slices: each is written, and says what became of it, in one transaction.
      create table bulk_job_slices (
        id uuid constraint pk_bulk_job_slices primary key,
        job_id uuid not null constraint fk_bulk_job_slices__job_id__not_found references bulk_jobs on delete cascade,
        actor_id uuid not null,
        -- The number of its first line, from 1 on.
        first_line int not null,
        content text not null,
        -- What became of each line: a JSON text each, one below the other; null: it is still to be written.
        items text,
        refused int not null default 0,${HEADER},
        constraint uq_bulk_job_slices__first_line__taken unique (job_id, first_line)
      );
      select guard_table('bulk_job_slices', '${OWN}', names => '${IN_OWN_NAME}');

      select jobs.create_queue('bulk-upsert', '{"policy":"short"}');
      select jobs.create_queue('bulk-upsert-log', '{"policy":"stately"}');
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      select jobs.delete_queue('bulk-upsert-log');
      select jobs.delete_queue('bulk-upsert');
      drop table bulk_job_slices;
      drop table bulk_jobs;
      select build_past();
    `);
  }
}
