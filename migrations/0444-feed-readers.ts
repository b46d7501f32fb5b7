import { type MigrationInterface, type QueryRunner } from 'typeorm';

const EVERYWHERE = '(select scope_everywhere())';
const MAY_WRITE = '(select scope_may_write())';

/** How far the programs are that follow the changes: noted in passing by the service, and no fact. */
export class FeedReaders1764000000444 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table feed_readers (
        -- The program.
        id uuid constraint pk_feed_readers primary key constraint fk_feed_readers__id__not_found references api_clients on delete cascade,
        -- Of the cursor that it asked with last: what is sealed up to there, it has.
        position bigint not null,
        is_in_snapshot boolean not null,
        -- Empty: all that it may read.
        resources text[] not null,
        asked_at timestamptz not null default now()
      );
      grant select, insert, update on feed_readers to bunkaiten_service;
      alter table feed_readers enable row level security;
      create policy feed_readers_read on feed_readers for select
        using ((select scope_is_staff()) and exists (select from api_clients c where c.id = feed_readers.id));
      create policy feed_readers_add on feed_readers for insert with check (${EVERYWHERE} and ${MAY_WRITE});
      create policy feed_readers_change on feed_readers for update using (${EVERYWHERE} and ${MAY_WRITE});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table feed_readers');
  }
}
