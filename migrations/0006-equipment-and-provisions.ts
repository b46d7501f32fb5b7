import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** 情報機器等 with their three dated roles (5.3), 第三者提供 (1.4) and リスク受容 (4②). */
export class EquipmentAndProvisions1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table equipment (
        id uuid constraint pk_equipment primary key,
        institution_id uuid not null constraint fk_equipment__institution_id__not_found references institutions,
        system_id uuid,
        asset_no text not null,
        name text not null,
        category text,
        status text not null constraint ck_equipment__status__unknown check (status in ('PLANNED','LIVE','DISPOSED')),
        live_from date,
        disposed_on date constraint ck_equipment__disposed_on__before_start check (disposed_on >= live_from),
        location text,
        network_segment text,
        remote_maintenance text not null default 'UNKNOWN' constraint ck_equipment__remote_maintenance__unknown
          check (remote_maintenance in ('YES','NO','UNKNOWN')),
        end_of_support_on date,
        end_of_support_not_applicable boolean not null default false,
        eos_decision_type text constraint ck_equipment__eos_decision_type__unknown
          check (eos_decision_type in ('UPGRADE_BUDGET','COMPENSATING','DECOMMISSION')),
        eos_decided_on date,
        eos_decided_by text,
        eos_decision_valid_to date constraint ck_equipment__eos_decision_valid_to__before_start check (eos_decision_valid_to >= eos_decided_on),
        introduction_approved_on date,
        introduction_approved_by text,
        lease_end_on date,
        split_contract_id uuid constraint fk_equipment__split_contract_id__not_found references contracts,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint fk_equipment__system_id__not_found foreign key (institution_id, system_id) references systems (institution_id, id),
        constraint uq_equipment__asset_no__taken unique (institution_id, asset_no),
        constraint ck_equipment__live_from__required check (status <> 'LIVE' or live_from is not null),
        constraint ck_equipment__disposed_on__required check ((status = 'DISPOSED') = (disposed_on is not null)),
        constraint ck_equipment__eos_decision_type__incomplete check (
          (eos_decision_type is null) = (eos_decided_on is null) and (eos_decided_on is null) = (eos_decided_by is null)),
        constraint ck_equipment__introduction_approved_by__incomplete
          check ((introduction_approved_on is null) = (introduction_approved_by is null)),
        constraint ck_equipment__end_of_support_on__not_applicable check (not (end_of_support_not_applicable and end_of_support_on is not null))
      );
      create index ix_equipment__institution_id on equipment (institution_id, id);
      create index ix_equipment__system_id on equipment (system_id);

      -- Owner, installer, maintainer: held by the institution itself or by a vendor, one holder a day.
      create table equipment_roles (
        id uuid constraint pk_equipment_roles primary key,
        equipment_id uuid not null constraint fk_equipment_roles__equipment_id__not_found references equipment on delete cascade,
        role text not null constraint ck_equipment_roles__role__unknown check (role in ('OWNER','INSTALLER','MAINTAINER')),
        held_by text not null constraint ck_equipment_roles__held_by__unknown check (held_by in ('INSTITUTION','VENDOR')),
        vendor_id uuid constraint fk_equipment_roles__vendor_id__not_found references vendors,
        held_from date not null,
        held_to date constraint ck_equipment_roles__held_to__before_start check (held_to >= held_from),
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint ck_equipment_roles__vendor_id__required check ((held_by = 'VENDOR') = (vendor_id is not null))
      );
      create index ix_equipment_roles__equipment_id on equipment_roles (equipment_id);

      -- Two holders on one day: an exclusion constraint would need an extension that not every server has.
      create function hold_equipment_role_alone() returns trigger language plpgsql as $$
      begin
        perform 1 from equipment where id = new.equipment_id for update;
        if exists (
          select from equipment_roles other
          where other.equipment_id = new.equipment_id and other.role = new.role and other.id <> new.id
            and daterange(other.held_from, other.held_to, '[]') && daterange(new.held_from, new.held_to, '[]')) then
          raise exception using errcode = '23P01', constraint = 'ex_equipment_roles__held_from__overlap', message = 'two holders on one day';
        end if;
        return new;
      end $$;
      create trigger equipment_roles_alone before insert or update on equipment_roles
        for each row execute function hold_equipment_role_alone();

      create table provisions (
        id uuid constraint pk_provisions primary key,
        institution_id uuid not null constraint fk_provisions__institution_id__not_found references institutions,
        recipient text not null,
        recipient_country text constraint ck_provisions__recipient_country__format check (recipient_country ~ '^[A-Z]{2}$'),
        purpose text not null,
        scheme text constraint ck_provisions__scheme__unknown check (scheme in ('REGIONAL_NETWORK','PATIENT_DIRECTED','DIRECT','OTHER')),
        legal_basis text constraint ck_provisions__legal_basis__unknown
          check (legal_basis in ('CONSENT','OPT_OUT','LAW','PUBLIC_HEALTH','ENTRUSTMENT','JOINT_USE')),
        system_id uuid,
        planned_from date,
        started_on date,
        ended_on date constraint ck_provisions__ended_on__before_start check (ended_on >= started_on),
        scope_agreed_on date,
        scope_agreement_ref text,
        sender_responsibility text,
        transport_responsibility text,
        receiver_responsibility text,
        source_retention_owner text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint fk_provisions__system_id__not_found foreign key (institution_id, system_id) references systems (institution_id, id)
      );
      create index ix_provisions__institution_id on provisions (institution_id);

      -- Accepted is not resolved: only with reason, approver and an end.
      create table risk_acceptances (
        id uuid constraint pk_risk_acceptances primary key,
        institution_id uuid not null constraint fk_risk_acceptances__institution_id__not_found references institutions,
        rule_id text not null,
        subject_kind text not null,
        subject_id uuid not null,
        rationale text,
        decision text,
        approved_by text,
        approver_role text constraint ck_risk_acceptances__approver_role__unknown
          check (approver_role in ('EXECUTIVE','SAFETY_MANAGER','PLANNING_MANAGER','SYSTEM_OPERATOR','CISO')),
        valid_from date not null,
        valid_to date not null constraint ck_risk_acceptances__valid_to__before_start check (valid_to >= valid_from),
        withdrawn_on date constraint ck_risk_acceptances__withdrawn_on__before_start check (withdrawn_on >= valid_from),
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index ix_risk_acceptances__institution_id on risk_acceptances (institution_id);
      create index ix_risk_acceptances__subject_id on risk_acceptances (subject_id);

      create trigger equipment_version before update on equipment for each row execute function count_version();
      create trigger equipment_roles_version before update on equipment_roles for each row execute function count_version();
      create trigger provisions_version before update on provisions for each row execute function count_version();
      create trigger risk_acceptances_version before update on risk_acceptances for each row execute function count_version();
      create trigger equipment_keys after delete on equipment for each row execute function forget_external_keys('EQUIPMENT');
      create trigger provisions_keys after delete on provisions for each row execute function forget_external_keys('PROVISION');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table risk_acceptances;
      drop table provisions;
      drop table equipment_roles;
      drop function hold_equipment_role_alone();
      drop table equipment;
    `);
  }
}
