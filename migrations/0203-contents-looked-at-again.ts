import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';

/**
 * Whether the content of an evidence file is still what its hash names, as the service found it last. It is written only when it
 * is found otherwise than before, past row-level security, for the content is the same whoever uploaded it.
 */
export class ContentsLookedAtAgain1764000000203 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table documents
        add column content_state text constraint ck_documents__content_state__unknown check (content_state in ('INTACT','OTHER','MISSING')),
        add column content_state_since date,
        add constraint ck_documents__content_state_since__incomplete check ((content_state is null) = (content_state_since is null));
      create function contents_kept(after text, most int) returns setof text language sql stable ${DEFINER} as $$
        select distinct sha256 from documents where sha256 > after order by sha256 limit most $$;
      create function note_content_state(hash text, state text) returns void language sql ${DEFINER} as $$
        update documents set content_state = state, content_state_since = today_in_japan()
          where sha256 = hash and content_state is distinct from state $$;
      revoke execute on function contents_kept(text, int), note_content_state(text, text) from public;
      grant execute on function contents_kept(text, int), note_content_state(text, text) to bunkaiten_service;
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop function note_content_state(text, text);
      drop function contents_kept(text, int);
      alter table documents drop column content_state_since, drop column content_state;
      select build_past();
    `);
  }
}
