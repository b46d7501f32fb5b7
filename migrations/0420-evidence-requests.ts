import { type MigrationInterface, type QueryRunner } from 'typeorm';

const STAFF = '(select scope_is_staff())';
const OUR_VENDOR = '(select scope_vendor())';
const OWN = '((select scope_everywhere()) or institution_id = any((select scope_institutions())::uuid[]))';
const OF_OUR_VENDOR = `vendor_id = ${OUR_VENDOR}`;
/** Whoever asks names what they see; a vendor's people name nothing, they answer. */
const seen = (table: string, column: string) =>
  `(${column} is null or ${OUR_VENDOR} is not null or exists (select from ${table} seen where seen.id = ${column}))`;
const quoted = (sql: string) => sql.replaceAll("'", "''");
const namesOf = (names: Readonly<Record<string, string>>) => quoted(JSON.stringify(names));

const ASKED = namesOf({
  institution_id: `(${OWN} or ${OF_OUR_VENDOR})`,
  vendor_id: seen('vendors', 'vendor_id'),
  about_vendor_id: seen('vendors', 'about_vendor_id'),
  contract_id: seen('contracts', 'contract_id'),
  certification_id: seen('certifications', 'certification_id'),
  equipment_id: seen('equipment', 'equipment_id'),
  matrix_id: seen('matrices', 'matrix_id'),
});
const OF_SEEN_REQUEST = 'exists (select from evidence_requests seen where seen.id = request_id)';
/** What its vendor has not shared, or shares no longer, nobody else reads; what was accepted stays in the record of whoever accepted it. */
const SHARED = `exists (select from evidence_shares s where s.answer_id = evidence_answers.id and (s.revoked_on is null or s.verdict = ''ACCEPTED''))`;

const KINDS = `('RENEWED_CERTIFICATE','EFFECTIVENESS_EVIDENCE','MDS','SDS','YEARLY_CHECKLIST','SUBCONTRACTOR_LIST','MATRIX_FORM')`;
const HEADER = `
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()`;

const NOTICED = [
  'CONTRACT_NOTICE',
  'CONTRACT_END',
  'CONTRACT_REVIEW',
  'VENDOR_REVIEW',
  'MATRIX_REVIEW',
  'OVERSEAS_CHECK',
  'SUBCONTRACT_APPROVAL_END',
  'SUBCONTRACT_CONDITION',
  'CERTIFICATE_EXPIRY',
  'PMARK_RENEWAL',
  'END_OF_SUPPORT',
  'SUPPORT_DECISION_END',
  'ACCEPTANCE_END',
  'MATRIX_CONFIRMATION',
  'CONFIRMATION_CHECK',
  'SUBCONTRACT_APPROVAL',
  'FACT_CORRECTION',
  'PAPER_DECISION',
  'EXECUTIVE_APPROVAL',
  'RISK_ACCEPTANCE',
  'TAKE_OVER_DAY',
  'IDENTITY_REQUEST',
  'SUBCONTRACT_ANNOUNCEMENT',
];
const NOTICED_NOW = ['EVIDENCE_ANSWER', 'EVIDENCE_ASKED', 'EVIDENCE_REVIEW'];
const words = (list: readonly string[]) => list.map((word) => `'${word}'`).join(',');
const kindsOf = (kinds: readonly string[]) => `
      alter table notice_ladders drop constraint ck_notice_ladders__kind__unknown,
        add constraint ck_notice_ladders__kind__unknown check (kind in (${words(kinds)}));`;

const customers = (besides: string) => `
      create or replace function scope_customers() returns uuid[] language sql stable security definer set search_path = public, pg_temp as
        $$ select coalesce(array_agg(distinct institution_id), '{}') from (
          select institution_id from contracts where vendor_id = scope_vendor()${besides}) as customers $$;`;

const contentsKept = (besides: string) => `
      create or replace function contents_kept(after text, most int) returns setof text language sql stable security definer set search_path = public, pg_temp as $$
        select distinct sha256 from (select sha256 from documents${besides}) as kept where sha256 > after order by sha256 limit most $$;`;

