import { type MigrationInterface, type QueryRunner } from 'typeorm';

const STAFF = '(select scope_is_staff())';
const OWN = '((select scope_everywhere()) or institution_id = any((select scope_institutions())::uuid[]))';
const NAMES = JSON.stringify({
  institution_id: OWN,
  contract_id:
    '(contract_id is null or exists (select from contracts seen where seen.id = contract_id and seen.institution_id = notice_ladders.institution_id))',
});
const ABOUT_CONTRACTS = [
  'CONTRACT_NOTICE',
  'CONTRACT_END',
  'CONTRACT_REVIEW',
  'VENDOR_REVIEW',
  'MATRIX_REVIEW',
  'OVERSEAS_CHECK',
  'SUBCONTRACT_APPROVAL_END',
  'SUBCONTRACT_CONDITION',
];
const OTHERS = [
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
];
const words = (list: readonly string[]) => list.map((word) => `'${word}'`).join(',');

/**
 * How long before a day people are told, where an institution sets it for a kind of subject or for a contract; and which notices
 * somebody has seen. What is due itself is stored nowhere: it follows from the facts of the day.
 */
export class Notices1764000000316 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notice_ladders (
        id uuid constraint pk_notice_ladders primary key,
        institution_id uuid not null constraint fk_notice_ladders__institution_id__not_found references institutions,
        kind text not null constraint ck_notice_ladders__kind__unknown check (kind in (${words([...ABOUT_CONTRACTS, ...OTHERS])})),
        contract_id uuid constraint fk_notice_ladders__contract_id__not_found references contracts on delete cascade
          constraint ck_notice_ladders__contract_id__other_kind check (contract_id is null or kind in (${words(ABOUT_CONTRACTS)})),
        days int[] not null constraint ck_notice_ladders__days__range
          check (cardinality(days) between 1 and 12 and 0 <= all (days) and 730 >= all (days)),
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_notice_ladders__kind__taken unique nulls not distinct (institution_id, kind, contract_id)
      );
      create index ix_notice_ladders__contract_id on notice_ladders (contract_id);
      select guard_table('notice_ladders', '(${STAFF} and ${OWN})', names => '${NAMES}');
      select keep_journal('notice_ladders', parent => 'contract_id', institution => 'institution_id');

      create table notice_looks (
        account_id uuid not null default scope_actor() constraint fk_notice_looks__account_id__not_found references accounts on delete cascade,
        -- Names what it is about, its day and the step: another day or a later step is another notice.
        notice_id uuid not null,
        seen_at timestamptz not null default now(),
        constraint pk_notice_looks primary key (account_id, notice_id)
      );
      grant select, insert on notice_looks to bunkaiten_service;
      alter table notice_looks enable row level security;
      create policy notice_looks_read on notice_looks for select using (account_id = (select scope_actor()));
      create policy notice_looks_add on notice_looks for insert with check (account_id = (select scope_actor()));
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop table notice_looks;
      drop table notice_ladders;
      select build_past();
    `);
  }
}
