import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** 医療機関等: the institution, its departments, who holds which role, and its windows and intervals. */
export class Institutions1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table institutions (
        id uuid constraint pk_institutions primary key,
        name text not null,
        name_kana text,
        kind text not null constraint ck_institutions__kind__unknown
          check (kind in ('HOSPITAL','CLINIC','DENTAL_CLINIC','PHARMACY','HOME_NURSING','OTHER')),
        operator_type text constraint ck_institutions__operator_type__unknown check (operator_type in
          ('MEDICAL_CORPORATION','NATIONAL','LOCAL_GOVERNMENT','INCORPORATED_ADMINISTRATIVE_AGENCY','PUBLIC_INTEREST','PRIVATE_PERSON','COMPANY','OTHER')),
        medical_institution_code text
          constraint ck_institutions__medical_institution_code__check_digit check (is_medical_institution_code(medical_institution_code)),
        prefecture_code text constraint ck_institutions__prefecture_code__unknown
          check (prefecture_code ~ '^(0[1-9]|[1-3][0-9]|4[0-7])$'),
        postal_code text constraint ck_institutions__postal_code__format check (postal_code ~ '^[0-9]{7}$'),
        address text,
        phone text,
        bed_count int constraint ck_institutions__bed_count__negative check (bed_count >= 0),
        as_entered jsonb not null default '{}',
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_institutions__medical_institution_code__taken unique (medical_institution_code)
      );

      create table departments (
        id uuid constraint pk_departments primary key,
        institution_id uuid not null constraint fk_departments__institution_id__not_found references institutions,
        name text not null,
        code text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_departments__name__taken unique (institution_id, name),
        constraint uq_departments__institution_id__id unique (institution_id, id)
      );

      create table role_assignments (
        id uuid constraint pk_role_assignments primary key,
        institution_id uuid not null constraint fk_role_assignments__institution_id__not_found references institutions,
        role text not null constraint ck_role_assignments__role__unknown
          check (role in ('EXECUTIVE','SAFETY_MANAGER','PLANNING_MANAGER','SYSTEM_OPERATOR','CISO')),
        person text not null,
        department_id uuid,
        held_from date not null,
        held_to date constraint ck_role_assignments__held_to__before_start check (held_to >= held_from),
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        -- A department of the same institution; so with every such pair of keys.
        constraint fk_role_assignments__department_id__not_found
          foreign key (institution_id, department_id) references departments (institution_id, id)
      );
      create index ix_role_assignments__institution_id on role_assignments (institution_id);

      -- Our own defaults (no authority): null means the default of the product, whatever it is by then.
      create table institution_policies (
        institution_id uuid constraint pk_institution_policies primary key
          constraint fk_institution_policies__institution_id__not_found references institutions on delete cascade,
        certificate_expiry_days int[],
        contract_end_days int[],
        notice_deadline_days int[],
        end_of_support_months int[],
        evidence_max_age_months int,
        verification_max_age_days int,
        supervision_interval_months int,
        important_supervision_interval_months int,
        contract_review_interval_months int,
        matrix_review_interval_months int,
        matrix_change_grace_days int,
        overseas_check_interval_months int,
        emergency_contact_max_age_months int,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );

      create trigger institutions_version before update on institutions for each row execute function count_version();
      create trigger departments_version before update on departments for each row execute function count_version();
      create trigger role_assignments_version before update on role_assignments for each row execute function count_version();
      create trigger institution_policies_version before update on institution_policies for each row execute function count_version();
      create trigger institutions_keys after delete on institutions for each row execute function forget_external_keys('INSTITUTION');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table institution_policies;
      drop table role_assignments;
      drop table departments;
      drop table institutions;
    `);
  }
}
