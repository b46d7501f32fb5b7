import { type MigrationInterface, type QueryRunner } from 'typeorm';

const OWN = 'account_id = (select scope_actor())';
const SIGNS_IN = '(select scope_signs_in())';

/** What each person sets for themselves: how they are told, and calendars that read what is due under a token of their own. */
export class Calendars1764000000317 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notice_preferences (
        account_id uuid not null default scope_actor() constraint pk_notice_preferences primary key
          constraint fk_notice_preferences__account_id__not_found references accounts on delete cascade,
        digest text not null default 'DAILY' constraint ck_notice_preferences__digest__unknown check (digest in ('DAILY','OFF')),
        monthly boolean not null default true,
        language text not null default 'ja' constraint ck_notice_preferences__language__unknown check (language in ('ja','en')),
        updated_at timestamptz not null default now()
      );
      grant select, insert, update on notice_preferences to bunkaiten_service;
      alter table notice_preferences enable row level security;
      create policy notice_preferences_read on notice_preferences for select using (${OWN} or ${SIGNS_IN});
      create policy notice_preferences_add on notice_preferences for insert with check (${OWN});
      create policy notice_preferences_change on notice_preferences for update using (${OWN}) with check (${OWN});

      create table calendar_feeds (
        id uuid constraint pk_calendar_feeds primary key,
        account_id uuid not null default scope_actor() constraint fk_calendar_feeds__account_id__not_found references accounts on delete cascade,
        -- Where it is read, as its owner says: which to revoke when a telephone is lost.
        name text not null,
        token_hash bytea not null constraint uq_calendar_feeds__token_hash unique,
        last_read_at timestamptz,
        revoked_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index ix_calendar_feeds__account_id on calendar_feeds (account_id);
      create trigger calendar_feeds_version before update on calendar_feeds for each row execute function count_version();
      grant select, insert, update on calendar_feeds to bunkaiten_service;
      alter table calendar_feeds enable row level security;
      create policy calendar_feeds_read on calendar_feeds for select using (${OWN} or ${SIGNS_IN});
      create policy calendar_feeds_add on calendar_feeds for insert with check (${OWN});
      create policy calendar_feeds_change on calendar_feeds for update using (${OWN} or ${SIGNS_IN}) with check (${OWN} or ${SIGNS_IN});
      select keep_journal('calendar_feeds', parent => 'account_id', owner_table => 'accounts', left_out => '{token_hash}',
        updates_when => $$old.last_read_at is not distinct from new.last_read_at$$);

      -- What a calendar was told last: so that an entry that moves or goes is told so.
      create table calendar_entries (
        feed_id uuid not null constraint fk_calendar_entries__feed_id__not_found references calendar_feeds on delete cascade,
        uid text not null,
        due_on date not null,
        sequence int not null default 0,
        cancelled_on date,
        changed_at timestamptz not null default now(),
        constraint pk_calendar_entries primary key (feed_id, uid)
      );
      grant select, insert, update, delete on calendar_entries to bunkaiten_service;
      alter table calendar_entries enable row level security;
      create policy calendar_entries_read on calendar_entries for select using (${SIGNS_IN});
      create policy calendar_entries_add on calendar_entries for insert with check (${SIGNS_IN});
      create policy calendar_entries_change on calendar_entries for update using (${SIGNS_IN}) with check (${SIGNS_IN});
      create policy calendar_entries_remove on calendar_entries for delete using (${SIGNS_IN});
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop table calendar_entries;
      drop table calendar_feeds;
      drop table notice_preferences;
      select build_past();
    `);
  }
}
