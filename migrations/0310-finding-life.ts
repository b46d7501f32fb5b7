import { type MigrationInterface, type QueryRunner } from 'typeorm';

const STAFF = '(select scope_is_staff())';
const MAY_WRITE = '(select scope_may_write())';
const reaches = (column: string) =>
  `((select scope_everywhere()) or ${column} = any((select scope_institutions())::uuid[]))`;
const OWN = reaches('institution_id');
const SEVERITIES = `('BLOCKING','MAJOR','MINOR','ADVISORY')`;
const STATES = `('OPEN','ACCEPTED','RESOLVED')`;
const SUBJECT_KINDS = `('INSTITUTION','VENDOR','CERTIFICATION','CONTRACT','SUBCONTRACT','SYSTEM','EQUIPMENT','MATRIX','PROVISION','RISK_ACCEPTANCE','INCIDENT')`;

/** Kept by the service, changed by nobody else, and never deleted but with its institution. */
const keptByService = (table: string, rights: string, { changes }: { changes: boolean }) => `
  grant ${rights} on ${table} to bunkaiten_service;
  alter table ${table} enable row level security;
  create policy ${table}_read on ${table} for select using (${STAFF} and ${OWN});
  create policy ${table}_add on ${table} for insert with check (${STAFF} and ${OWN} and ${MAY_WRITE});
  ${changes ? `create policy ${table}_change on ${table} for update using (${STAFF} and ${OWN} and ${MAY_WRITE});` : ''}`;

/**
 * The life of findings: what was found when, and what people do about it. What is found follows from the facts, whose
 * journal stands beside; so the findings themselves have none, but their turns, which are only ever added.
 */
export class FindingLife1764000000310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table findings (
        id uuid constraint pk_findings primary key,
        institution_id uuid not null constraint fk_findings__institution_id__not_found references institutions on delete cascade,
        rule_id text not null,
        subject_kind text not null constraint ck_findings__subject_kind__unknown check (subject_kind in ${SUBJECT_KINDS}),
        subject_id uuid not null,
        -- As people knew it when it was found last: it may be gone.
        subject_name text not null,
        state text not null constraint ck_findings__state__unknown check (state in ${STATES}),
        severity text not null constraint ck_findings__severity__unknown check (severity in ${SEVERITIES}),
        strength text not null,
        variant text,
        section text not null,
        open_for_gate boolean not null,
        facts jsonb not null,
        acceptance_id uuid constraint ck_findings__acceptance_id__range check ((acceptance_id is not null) = (state = 'ACCEPTED')),
        opened_on date not null,
        turned_on date not null,
        created_at timestamptz not null default now(),
        constraint uq_findings__subject_id__taken unique (institution_id, rule_id, subject_kind, subject_id)
      );
      create index ix_findings__subject_id on findings (subject_id);
      ${keptByService('findings', 'select, insert, update', { changes: true })}

      create table finding_turns (
        id uuid constraint pk_finding_turns primary key,
        finding_id uuid not null constraint fk_finding_turns__finding_id__not_found references findings on delete cascade,
        institution_id uuid not null,
        turn text not null constraint ck_finding_turns__turn__unknown check (turn in ('OPENED','CHANGED','ACCEPTED','REOPENED','RESOLVED')),
        judged_on date not null,
        at timestamptz not null default clock_timestamp(),
        state text not null constraint ck_finding_turns__state__unknown check (state in ${STATES}),
        severity text not null constraint ck_finding_turns__severity__unknown check (severity in ${SEVERITIES}),
        variant text,
        facts jsonb not null
      );
      create index ix_finding_turns__finding_id on finding_turns (finding_id, at);
      create index ix_finding_turns__institution_id on finding_turns (institution_id, at);
      ${keptByService('finding_turns', 'select, insert', { changes: false })}

      -- When each institution was judged last, and since when something may be otherwise.
      create table finding_passes (
        institution_id uuid constraint pk_finding_passes primary key
          constraint fk_finding_passes__institution_id__not_found references institutions on delete cascade,
        wanted_at timestamptz not null,
        evaluated_at timestamptz,
        judged_on date,
        next_change_on date
      );
      ${keptByService('finding_passes', 'select, insert, update', { changes: true })}

      -- How far the journal was read for it.
      create table finding_watch (
        is_single boolean constraint pk_finding_watch primary key default true constraint ck_finding_watch__is_single__range check (is_single),
        position bigint not null
      );
      grant select, insert, update on finding_watch to bunkaiten_service;
      alter table finding_watch enable row level security;
      create policy finding_watch_read on finding_watch for select using ((select scope_everywhere()));
      create policy finding_watch_add on finding_watch for insert with check ((select scope_everywhere()) and ${MAY_WRITE});
      create policy finding_watch_change on finding_watch for update using ((select scope_everywhere()) and ${MAY_WRITE});

      create table finding_treatments (
        id uuid constraint pk_finding_treatments primary key,
        finding_id uuid not null constraint fk_finding_treatments__finding_id__not_found references findings on delete cascade
          constraint uq_finding_treatments__finding_id__taken unique,
        institution_id uuid not null constraint fk_finding_treatments__institution_id__not_found references institutions on delete cascade,
        owner_id uuid constraint fk_finding_treatments__owner_id__not_found references accounts,
        due_on date,
        treatment text constraint ck_finding_treatments__treatment__unknown check (treatment in ('AVOID','REDUCE','TRANSFER','ACCEPT')),
        note text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index ix_finding_treatments__owner_id on finding_treatments (owner_id);
      select guard_table('finding_treatments', '(${STAFF} and ${OWN})', names => '${JSON.stringify({
        institution_id: OWN,
        finding_id:
          'exists (select from findings seen where seen.id = finding_id and seen.institution_id = finding_treatments.institution_id)',
        owner_id: '(owner_id is null or exists (select from accounts seen where seen.id = owner_id))',
      })}');
      select keep_journal('finding_treatments', parent => 'finding_id', institution => 'institution_id');

      create table finding_comments (
        id uuid constraint pk_finding_comments primary key,
        finding_id uuid not null constraint fk_finding_comments__finding_id__not_found references findings on delete cascade,
        institution_id uuid not null constraint fk_finding_comments__institution_id__not_found references institutions on delete cascade,
        author text not null,
        body text not null,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index ix_finding_comments__finding_id on finding_comments (finding_id, created_at);
      select guard_table('finding_comments', '(${STAFF} and ${OWN})', names => '${JSON.stringify({
        institution_id: OWN,
        finding_id:
          'exists (select from findings seen where seen.id = finding_id and seen.institution_id = finding_comments.institution_id)',
      })}');
      select keep_journal('finding_comments', parent => 'finding_id', institution => 'institution_id');

      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop table finding_comments;
      drop table finding_treatments;
      drop table finding_watch;
      drop table finding_passes;
      drop table finding_turns;
      drop table findings;
      select build_past();
    `);
  }
}
