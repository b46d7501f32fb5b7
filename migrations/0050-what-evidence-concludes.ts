import { type MigrationInterface, type QueryRunner } from 'typeorm';

const ANSWER = (table: string, column: string) =>
  `text not null default 'UNKNOWN' constraint ck_${table}__${column}__unknown check (${column} in ('YES','NO','UNKNOWN'))`;

/**
 * What evidence concludes, beside that there is some: an evaluation that says no, a declaration that was not kept up or
 * evidence judged ineffective settles nothing (5①, 5② footnote 4, 1⑭). What is on record from before is not known to conclude
 * anything; a look into a register is taken to have found what it looked for.
 */
export class WhatEvidenceConcludes1764000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table vendor_evaluations
        -- 5①: 本ガイドライン・法令の要件.
        add column guideline_fit ${ANSWER('vendor_evaluations', 'guideline_fit')},
        add column overall_fit ${ANSWER('vendor_evaluations', 'overall_fit')},
        add column followed_up_on date constraint ck_vendor_evaluations__followed_up_on__before_start check (followed_up_on >= completed_on);
      alter table effectiveness_evidence add column effective ${ANSWER('effectiveness_evidence', 'effective')};
      alter table vendor_attestations
        add column complies ${ANSWER('vendor_attestations', 'complies')},
        add column valid_to date constraint ck_vendor_attestations__valid_to__before_start check (valid_to >= attested_on);
      alter table certifications
        -- 本院の規程: who may take an equivalent standard for one.
        add column equivalence_approver_role text constraint ck_certifications__equivalence_approver_role__unknown
          check (equivalence_approver_role in ('EXECUTIVE','SAFETY_MANAGER','PLANNING_MANAGER','SYSTEM_OPERATOR','CISO')),
        add column verified_result text constraint ck_certifications__verified_result__unknown check (verified_result in ('FOUND','NOT_FOUND'));
      update certifications set verified_result = 'FOUND' where verified_on is not null;
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      alter table certifications drop column equivalence_approver_role, drop column verified_result;
      alter table vendor_attestations drop column complies, drop column valid_to;
      alter table effectiveness_evidence drop column effective;
      alter table vendor_evaluations drop column guideline_fit, drop column overall_fit, drop column followed_up_on;
      select build_past();
    `);
  }
}
