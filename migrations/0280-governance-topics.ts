import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What has been asked of an institution last so far. */
const LAST = `'PROCUREMENT_SHARING'::text`;

const ADDED = [
  'APPROVAL_SCHEME',
  'EMERGENCY_ORGANISATION',
  'MANAGEMENT_REPORT',
  'IMPROVEMENT',
  'AUDIT',
  'AUDITOR_INDEPENDENCE',
  'AUDIT_FOLLOW_UP',
  'SELF_INSPECTION',
  'INSTITUTION_CHECKLIST',
  'STAFF_TRAINING',
  'VENDOR_STAFF_TRAINING',
  'BCP',
  'BCP_CRITERIA',
  'BCP_SERVICES',
  'BCP_DECISIONS',
  'BCP_DRILL',
  'SECURITY_EXPERT_CONTACT',
  'NOTIFICATION_LIST',
  'NOTIFICATION_LIST_SHARED',
  'AUTHORITY_REPORT_PROCEDURE',
  'PUBLICATION_PROCEDURE',
  'LEAK_PROCEDURE',
  'CSIRT',
  'REGIONAL_CORE',
  'PATIENT_DESK',
  'SAFETY_DOCUMENTATION',
  'RISK_ASSESSMENT',
  'RISK_POLICY',
  'SECURITY_POLICY',
  'ISMS',
  'SAFETY_PLAN',
  'PLAN_AIM',
  'PLAN_MEASURES',
  'PLAN_RESOURCES',
  'PLAN_RESPONSIBLE',
  'PLAN_DEADLINE',
  'PLAN_EVALUATION',
  'CONTROLS',
  'UNMET_REASON',
  'UNMET_NEED',
  'UNMET_INSTRUCTION',
  'SUPPLY_CHAIN_ROLES',
  'CRITICAL_INFRASTRUCTURE',
];

/** What an institution arranges, does again and again, and has looked at by others: 1 to 4 of the guideline (GOV). */
export class GovernanceTopics1764000000280 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(retopic(LAST, all()));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(retopic(all(), LAST));
  }
}

function all(): string {
  return [LAST, ...ADDED.map((topic) => `'${topic}'::text`)].join(', ');
}

/** The check as it stands, whatever other migrations have added to it, with one list of topics for another. */
function retopic(before: string, after: string): string {
  return `do $$ declare
        said text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'ck_attestations__topic__other_subject');
      begin
        if position($a$${before}$a$ in said) = 0 then raise 'the check on topics is not as expected'; end if;
        alter table attestations drop constraint ck_attestations__topic__other_subject;
        execute 'alter table attestations add constraint ck_attestations__topic__other_subject ' || replace(said, $a$${before}$a$, $a$${after}$a$);
      end $$`;
}
