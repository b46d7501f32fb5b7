import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The queue of jobs: the schema that pg-boss 10 expects (its version 24), made here since the service may make nothing. A queue
 * is made by a migration too: `select jobs.create_queue('name', '{"policy":"short"}')`, of jobs with one key one waits at a time.
 *
 * Jobs hold ids and nothing of the registry, so they are under no row-level security, in no journal and in no backup: what
 * must outlive a restore stands in a table of its feature, from which the feature makes its jobs anew.
 */
export class Jobs1764000000320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema jobs;
      create type jobs.job_state as enum ('created', 'retry', 'active', 'completed', 'cancelled', 'failed');
      create table jobs.version (
        version integer primary key,
        maintained_on timestamptz,
        cron_on timestamptz,
        monitored_on timestamptz
      );
      create table jobs.queue (
        name text primary key,
        policy text,
        retry_limit integer,
        retry_delay integer,
        retry_backoff boolean,
        expire_seconds integer,
        retention_minutes integer,
        dead_letter text references jobs.queue (name),
        partition_name text,
        created_on timestamptz not null default now(),
        updated_on timestamptz not null default now()
      );
      create table jobs.schedule (
        name text primary key references jobs.queue on delete cascade,
        cron text not null,
        timezone text,
        data jsonb,
        options jsonb,
        created_on timestamptz not null default now(),
        updated_on timestamptz not null default now()
      );
      create table jobs.subscription (
        event text not null,
        name text not null references jobs.queue on delete cascade,
        created_on timestamptz not null default now(),
        updated_on timestamptz not null default now(),
        primary key (event, name)
      );
      create table jobs.job (
        id uuid not null default gen_random_uuid(),
        name text not null,
        priority integer not null default 0,
        data jsonb,
        state jobs.job_state not null default 'created',
        retry_limit integer not null default 2,
        retry_count integer not null default 0,
        retry_delay integer not null default 0,
        retry_backoff boolean not null default false,
        start_after timestamptz not null default now(),
        started_on timestamptz,
        singleton_key text,
        singleton_on timestamp,
        expire_in interval not null default interval '15 minutes',
        created_on timestamptz not null default now(),
        completed_on timestamptz,
        keep_until timestamptz not null default now() + interval '14 days',
        output jsonb,
        dead_letter text,
        policy text,
        primary key (name, id)
      ) partition by list (name);
      create table jobs.archive (like jobs.job);
      alter table jobs.archive add primary key (name, id), add archived_on timestamptz not null default now();
      create index archive_i1 on jobs.archive (archived_on);

      create function jobs.create_queue(queue_name text, options json) returns void language plpgsql as $$
      declare
        table_name varchar := 'j' || encode(sha224(queue_name::bytea), 'hex');
        queue_created_on timestamptz;
      begin
        with q as (
          insert into jobs.queue (name, policy, retry_limit, retry_delay, retry_backoff, expire_seconds, retention_minutes,
            dead_letter, partition_name)
          values (queue_name, options->>'policy', (options->>'retryLimit')::int, (options->>'retryDelay')::int,
            (options->>'retryBackoff')::bool, (options->>'expireInSeconds')::int, (options->>'retentionMinutes')::int,
            options->>'deadLetter', table_name)
          on conflict do nothing
          returning created_on
        )
        select created_on into queue_created_on from q;
        if queue_created_on is null then return; end if;
        execute format('create table jobs.%I (like jobs.job including defaults)', table_name);
        execute format('alter table jobs.%I add primary key (name, id)', table_name);
        execute format('alter table jobs.%I add constraint q_fkey foreign key (name) references jobs.queue (name) on delete restrict deferrable initially deferred', table_name);
        execute format('alter table jobs.%I add constraint dlq_fkey foreign key (dead_letter) references jobs.queue (name) on delete restrict deferrable initially deferred', table_name);
        execute format('create unique index %1$s_i1 on jobs.%1$I (name, coalesce(singleton_key, '''')) where state = ''created'' and policy = ''short''', table_name);
        execute format('create unique index %1$s_i2 on jobs.%1$I (name, coalesce(singleton_key, '''')) where state = ''active'' and policy = ''singleton''', table_name);
        execute format('create unique index %1$s_i3 on jobs.%1$I (name, state, coalesce(singleton_key, '''')) where state <= ''active'' and policy = ''stately''', table_name);
        execute format('create unique index %1$s_i4 on jobs.%1$I (name, singleton_on, coalesce(singleton_key, '''')) where state <> ''cancelled'' and singleton_on is not null', table_name);
        execute format('create index %1$s_i5 on jobs.%1$I (name, start_after) include (priority, created_on, id) where state < ''active''', table_name);
        execute format('alter table jobs.%I add constraint cjc check (name = %L)', table_name, queue_name);
        execute format('alter table jobs.job attach partition jobs.%I for values in (%L)', table_name, queue_name);
      end $$;
      create function jobs.delete_queue(queue_name text) returns void language plpgsql as $$
      declare
        table_name varchar;
      begin
        with deleted as (delete from jobs.queue where name = queue_name returning partition_name)
        select partition_name from deleted into table_name;
        execute format('drop table if exists jobs.%I', table_name);
      end $$;
      insert into jobs.version (version) values (24);

      -- Which day each daily pass has been through to.
      create table jobs.daily_passes (
        name text primary key,
        done_through date not null
      );

      revoke execute on function jobs.create_queue(text, json), jobs.delete_queue(text) from public;
      grant usage on schema jobs to bunkaiten_service;
      grant select, insert, update, delete on jobs.job, jobs.archive to bunkaiten_service;
      grant select, insert, update on jobs.daily_passes to bunkaiten_service;
      grant select, update on jobs.version to bunkaiten_service;
      grant select on jobs.queue to bunkaiten_service;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema jobs cascade');
  }
}
