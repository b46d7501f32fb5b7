import { type MigrationInterface, type QueryRunner } from 'typeorm';

const KINDS = [
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
];
const ANNOUNCED = 'SUBCONTRACT_ANNOUNCEMENT';

/** A re-entrustment that a vendor has announced waits for the institution’s answer, as other things do. */
export class AnnouncementsAreNoticed1764000000319 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kindsOf([...KINDS, ANNOUNCED]));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from notice_ladders where kind = '${ANNOUNCED}'; ${kindsOf(KINDS)}`);
  }
}

function kindsOf(kinds: readonly string[]): string {
  return `alter table notice_ladders drop constraint ck_notice_ladders__kind__unknown,
    add constraint ck_notice_ladders__kind__unknown check (kind in (${kinds.map((kind) => `'${kind}'`).join(',')}))`;
}
