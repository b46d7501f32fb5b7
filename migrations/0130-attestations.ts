import { type MigrationInterface, type QueryRunner } from 'typeorm';

const OWN = '((select scope_everywhere()) or institution_id = any((select scope_institutions())::uuid[]))';

/** The record is seen, and is the same institution's. */
const ours = (table: string, column: string) =>
  `(${column} is null or exists (select from ${table} seen where seen.id = ${column} and seen.institution_id = attestations.institution_id))`;

const NAMES = {
  institution_id: OWN,
  contract_id: ours('contracts', 'contract_id'),
  subcontract_id: `(subcontract_id is null or exists (select from subcontracts seen join contracts c on c.id = seen.contract_id where seen.id = subcontract_id and c.institution_id = attestations.institution_id))`,
  system_id: ours('systems', 'system_id'),
  equipment_id: ours('equipment', 'equipment_id'),
  document_id: '(document_id is null or exists (select from documents seen where seen.id = document_id))',
};

/**
 * 確認記録: that something was confirmed — on which day, by whom, on which evidence, until when. One table for all of which
 * there is no more to say (domain 1.P), so that no rule needs a table of checkboxes.
 */
export class Attestations1764000000130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table attestations (
        id uuid constraint pk_attestations primary key,
        institution_id uuid not null constraint fk_attestations__institution_id__not_found references institutions,
        topic text not null,
        -- What it is about: at most one of these; none, the institution itself.
        contract_id uuid constraint fk_attestations__contract_id__not_found references contracts on delete cascade,
        subcontract_id uuid constraint fk_attestations__subcontract_id__not_found references subcontracts on delete cascade,
        system_id uuid constraint fk_attestations__system_id__not_found references systems on delete cascade,
        equipment_id uuid constraint fk_attestations__equipment_id__not_found references equipment on delete cascade,
        confirmed_on date not null,
        confirmed_by text not null,
        confirmer_role text constraint ck_attestations__confirmer_role__unknown
          check (confirmer_role in ('EXECUTIVE','SAFETY_MANAGER','PLANNING_MANAGER','SYSTEM_OPERATOR','CISO')),
        -- Only YES confirms anything; NO is what was found instead.
        conclusion text not null default 'UNKNOWN' constraint ck_attestations__conclusion__unknown check (conclusion in ('YES','NO','UNKNOWN')),
        valid_to date constraint ck_attestations__valid_to__before_start check (valid_to >= confirmed_on),
        document_id uuid constraint fk_attestations__document_id__not_found references documents,
        document_ref text,
        note text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint ck_attestations__topic__other_subject check (num_nonnulls(contract_id, subcontract_id, system_id, equipment_id) <= 1 and case
          when contract_id is not null then topic in ('RISK_ASSESSMENT','RISK_CONFORMITY','RISK_CONFORMITY_REPORT','PERSONNEL_ROSTER','TRAINING','COMPLIANCE_REPORT',
            'FOREIGN_LAW','EXTERNAL_ENVIRONMENT','SAFETY_MEASURES','ACQUISITION_PREVENTED','EMERGENCY_ARRANGEMENT','DEMARCATION_CONSULTATION','ERASURE',
            'STORAGE_CRITERION_A','STORAGE_CRITERION_B','STORAGE_CRITERION_C','STORAGE_CRITERION_D','STORAGE_CRITERION_E','STORAGE_CRITERION_F',
            'STORAGE_CRITERION_G')
          when subcontract_id is not null then topic in ('SUPERVISION','WORK_REPORT','ERASURE','OVERSEAS_REQUIREMENTS')
          when system_id is not null then topic in ('REQUIREMENT_CHECK','INTRODUCTION_APPROVAL','EMERGENCY_INTRODUCTION','RECOVERY_PROCEDURE','RECOVERY_CHANGE','BACKUP','DOCUMENTATION',
            'CROSS_MATRIX_REVIEW')
          when equipment_id is not null then topic in ('INVENTORY_CHECK','VULNERABILITY_SOURCE','ERASURE')
          else topic in ('INSTRUCTION_SELECTION','INSTRUCTION_CERTIFICATION','INSTRUCTION_TWO_FACTOR','INSTRUCTION_CONTRACT',
            'INSTRUCTION_REENTRUSTMENT','INSTRUCTION_DEMARCATION') end)
      );
      create index ix_attestations__institution_id on attestations (institution_id, confirmed_on, id);
      create index ix_attestations__contract_id on attestations (contract_id) where contract_id is not null;
      create index ix_attestations__subcontract_id on attestations (subcontract_id) where subcontract_id is not null;
      create index ix_attestations__system_id on attestations (system_id) where system_id is not null;
      create index ix_attestations__equipment_id on attestations (equipment_id) where equipment_id is not null;
      create index ix_attestations__document_id on attestations (document_id) where document_id is not null;
      select guard_table('attestations', '${OWN}', names => '${JSON.stringify(NAMES)}');
      select keep_journal('attestations', institution => 'institution_id');
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop table attestations;
      select build_past();
    `);
  }
}
