import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** システム関連事業者 and what is known of them, their certifications, and what institutions made of both. */
export class Vendors1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table vendors (
        id uuid constraint pk_vendors primary key,
        name text not null,
        name_kana text,
        name_en text,
        name_search text not null,
        legal_form text not null constraint ck_vendors__legal_form__unknown check (legal_form in
          ('DOMESTIC_CORPORATION','FOREIGN_CORPORATION','SOLE_PROPRIETOR','UNINCORPORATED_ASSOCIATION','PUBLIC_BODY')),
        corporate_number text constraint ck_vendors__corporate_number__check_digit check (is_corporate_number(corporate_number)),
        invoice_number text constraint ck_vendors__invoice_number__format check (invoice_number ~ '^T[0-9]{13}$'),
        country text not null constraint ck_vendors__country__format check (country ~ '^[A-Z]{2}$'),
        postal_code text,
        address text,
        phone text,
        email text,
        website text,
        note text,
        register_process text constraint ck_vendors__register_process__unknown
          check (register_process in ('01','11','12','13','21','22','71','72','81','99')),
        register_changed_on date,
        register_closed_on date,
        register_successor_number text,
        register_fetched_on date,
        as_entered jsonb not null default '{}',
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_vendors__corporate_number__taken unique (corporate_number),
        constraint ck_vendors__invoice_number__other_number check (
          legal_form <> 'DOMESTIC_CORPORATION' or corporate_number is null or invoice_number is null
          or invoice_number = 'T' || corporate_number)
      );
      create index ix_vendors__name_search on vendors (name_search, id);
      create index ix_vendors__updated_at on vendors (updated_at, id);
      create index ix_vendors__created_at on vendors (created_at, id);

      create table vendor_contacts (
        id uuid constraint pk_vendor_contacts primary key,
        vendor_id uuid not null constraint fk_vendor_contacts__vendor_id__not_found references vendors on delete cascade,
        kind text not null constraint ck_vendor_contacts__kind__unknown
          check (kind in ('GENERAL','SALES','SUPPORT','SECURITY','EMERGENCY')),
        name text not null,
        department text,
        phone text,
        second_channel text,
        email text,
        reachable24h boolean not null default false,
        verified_on date,
        as_entered jsonb not null default '{}',
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint ck_vendor_contacts__phone__no_channel check (phone is not null or email is not null or second_channel is not null)
      );
      create index ix_vendor_contacts__vendor_id on vendor_contacts (vendor_id);

      create table vendor_attestations (
        id uuid constraint pk_vendor_attestations primary key,
        vendor_id uuid not null constraint fk_vendor_attestations__vendor_id__not_found references vendors on delete cascade,
        guideline text not null constraint ck_vendor_attestations__guideline__unknown check (guideline in ('MHLW','MIC_METI')),
        edition text not null,
        attested_on date not null,
        document_ref text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index ix_vendor_attestations__vendor_id on vendor_attestations (vendor_id);

      create table vendor_disclosure_documents (
        id uuid constraint pk_vendor_disclosure_documents primary key,
        vendor_id uuid not null constraint fk_vendor_disclosure_documents__vendor_id__not_found references vendors on delete cascade,
        type text not null constraint ck_vendor_disclosure_documents__type__unknown check (type in ('MDS','SDS','SERVICE_SPEC_CONFORMITY')),
        product text not null,
        edition text,
        issued_on date not null,
        received_on date constraint ck_vendor_disclosure_documents__received_on__before_issue check (received_on >= issued_on),
        items_answered_no int constraint ck_vendor_disclosure_documents__items_answered_no__negative check (items_answered_no >= 0),
        document_ref text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index ix_vendor_disclosure_documents__vendor_id on vendor_disclosure_documents (vendor_id);

      create table certifications (
        id uuid constraint pk_certifications primary key,
        vendor_id uuid not null constraint fk_certifications__vendor_id__not_found references vendors,
        scheme text not null constraint ck_certifications__scheme__unknown check (scheme in
          ('PMARK','ISMS_JISQ27001','ISO27001','ISO27701','ISO27017','ISO27018','ISMAP','ISMAP_LIU','CS_GOLD','FEDRAMP','SOC2','SOC3','EXT_AUDIT',
           'SCS_STAR3','SCS_STAR4','SECURITY_ACTION','ISO9001','ISO20000','ISO22301','PCI_DSS','TRUSTE','JAPHIC')),
        registration_number text,
        standard_edition text,
        holder_name text,
        holder_corporate_number text
          constraint ck_certifications__holder_corporate_number__check_digit check (is_corporate_number(holder_corporate_number)),
        scope_text text,
        scope_names_vendor boolean not null default false,
        body text,
        accreditation text,
        valid_from date not null,
        valid_to date not null constraint ck_certifications__valid_to__before_start check (valid_to >= valid_from),
        last_surveillance_on date,
        renewal_applied_on date,
        renewal_plan text,
        predecessor_id uuid constraint fk_certifications__predecessor_id__not_found references certifications
          constraint uq_certifications__predecessor_id__taken unique
          constraint ck_certifications__predecessor_id__itself check (predecessor_id <> id),
        equivalence_rationale text,
        equivalence_approved_by text,
        equivalence_approved_on date,
        statement_reviewed_on date,
        verified_on date,
        verified_source text constraint ck_certifications__verified_source__unknown
          check (verified_source in ('JIPDEC','ISMS_AC','ISMAP','JASA','IAF_CERTSEARCH','CERTIFICATION_BODY','OTHER')),
        evidence_ref text,
        as_entered jsonb not null default '{}',
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint ck_certifications__equivalence_approved_on__incomplete
          check ((equivalence_approved_by is null) = (equivalence_approved_on is null)),
        constraint ck_certifications__verified_source__incomplete check ((verified_on is null) = (verified_source is null))
      );
      create index ix_certifications__vendor_id on certifications (vendor_id);
      create index ix_certifications__valid_to on certifications (valid_to, id);

      -- 一時停止・取消し; both days included.
      create table certification_suspensions (
        id uuid constraint pk_certification_suspensions primary key,
        certification_id uuid not null
          constraint fk_certification_suspensions__certification_id__not_found references certifications on delete cascade,
        kind text not null constraint ck_certification_suspensions__kind__unknown check (kind in ('SUSPENDED','WITHDRAWN')),
        effective_from date not null,
        effective_to date constraint ck_certification_suspensions__effective_to__before_start check (effective_to >= effective_from),
        reason text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index ix_certification_suspensions__certification_id on certification_suspensions (certification_id);

      create table effectiveness_evidence (
        id uuid constraint pk_effectiveness_evidence primary key,
        institution_id uuid not null constraint fk_effectiveness_evidence__institution_id__not_found references institutions,
        vendor_id uuid not null constraint fk_effectiveness_evidence__vendor_id__not_found references vendors,
        type text not null constraint ck_effectiveness_evidence__type__unknown check (type in
          ('MANAGEMENT_METHOD_EXPLANATION','SOA','INTERNAL_AUDIT_REPORT','SURVEILLANCE_REPORT','PENTEST_SUMMARY','SOC2_TYPE2','MDS_SDS',
           'SERVICE_SPEC_CONFORMITY','ONSITE_VISIT_RECORD')),
        received_on date not null,
        reviewed_on date constraint ck_effectiveness_evidence__reviewed_on__before_receipt check (reviewed_on >= received_on),
        reviewer text,
        conclusion text,
        document_ref text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint ck_effectiveness_evidence__reviewer__incomplete check ((reviewed_on is null) = (reviewer is null))
      );
      create index ix_effectiveness_evidence__institution_id on effectiveness_evidence (institution_id, vendor_id);

      ${[
        'vendors',
        'vendor_contacts',
        'vendor_attestations',
        'vendor_disclosure_documents',
        'certifications',
        'certification_suspensions',
        'effectiveness_evidence',
      ]
        .map(
          (table) =>
            `create trigger ${table}_version before update on ${table} for each row execute function count_version();`,
        )
        .join('\n')}
      create trigger vendors_keys after delete on vendors for each row execute function forget_external_keys('VENDOR');
      create trigger certifications_keys after delete on certifications for each row execute function forget_external_keys('CERTIFICATION');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table effectiveness_evidence;
      drop table certification_suspensions;
      drop table certifications;
      drop table vendor_disclosure_documents;
      drop table vendor_attestations;
      drop table vendor_contacts;
      drop table vendors;
    `);
  }
}