/** Whose word an announced re-entrustment is: a vendor's people's own, or what the institution took from a list that it asked for. */
const announcer = (besides: string) => `
      create or replace function guard_subcontract_announcement() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          if ${besides}scope_actor() is not null then
            new.announcer_id := scope_vendor();
            new.announced_by_actor := scope_actor();
          end if;
          return new;
        end if;
        new.announced_by_actor := old.announced_by_actor;
        if (to_jsonb(new) - '{subcontract_id,declined_on,reason,withdrawn_on,version,updated_at}'::text[])
            is distinct from (to_jsonb(old) - '{subcontract_id,declined_on,reason,withdrawn_on,version,updated_at}'::text[])
          or num_nonnulls(old.declined_on, old.withdrawn_on) > 0
          or (old.subcontract_id is not null and new.subcontract_id is not null) then
          raise exception using errcode = '23514', constraint = 'ck_subcontract_announcements__state__settled', message = 'it stays as it was said';
        end if;
        if scope_actor() is not null and (new.withdrawn_on is not null) <> (scope_vendor() is not null) then
          raise exception using errcode = '42501', constraint = 'ck_subcontract_announcements__state__forbidden', message = 'for the other side to say';
        end if;
        return new;
      end $$;`;

/**
 * What institutions ask vendors for. A request is the institution's; an answer is the vendor's own, and seen by those institutions
 * with which the vendor shares it; a share is the vendor's consent for one request, and what the institution makes of it.
 */
