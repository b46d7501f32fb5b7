import { type MigrationInterface, type QueryRunner } from 'typeorm';

const OWN = '((select scope_everywhere()) or institution_id = any((select scope_institutions())::uuid[]))';
const READS = `((select scope_is_staff()) and ${OWN})`;
const NAMES = JSON.stringify({ institution_id: OWN });
const HEADER = `
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()`;

/**
 * Files of records that are looked at and taken in by a job, and how far that has come. What a file has changed stands in the
 * journal record by record; how it was taken is no fact, and no journal is kept of it.
 */
export class FileImports1764000000410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table file_imports (
        id uuid constraint pk_file_imports primary key,
        institution_id uuid not null constraint fk_file_imports__institution_id__not_found references institutions,
        profile_id uuid not null constraint fk_file_imports__profile_id__not_found references exchange_profiles on delete cascade,
        name text not null,
        size int not null,
        sha256 text not null constraint ck_file_imports__sha256__format check (sha256 ~ '^[0-9a-f]{64}$'),
        -- Of a file that was dropped in a folder or bucket: when it was last written there, as its place says it.
        dropped_at text,
        language text not null constraint ck_file_imports__language__unknown check (language in ('ja','en')),
        mode text not null constraint ck_file_imports__mode__unknown check (mode in ('PREVIEW','ALL','WITHOUT_REFUSED')),
        state text not null default 'WAITING' constraint ck_file_imports__state__unknown
          check (state in ('WAITING','RUNNING','LOOKED_AT','TAKEN','REFUSED')),
        -- Of the job that is to be done, or was done last.
        run_id uuid not null,
        actor_id uuid not null,
        actor_name text not null,
        reason text,
        row_count int,
        rows_done int not null default 0,
        created_rows int,
        updated_rows int,
        unchanged_rows int,
        refused_rows int,
        -- What is told of single rows, and why the file as a whole was refused.
        told jsonb,
        refusal jsonb,
        ended_at timestamptz,
        -- Of a dropped file: its results lie beside it.
        delivered_at timestamptz,${HEADER},
        constraint ck_file_imports__ended_at__incomplete check ((state in ('WAITING','RUNNING')) = (ended_at is null)),
        constraint ck_file_imports__delivered_at__not_dropped check (delivered_at is null or dropped_at is not null)
      );
      -- A dropped file is taken once, also where a process dies between taking it and moving it away.
      create unique index uq_file_imports__dropped_at__taken on file_imports (profile_id, actor_id, name, dropped_at, sha256)
        where dropped_at is not null;
      create index ix_file_imports__profile_id on file_imports (profile_id, created_at);
      create index ix_file_imports__institution_id on file_imports (institution_id);
      select guard_table('file_imports', '${READS}', names => '${NAMES}');

      -- The file as it came, and the rows of it that are refused; both in pieces.
      create table file_import_pieces (
        id uuid constraint pk_file_import_pieces primary key,
        import_id uuid not null constraint fk_file_import_pieces__import_id__not_found references file_imports on delete cascade,
        institution_id uuid not null constraint fk_file_import_pieces__institution_id__not_found references institutions,
        kind text not null constraint ck_file_import_pieces__kind__unknown check (kind in ('SENT','REFUSED')),
        place int not null,
        content bytea not null,${HEADER},
        constraint uq_file_import_pieces__place__taken unique (import_id, kind, place)
      );
      create index ix_file_import_pieces__institution_id on file_import_pieces (institution_id);
      select guard_table('file_import_pieces', '${READS}', names => '${NAMES}');

      select jobs.create_queue('file-import', '{"policy":"short"}');
      select jobs.create_queue('file-import-log', '{"policy":"stately"}');
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      select jobs.delete_queue('file-import-log');
      select jobs.delete_queue('file-import');
      drop table file_import_pieces;
      drop table file_imports;
      select build_past();
    `);
  }
}
