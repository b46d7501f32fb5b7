import { type MigrationInterface, type QueryRunner } from 'typeorm';

const SIGNS_IN = '(select scope_signs_in())';
const OF_SEEN_ACCOUNT = 'exists (select from accounts seen where seen.id = account_id)';

/**
 * Mail about what is due: one a day and one a month for each person, and each step of each thing in one of them at most. The keys
 * here decide that, whichever process comes first.
 */
export class Digests1764000000318 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table digests (
        id uuid constraint pk_digests primary key,
        account_id uuid not null constraint fk_digests__account_id__not_found references accounts on delete cascade,
        kind text not null constraint ck_digests__kind__unknown check (kind in ('DAILY','MONTHLY')),
        -- The day that it tells of; of a monthly one the first of its month.
        day date not null,
        state text not null default 'READY' constraint ck_digests__state__unknown
          check (state in ('READY','SENDING','SENT','BOUNCED','FAILED','NOTHING_LEFT')),
        -- Where it went, or was to go.
        email text,
        attempts int not null default 0,
        -- Attempts of which nobody knows whether the mail server had taken the mail: a process died, or the line went dead.
        unsure_attempts int not null default 0,
        -- Until then an attempt is its process's own.
        sending_until timestamptz,
        sent_at timestamptz,
        fault text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_digests__day__twice unique (account_id, kind, day),
        constraint ck_digests__sent_at__required check ((state = 'SENT') = (sent_at is not null))
      );
      create index ix_digests__unsent on digests (created_at) where state in ('READY','SENDING');
      create trigger digests_version before update on digests for each row execute function count_version();

      create table digest_notices (
        digest_id uuid not null constraint fk_digest_notices__digest_id__not_found references digests on delete cascade,
        account_id uuid not null constraint fk_digest_notices__account_id__not_found references accounts on delete cascade,
        kind text not null,
        subject_id uuid not null,
        institution_id uuid,
        due_on date,
        step text not null,
        constraint uq_digest_notices__step__twice unique nulls not distinct (account_id, kind, subject_id, institution_id, due_on, step)
      );
      create index ix_digest_notices__digest_id on digest_notices (digest_id);

      grant select, insert, update on digests to bunkaiten_service;
      grant delete on digests to bunkaiten_service;
      grant select, insert on digest_notices to bunkaiten_service;
      alter table digests enable row level security;
      create policy digests_read on digests for select using (${SIGNS_IN} or ${OF_SEEN_ACCOUNT});
      create policy digests_add on digests for insert with check (${SIGNS_IN});
      create policy digests_change on digests for update using (${SIGNS_IN}) with check (${SIGNS_IN});
      create policy digests_remove on digests for delete using (${SIGNS_IN});
      alter table digest_notices enable row level security;
      create policy digest_notices_read on digest_notices for select using (${SIGNS_IN});
      create policy digest_notices_add on digest_notices for insert with check (${SIGNS_IN});
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop table digest_notices;
      drop table digests;
      select build_past();
    `);
  }
}
