import { type MigrationInterface, type QueryRunner } from 'typeorm';

const MAY_WRITE = '(select scope_may_write())';
const OWN = `((select scope_is_staff()) and ((select scope_everywhere()) or institution_id = any((select scope_institutions())::uuid[])))`;

/** Of which kinds of notices an institution may set how long before; the last is new. */
const NOTICED = [
  'CONTRACT_END',
  'CONTRACT_NOTICE',
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
  'EVIDENCE_ANSWER',
  'EVIDENCE_ASKED',
  'EVIDENCE_REVIEW',
];
const kindsOf = (kinds: readonly string[]) => `
      alter table notice_ladders drop constraint ck_notice_ladders__kind__unknown,
        add constraint ck_notice_ladders__kind__unknown check (kind in (${kinds.map((kind) => `'${kind}'`).join(',')}));`;

/**
 * In ransomware the registry may be down too: what is needed then is written off this server every day. Here stands what became
 * of that, so that people learn of it while it can be mended.
 */
export class EmergencyCopies1764000000530 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table emergency_copies (
        institution_id uuid not null constraint fk_emergency_copies__institution_id__not_found references institutions on delete cascade,
        place text not null constraint ck_emergency_copies__place__unknown check (place in ('FOLDER','BUCKET')),
        tried_at timestamptz not null,
        -- The last that is there whole, and when it was written; null: none ever was.
        file_name text,
        written_at timestamptz constraint ck_emergency_copies__written_at__incomplete check ((written_at is null) = (file_name is null)),
        -- Since when it cannot be written, and why; null: it can.
        failing_since timestamptz,
        fault text constraint ck_emergency_copies__fault__incomplete check ((fault is null) = (failing_since is null)),
        constraint pk_emergency_copies primary key (institution_id, place)
      );
      grant select, insert, update, delete on emergency_copies to bunkaiten_service;
      alter table emergency_copies enable row level security;
      create policy emergency_copies_read on emergency_copies for select using ${OWN};
      create policy emergency_copies_add on emergency_copies for insert with check (${OWN} and ${MAY_WRITE});
      create policy emergency_copies_change on emergency_copies for update using (${OWN} and ${MAY_WRITE});
      create policy emergency_copies_remove on emergency_copies for delete using (${OWN} and ${MAY_WRITE});
      ${kindsOf([...NOTICED, 'EMERGENCY_COPY'])}
      select jobs.create_queue('emergency-copies', '{"policy":"stately"}');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      select jobs.delete_queue('emergency-copies');
      delete from notice_ladders where kind = 'EMERGENCY_COPY';
      ${kindsOf(NOTICED)}
      drop table emergency_copies;
    `);
  }
}