export class EvidenceRequests1764000000420 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table evidence_requests (
        id uuid constraint pk_evidence_requests primary key,
        institution_id uuid not null constraint fk_evidence_requests__institution_id__not_found references institutions,
        vendor_id uuid not null constraint fk_evidence_requests__vendor_id__not_found references vendors,
        -- Of which re-entrusted party beneath the vendor; null: of the vendor itself.
        about_vendor_id uuid constraint fk_evidence_requests__about_vendor_id__not_found references vendors
          constraint ck_evidence_requests__about_vendor_id__itself check (about_vendor_id <> vendor_id),
        kind text not null constraint ck_evidence_requests__kind__unknown check (kind in ${KINDS}),
        contract_id uuid constraint fk_evidence_requests__contract_id__not_found references contracts on delete cascade,
        certification_id uuid constraint fk_evidence_requests__certification_id__not_found references certifications on delete cascade,
        equipment_id uuid constraint fk_evidence_requests__equipment_id__not_found references equipment on delete cascade,
        matrix_id uuid constraint fk_evidence_requests__matrix_id__not_found references matrices on delete cascade,
        product text,
        rule_id text,
        due_on date not null,
        words text,
        asked_by text not null,
        asked_by_actor uuid,
        state text not null default 'ASKED' constraint ck_evidence_requests__state__unknown
          check (state in ('ASKED','ANSWERED','ACCEPTED','REFUSED','WITHDRAWN')),
        withdrawn_on date,
        withdrawal_reason text,${HEADER},
        constraint ck_evidence_requests__withdrawn_on__incomplete check ((state = 'WITHDRAWN') = (withdrawn_on is not null)),
        constraint ck_evidence_requests__withdrawal_reason__incomplete check (withdrawal_reason is null or withdrawn_on is not null),
        constraint ck_evidence_requests__contract_id__required check (kind not in ('YEARLY_CHECKLIST','SUBCONTRACTOR_LIST','MATRIX_FORM') or contract_id is not null),
        constraint ck_evidence_requests__matrix_id__required check (kind <> 'MATRIX_FORM' or matrix_id is not null),
        constraint ck_evidence_requests__matrix_id__other_kind check (kind = 'MATRIX_FORM' or matrix_id is null),
        constraint ck_evidence_requests__certification_id__other_kind check (kind in ('RENEWED_CERTIFICATE','EFFECTIVENESS_EVIDENCE') or certification_id is null),
        constraint ck_evidence_requests__equipment_id__other_kind check (kind in ('MDS','SDS') or equipment_id is null),
        constraint ck_evidence_requests__product__other_kind check (kind in ('MDS','SDS') or product is null),
        constraint ck_evidence_requests__about_vendor_id__other_kind
          check (about_vendor_id is null or kind in ('RENEWED_CERTIFICATE','EFFECTIVENESS_EVIDENCE','MDS','SDS'))
      );
      create index ix_evidence_requests__institution_id on evidence_requests (institution_id, due_on, id);
      create index ix_evidence_requests__vendor_id on evidence_requests (vendor_id, due_on, id);
      create index ix_evidence_requests__about_vendor_id on evidence_requests (about_vendor_id);
      create index ix_evidence_requests__contract_id on evidence_requests (contract_id);
      create index ix_evidence_requests__certification_id on evidence_requests (certification_id);
      create index ix_evidence_requests__equipment_id on evidence_requests (equipment_id);
      create index ix_evidence_requests__matrix_id on evidence_requests (matrix_id);

      create table evidence_answers (
        id uuid constraint pk_evidence_answers primary key,
        vendor_id uuid not null constraint fk_evidence_answers__vendor_id__not_found references vendors,
        about_vendor_id uuid constraint fk_evidence_answers__about_vendor_id__not_found references vendors,
        kind text not null constraint ck_evidence_answers__kind__unknown check (kind in ${KINDS}),
        content jsonb not null default '{}' constraint ck_evidence_answers__content__format check (jsonb_typeof(content) = 'object'),
        note text,
        sha256 text constraint ck_evidence_answers__sha256__format check (sha256 ~ '^[0-9a-f]{64}$'),
        size bigint constraint ck_evidence_answers__size__range check (size > 0),
        media_type text,
        file_name text constraint ck_evidence_answers__file_name__range check (length(file_name) between 1 and 255),
        answered_by text not null,
        answered_by_actor uuid,
        -- Whoever held a mailed link, without an account.
        by_link boolean not null default false,${HEADER},
        constraint ck_evidence_answers__file__incomplete check (num_nonnulls(sha256, size, media_type, file_name) in (0, 4)),
        constraint ck_evidence_answers__file__required check (sha256 is not null or kind = 'SUBCONTRACTOR_LIST')
      );
      create index ix_evidence_answers__vendor_id on evidence_answers (vendor_id, created_at, id);
      create index ix_evidence_answers__about_vendor_id on evidence_answers (about_vendor_id);

      create table evidence_shares (
        id uuid constraint pk_evidence_shares primary key,
        request_id uuid not null constraint fk_evidence_shares__request_id__not_found references evidence_requests on delete cascade,
        answer_id uuid not null constraint fk_evidence_shares__answer_id__not_found references evidence_answers,
        shared_by text not null,
        shared_by_actor uuid,
        revoked_on date,
        verdict text constraint ck_evidence_shares__verdict__unknown check (verdict in ('ACCEPTED','REFUSED')),
        reviewed_on date,
        reviewed_by text,
        reviewed_by_actor uuid,
        reason text,
        -- Which records were made of it, as [{resource, id}].
        made jsonb not null default '[]' constraint ck_evidence_shares__made__format check (jsonb_typeof(made) = 'array'),${HEADER},
        constraint ck_evidence_shares__verdict__incomplete check (num_nonnulls(verdict, reviewed_on, reviewed_by) in (0, 3)),
        constraint ck_evidence_shares__reason__incomplete check ((reason is not null) = (verdict = 'REFUSED') or verdict is null and reason is null),
        constraint ck_evidence_shares__made__other_kind check (made = '[]' or verdict = 'ACCEPTED')
      );
      create index ix_evidence_shares__answer_id on evidence_shares (answer_id);
      create index ix_evidence_shares__request_id on evidence_shares (request_id, created_at, id);
      create unique index uq_evidence_shares__answer_id__taken on evidence_shares (request_id) where revoked_on is null and verdict is null;

      -- The institution asks, reviews and withdraws; the vendor's people answer, and take an answer back that nobody has reviewed.
      create function guard_evidence_request() returns trigger language plpgsql as $$
      declare
        step text;
      begin
        if tg_op = 'INSERT' then
          if scope_vendor() is not null then
            raise exception using errcode = '42501', constraint = 'ck_evidence_requests__state__forbidden', message = 'for the institution to ask';
          end if;
          if scope_actor() is not null then
            new.asked_by_actor := scope_actor();
            new.state := 'ASKED';
          end if;
          if new.matrix_id is not null then
            new.contract_id := (select m.contract_id from matrices m where m.id = new.matrix_id);
          end if;
          if not exists (select from contracts c where c.id = new.contract_id and c.vendor_id = new.vendor_id and c.institution_id = new.institution_id)
            and new.contract_id is not null then
            raise exception using errcode = '23514', constraint = 'ck_evidence_requests__contract_id__other_party', message = 'a contract of others';
          end if;
          if not exists (select from certifications c where c.id = new.certification_id and c.vendor_id = coalesce(new.about_vendor_id, new.vendor_id))
            and new.certification_id is not null then
            raise exception using errcode = '23514', constraint = 'ck_evidence_requests__certification_id__other_vendor', message = 'a certificate of others';
          end if;
          if not exists (select from equipment e where e.id = new.equipment_id and e.institution_id = new.institution_id) and new.equipment_id is not null then
            raise exception using errcode = '23503', constraint = 'fk_evidence_requests__equipment_id__not_found', message = 'no such device';
          end if;
          if not exists (select from subcontracts s join contracts c on c.id = s.contract_id where s.vendor_id = new.about_vendor_id
              and c.vendor_id = new.vendor_id and c.institution_id = new.institution_id) and new.about_vendor_id is not null then
            raise exception using errcode = '23514', constraint = 'ck_evidence_requests__about_vendor_id__other_party', message = 'nobody beneath this vendor';
          end if;
          return new;
        end if;
        if (to_jsonb(new) - '{state,due_on,words,withdrawn_on,withdrawal_reason,version,updated_at}'::text[])
            is distinct from (to_jsonb(old) - '{state,due_on,words,withdrawn_on,withdrawal_reason,version,updated_at}'::text[])
          or old.state in ('ACCEPTED','WITHDRAWN') then
          raise exception using errcode = '23514', constraint = 'ck_evidence_requests__state__settled', message = 'it stays as it was asked';
        end if;
        step := old.state || ' ' || new.state;
        if old.state <> new.state and step not in
            ('ASKED ANSWERED','REFUSED ANSWERED','ANSWERED ASKED','ANSWERED REFUSED','ANSWERED ACCEPTED','ASKED WITHDRAWN','REFUSED WITHDRAWN','ANSWERED WITHDRAWN') then
          raise exception using errcode = '23514', constraint = 'ck_evidence_requests__state__settled', message = 'no such step';
        end if;
        if scope_vendor() is not null then
          if new.state not in ('ASKED','ANSWERED') or (new.due_on, new.words) is distinct from (old.due_on, old.words) then
            raise exception using errcode = '42501', constraint = 'ck_evidence_requests__state__forbidden', message = 'for the institution to say';
          end if;
        elsif scope_actor() is not null and old.state <> new.state and new.state in ('ASKED','ANSWERED') then
          raise exception using errcode = '42501', constraint = 'ck_evidence_requests__state__forbidden', message = 'for the vendor to say';
        end if;
        return new;
      end $$;
      create trigger evidence_requests_guard before insert or update on evidence_requests
        for each row execute function guard_evidence_request();

      -- What was answered stays as it was said, and whose word it was.
      create function guard_evidence_answer() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' then
          raise exception using errcode = '23514', constraint = 'ck_evidence_answers__content__settled', message = 'it stays as it was said';
        end if;
        if scope_vendor() is not null then
          new.answered_by_actor := scope_actor();
          new.by_link := scope_actor() is null;
        end if;
        return new;
      end $$;
      create trigger evidence_answers_guard before insert or update on evidence_answers
        for each row execute function guard_evidence_answer();

      create function guard_evidence_share() returns trigger language plpgsql as $$
      declare
        asked evidence_requests;
        said evidence_answers;
      begin
        if tg_op = 'INSERT' then
          if scope_vendor() is not null then new.shared_by_actor := scope_actor(); end if;
          select * into asked from evidence_requests where id = new.request_id;
          select * into said from evidence_answers where id = new.answer_id;
          -- Not by a policy: those of answers ask with whom they are shared.
          if said.id is null then
            raise exception using errcode = '23503', constraint = 'fk_evidence_shares__answer_id__not_found', message = 'no such answer';
          end if;
          if (asked.kind, asked.vendor_id, asked.about_vendor_id) is distinct from (said.kind, said.vendor_id, said.about_vendor_id) then
            raise exception using errcode = '23514', constraint = 'ck_evidence_shares__answer_id__other_kind', message = 'it was asked for something else';
          end if;
          return new;
        end if;
        if (to_jsonb(new) - '{revoked_on,verdict,reviewed_on,reviewed_by,reviewed_by_actor,reason,made,version,updated_at}'::text[])
            is distinct from (to_jsonb(old) - '{revoked_on,verdict,reviewed_on,reviewed_by,reviewed_by_actor,reason,made,version,updated_at}'::text[])
          or (old.revoked_on is not null and new.revoked_on is distinct from old.revoked_on)
          or (old.verdict is not null and (new.verdict, new.reviewed_on, new.reviewed_by, new.reviewed_by_actor, new.reason, new.made)
            is distinct from (old.verdict, old.reviewed_on, old.reviewed_by, old.reviewed_by_actor, old.reason, old.made)) then
          raise exception using errcode = '23514', constraint = 'ck_evidence_shares__verdict__settled', message = 'it stays as it was decided';
        end if;
        if scope_actor() is not null and (case when scope_vendor() is null then new.revoked_on is distinct from old.revoked_on
            else new.verdict is distinct from old.verdict end) then
          raise exception using errcode = '42501', constraint = 'ck_evidence_shares__verdict__forbidden', message = 'for the other side to say';
        end if;
        if scope_actor() is not null and new.verdict is distinct from old.verdict then new.reviewed_by_actor := scope_actor(); end if;
        return new;
      end $$;
      create trigger evidence_shares_guard before insert or update on evidence_shares
        for each row execute function guard_evidence_share();

      select guard_table('evidence_requests', '(${quoted(OWN)} or ${OF_OUR_VENDOR})', writes => '(${STAFF} or ${OF_OUR_VENDOR})', names => '${ASKED}');
      select guard_table('evidence_answers', '(${OF_OUR_VENDOR} or (${STAFF} and ${SHARED}))', writes => '${OF_OUR_VENDOR}');
      select guard_table('evidence_shares', '${OF_SEEN_REQUEST}', writes => '(${STAFF} or ${OUR_VENDOR} is not null)',
        names => '${namesOf({ request_id: OF_SEEN_REQUEST })}');
      -- What was asked, answered and decided is deleted by nobody; nobody but the vendor's people shares.
      revoke delete on evidence_requests, evidence_answers, evidence_shares from bunkaiten_service;
      create policy ri_evidence_shares__shares__forbidden on evidence_shares as restrictive for insert with check (${OUR_VENDOR} is not null);
      select keep_journal('evidence_requests', institution => 'institution_id', vendor => 'vendor_id');
      select keep_journal('evidence_answers', vendor => 'vendor_id');
      select keep_journal('evidence_shares', parent => 'request_id', owner_table => 'evidence_requests');
      ${customers(' union select institution_id from evidence_requests where vendor_id = scope_vendor()')}
      ${contentsKept(' union all select sha256 from evidence_answers where sha256 is not null')}
      ${announcer(`scope_vendor() is null and exists (select from evidence_shares s join evidence_requests r on r.id = s.request_id
              where r.contract_id = new.contract_id and r.kind = 'SUBCONTRACTOR_LIST' and s.verdict is null and s.revoked_on is null) then
            new.announcer_id := (select c.vendor_id from contracts c where c.id = new.contract_id);
            new.announced_by_actor := null;
          elsif `)}
      ${kindsOf([...NOTICED, ...NOTICED_NOW])}
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from notice_ladders where kind in (${words(NOTICED_NOW)});
      ${kindsOf(NOTICED)}
      ${announcer('')}
      ${contentsKept('')}
      ${customers('')}
      drop schema past cascade;
      -- Together: what is seen of one asks another.
      drop table evidence_shares, evidence_answers, evidence_requests;
      drop function guard_evidence_share();
      drop function guard_evidence_answer();
      drop function guard_evidence_request();
      select build_past();
    `);
  }
}
