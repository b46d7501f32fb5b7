import { type MigrationInterface, type QueryRunner } from 'typeorm';

const SIGNS_IN = '(select scope_signs_in())';
const STAFF = '(select scope_is_staff())';
/** Whoever holds a link is nobody's account: they work for the vendor that was asked, on that one request. */
const HOLDS_LINK = '((select scope_vendor()) is not null and (select scope_actor()) is null)';
const OF_SEEN_REQUEST = 'exists (select from evidence_requests seen where seen.id = request_id)';
const NAMES = JSON.stringify({ request_id: `(${SIGNS_IN} or ${OF_SEEN_REQUEST})` });

/**
 * Mailed links, by which a request is answered without an account. The token of a link is kept nowhere but in its mail: here
 * stands its hash, made when the mail is handed over. Of a request one link counts at most.
 */
export class EvidenceLinks1764000000421 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table evidence_links (
        id uuid constraint pk_evidence_links primary key,
        request_id uuid not null constraint fk_evidence_links__request_id__not_found references evidence_requests on delete cascade,
        name text not null,
        email text not null,
        language text not null default 'ja' constraint ck_evidence_links__language__unknown check (language in ('ja','en')),
        asked_by text not null,
        -- A reminder of this step before this day; null: somebody had it mailed.
        step text,
        due_on date,
        expires_on date not null,
        token_hash bytea constraint uq_evidence_links__token_hash unique,
        state text not null default 'READY' constraint ck_evidence_links__state__unknown check (state in ('READY','SENDING','SENT','BOUNCED','FAILED')),
        attempts int not null default 0,
        unsure_attempts int not null default 0,
        sending_until timestamptz,
        sent_at timestamptz,
        fault text,
        revoked_at timestamptz,
        answered_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint ck_evidence_links__step__incomplete check ((step is null) = (due_on is null)),
        constraint ck_evidence_links__sent_at__required check ((state = 'SENT') = (sent_at is not null)),
        constraint uq_evidence_links__step__twice unique (request_id, due_on, step)
      );
      create unique index uq_evidence_links__request_id__taken on evidence_links (request_id) where revoked_at is null and answered_at is null;
      create index ix_evidence_links__request_id on evidence_links (request_id, created_at, id);
      select guard_table('evidence_links', '(${SIGNS_IN} or ((${STAFF} or ${HOLDS_LINK}) and ${OF_SEEN_REQUEST}))',
        writes => '(${SIGNS_IN} or ${STAFF} or ${HOLDS_LINK})', names => '${NAMES}');
      revoke delete on evidence_links from bunkaiten_service;
      select keep_journal('evidence_links', parent => 'request_id', owner_table => 'evidence_requests', left_out => '{token_hash}');
      -- What a token opens; nothing of the registry is seen before that is known.
      create function evidence_link_held(hash bytea) returns table (link_id uuid, request_id uuid, vendor_id uuid) language sql stable
        security definer set search_path = public, pg_temp as $$
        select l.id, r.id, r.vendor_id from evidence_links l join evidence_requests r on r.id = l.request_id
        where l.token_hash = hash and l.revoked_at is null and l.answered_at is null and l.expires_on >= today_in_japan() and r.state in ('ASKED','REFUSED') $$;
      revoke execute on function evidence_link_held(bytea) from public;
      grant execute on function evidence_link_held(bytea) to bunkaiten_service;
      select jobs.create_queue('evidence-link-sending', '{"policy":"short"}');
      select jobs.create_queue('evidence-reminders', '{"policy":"stately"}');
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      select jobs.delete_queue('evidence-reminders');
      select jobs.delete_queue('evidence-link-sending');
      drop schema past cascade;
      drop function evidence_link_held(bytea);
      drop table evidence_links;
      select build_past();
    `);
  }
}
