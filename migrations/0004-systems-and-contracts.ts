import { type MigrationInterface, type QueryRunner } from 'typeorm';

const versioned = [
  'systems',
  'system_interfaces',
  'contracts',
  'contract_clauses',
  'contract_documents',
  'contract_dependencies',
  'certification_coverages',
  'vendor_evaluations',
];

/** 医療情報システム, 契約 and what hangs on a contract: clauses, papers, dependencies, the vendor's evaluations. */
export class SystemsAndContracts1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table systems (
        id uuid constraint pk_systems primary key,
        institution_id uuid not null constraint fk_systems__institution_id__not_found references institutions,
        name text not null,
        category text,
        status text not null constraint ck_systems__status__unknown check (status in ('PLANNED','LIVE','RETIRED')),
        live_from date,
        retired_on date constraint ck_systems__retired_on__before_start check (retired_on >= live_from),
        provider text not null constraint ck_systems__provider__unknown check (provider in ('VENDOR','INTERNAL')),
        deployment_model text constraint ck_systems__deployment_model__unknown
          check (deployment_model in ('ON_PREMISES','IAAS','PAAS','SAAS','HYBRID')),
        owner_department_id uuid,
        operator text,
        mfa_client text not null default 'UNKNOWN' constraint ck_systems__mfa_client__unknown
          check (mfa_client in ('SUPPORTED','PLANNED','NO','UNKNOWN')),
        mfa_server text not null default 'UNKNOWN' constraint ck_systems__mfa_server__unknown
          check (mfa_server in ('SUPPORTED','PLANNED','NO','UNKNOWN')),
        mfa_planned_on date,
        mfa_adopted text not null default 'UNKNOWN' constraint ck_systems__mfa_adopted__unknown check (mfa_adopted in ('YES','NO','UNKNOWN')),
        mfa_exception_reason text,
        mfa_exception_next_renewal_on date,
        mfa_exception_plan text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint fk_systems__owner_department_id__not_found
          foreign key (institution_id, owner_department_id) references departments (institution_id, id),
        constraint uq_systems__name__taken unique (institution_id, name),
        constraint uq_systems__institution_id__id unique (institution_id, id),
        constraint ck_systems__live_from__required check (status = 'PLANNED' or live_from is not null),
        constraint ck_systems__retired_on__required check ((status = 'RETIRED') = (retired_on is not null))
      );

      -- 事業者間の連携部分 (1.3.2): where vendors meet, a row must say who owns the seam.
      create table system_interfaces (
        id uuid constraint pk_system_interfaces primary key,
        system_id uuid not null constraint fk_system_interfaces__system_id__not_found references systems on delete cascade,
        name text not null,
        description text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index ix_system_interfaces__system_id on system_interfaces (system_id);
      create table system_interface_vendors (
        interface_id uuid not null constraint fk_system_interface_vendors__interface_id__not_found references system_interfaces on delete cascade,
        vendor_id uuid not null constraint fk_system_interface_vendors__vendor_ids__not_found references vendors,
        constraint pk_system_interface_vendors primary key (interface_id, vendor_id)
      );

      create table contracts (
        id uuid constraint pk_contracts primary key,
        institution_id uuid not null constraint fk_contracts__institution_id__not_found references institutions,
        vendor_id uuid not null constraint fk_contracts__vendor_id__not_found references vendors,
        contract_no text not null,
        title text not null,
        status text not null default 'DRAFT' constraint ck_contracts__status__unknown
          check (status in ('DRAFT','NEGOTIATING','SIGNED','ACTIVE','ENDED','CANCELLED')),
        negotiating_from date,
        signed_on date,
        activated_on date,
        ended_on date,
        start_on date,
        end_on date constraint ck_contracts__end_on__before_start check (end_on >= start_on),
        auto_renew boolean not null default false,
        notice_months int constraint ck_contracts__notice_months__range check (notice_months between 0 and 60),
        service_in_use boolean not null default false,
        service_ended_on date,
        handles_medical_info text not null default 'UNKNOWN' constraint ck_contracts__handles_medical_info__unknown
          check (handles_medical_info in ('YES','NO','UNKNOWN')),
        personal_data_handling text not null default 'UNKNOWN' constraint ck_contracts__personal_data_handling__unknown
          check (personal_data_handling in ('HANDLED','CLOUD_EXCEPTION','NOT_HANDLED','UNKNOWN')),
        external_storage text not null default 'UNKNOWN' constraint ck_contracts__external_storage__unknown
          check (external_storage in ('YES','NO','UNKNOWN')),
        statutory_records text not null default 'UNKNOWN' constraint ck_contracts__statutory_records__unknown
          check (statutory_records in ('YES','NO','UNKNOWN')),
        storage_countries text[] not null default '{}',
        jurisdiction_confirmed text not null default 'UNKNOWN' constraint ck_contracts__jurisdiction_confirmed__unknown
          check (jurisdiction_confirmed in ('YES','NO','UNKNOWN')),
        importance text not null default 'NORMAL' constraint ck_contracts__importance__unknown check (importance in ('HIGH','NORMAL')),
        deployment_model text constraint ck_contracts__deployment_model__unknown
          check (deployment_model in ('ON_PREMISES','IAAS','PAAS','SAAS','HYBRID')),
        chain_type text constraint ck_contracts__chain_type__unknown check (chain_type in ('SINGLE_PRIME','HORIZONTAL','VERTICAL')),
        uses_third_party_cloud text not null default 'UNKNOWN' constraint ck_contracts__uses_third_party_cloud__unknown
          check (uses_third_party_cloud in ('YES','NO','UNKNOWN')),
        remote_maintenance text not null default 'UNKNOWN' constraint ck_contracts__remote_maintenance__unknown
          check (remote_maintenance in ('YES','NO','UNKNOWN')),
        external_connection text not null default 'UNKNOWN' constraint ck_contracts__external_connection__unknown
          check (external_connection in ('YES','NO','UNKNOWN')),
        governing_law text,
        vendor_manager text,
        reviewed_on date,
        next_review_on date,
        executive_approved_on date,
        cloud_exception_clause_ref text,
        cloud_exception_access_control_ref text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_contracts__contract_no__taken unique (institution_id, contract_no),
        -- The status says no more than the dates do.
        constraint ck_contracts__negotiating_from__required check (status in ('DRAFT','CANCELLED') or negotiating_from is not null),
        constraint ck_contracts__signed_on__required check (status not in ('SIGNED','ACTIVE') or signed_on is not null),
        constraint ck_contracts__activated_on__required check ((status in ('ACTIVE','ENDED')) = (activated_on is not null)),
        constraint ck_contracts__ended_on__required check ((status in ('ENDED','CANCELLED')) = (ended_on is not null)),
        constraint ck_contracts__ended_on__before_start check (ended_on >= activated_on),
        constraint ck_contracts__signed_on__before_talks check (signed_on >= negotiating_from),
        constraint ck_contracts__service_ended_on__before_start check (service_ended_on >= activated_on)
      );
      create index ix_contracts__institution_id on contracts (institution_id, id);
      create index ix_contracts__vendor_id on contracts (vendor_id);
      create index ix_contracts__end_on on contracts (end_on, id);

      create table contract_systems (
        contract_id uuid not null constraint fk_contract_systems__contract_id__not_found references contracts on delete cascade,
        system_id uuid not null constraint fk_contract_systems__system_ids__not_found references systems,
        constraint pk_contract_systems primary key (contract_id, system_id)
      );
      create index ix_contract_systems__system_id on contract_systems (system_id);

      create table contract_clauses (
        id uuid constraint pk_contract_clauses primary key,
        contract_id uuid not null constraint fk_contract_clauses__contract_id__not_found references contracts on delete cascade,
        kind text not null constraint ck_contract_clauses__kind__unknown check (kind in
          ('SCOPE_OF_WORK','VENDOR_STRUCTURE','DEMARCATION','INFO_HANDLING','PRIVACY_DUTY','CONFIDENTIALITY','PERSONNEL_COMPLIANCE',
           'PERSONNEL_TRAINING','REENTRUSTMENT','INCIDENT_COOPERATION','EMERGENCY_SUPPORT','BREACH_NOTICE','AUDIT_REPORTING','LEGAL_COMPLIANCE',
           'GUIDELINE_COMPLIANCE','LEGAL_LIABILITY','SECURITY_UPDATE_RESPONSIBILITY','VULN_EOS_INFO','TECH_INFO','SECONDARY_USE',
           'STORAGE_LOCATION','FOREIGN_PROCESSING','EXIT_RETURN_ERASURE','MIGRATION','SLA','CLOUD_NON_HANDLING')),
        review text not null constraint ck_contract_clauses__review__unknown
          check (review in ('PRESENT','PARTIAL','MISSING','NOT_APPLICABLE','UNREVIEWED')),
        reference text,
        reviewed_on date,
        reviewed_by text,
        note text,
        -- Only the re-entrustment clause has these four, only the breach notice has the hours.
        prohibited boolean,
        prior_information boolean,
        consultation boolean,
        approval boolean,
        notice_hours int constraint ck_contract_clauses__notice_hours__range check (notice_hours between 0 and 8760),
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_contract_clauses__kind__twice unique (contract_id, kind),
        constraint ck_contract_clauses__prohibited__other_kind check (kind = 'REENTRUSTMENT'
          or (prohibited is null and prior_information is null and consultation is null and approval is null)),
        constraint ck_contract_clauses__notice_hours__other_kind check (kind = 'BREACH_NOTICE' or notice_hours is null)
      );

      create table contract_documents (
        id uuid constraint pk_contract_documents primary key,
        contract_id uuid not null constraint fk_contract_documents__contract_id__not_found references contracts on delete cascade,
        type text not null constraint ck_contract_documents__type__unknown
          check (type in ('CONTRACT','TERMS','MEMORANDUM','SLA','ORG_CHART','DEMARCATION','OTHER')),
        title text not null,
        dated_on date,
        storage_ref text,
        sha256 text constraint ck_contract_documents__sha256__format check (sha256 ~ '^[0-9a-f]{64}$'),
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index ix_contract_documents__contract_id on contract_documents (contract_id);

      -- 5.3: the cloud and the network that the vendor itself builds on.
      create table contract_dependencies (
        id uuid constraint pk_contract_dependencies primary key,
        contract_id uuid not null constraint fk_contract_dependencies__contract_id__not_found references contracts on delete cascade,
        kind text not null constraint ck_contract_dependencies__kind__unknown check (kind in ('CLOUD','NETWORK')),
        name text not null,
        vendor_id uuid constraint fk_contract_dependencies__vendor_id__not_found references vendors,
        depends_on_id uuid constraint fk_contract_dependencies__depends_on_id__not_found references contract_dependencies
          constraint ck_contract_dependencies__depends_on_id__itself check (depends_on_id <> id),
        country text constraint ck_contract_dependencies__country__format check (country ~ '^[A-Z]{2}$'),
        note text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_contract_dependencies__name__twice unique (contract_id, kind, name)
      );

      create table certification_coverages (
        id uuid constraint pk_certification_coverages primary key,
        contract_id uuid not null constraint fk_certification_coverages__contract_id__not_found references contracts on delete cascade,
        certification_id uuid not null constraint fk_certification_coverages__certification_id__not_found references certifications,
        covers text not null constraint ck_certification_coverages__covers__unknown check (covers in ('YES','NO','UNKNOWN')),
        judged_on date,
        judged_by text,
        note text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_certification_coverages__certification_id__twice unique (contract_id, certification_id)
      );

      create table vendor_evaluations (
        id uuid constraint pk_vendor_evaluations primary key,
        institution_id uuid not null constraint fk_vendor_evaluations__institution_id__not_found references institutions,
        vendor_id uuid not null constraint fk_vendor_evaluations__vendor_id__not_found references vendors,
        contract_id uuid constraint fk_vendor_evaluations__contract_id__not_found references contracts,
        type text not null constraint ck_vendor_evaluations__type__unknown check (type in ('SELECTION','SUPERVISION')),
        completed_on date,
        functional_fit text not null default 'UNKNOWN' constraint ck_vendor_evaluations__functional_fit__unknown check (functional_fit in ('YES','NO','UNKNOWN')),
        security_fit text not null default 'UNKNOWN' constraint ck_vendor_evaluations__security_fit__unknown check (security_fit in ('YES','NO','UNKNOWN')),
        organisation_fit text not null default 'UNKNOWN' constraint ck_vendor_evaluations__organisation_fit__unknown check (organisation_fit in ('YES','NO','UNKNOWN')),
        evaluator text,
        conclusion text,
        document_ref text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index ix_vendor_evaluations__institution_id on vendor_evaluations (institution_id, vendor_id);

      ${versioned
        .map(
          (table) =>
            `create trigger ${table}_version before update on ${table} for each row execute function count_version();`,
        )
        .join('\n')}
      create trigger systems_keys after delete on systems for each row execute function forget_external_keys('SYSTEM');
      create trigger contracts_keys after delete on contracts for each row execute function forget_external_keys('CONTRACT');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table vendor_evaluations;
      drop table certification_coverages;
      drop table contract_dependencies;
      drop table contract_documents;
      drop table contract_clauses;
      drop table contract_systems;
      drop table contracts;
      drop table system_interface_vendors;
      drop table system_interfaces;
      drop table systems;
    `);
  }
}
