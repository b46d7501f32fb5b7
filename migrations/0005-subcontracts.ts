import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** 再委託: a tree per contract, whose rank and freedom from cycles the database keeps. */
export class Subcontracts1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table subcontracts (
        id uuid constraint pk_subcontracts primary key,
        contract_id uuid not null constraint fk_subcontracts__contract_id__not_found references contracts,
        parent_id uuid constraint fk_subcontracts__parent_id__not_found references subcontracts,
        rank int not null,
        vendor_id uuid not null constraint fk_subcontracts__vendor_id__not_found references vendors,
        work text not null,
        handles_personal_data text not null default 'UNKNOWN' constraint ck_subcontracts__handles_personal_data__unknown
          check (handles_personal_data in ('YES','NO','UNKNOWN')),
        overseas text not null default 'UNKNOWN' constraint ck_subcontracts__overseas__unknown check (overseas in ('YES','NO','UNKNOWN')),
        processing_countries text[] not null default '{}',
        storage_countries text[] not null default '{}',
        -- 1 事前の情報提供
        information_provided_on date,
        information_counterparty boolean not null default false,
        information_work boolean not null default false,
        information_personal_data boolean not null default false,
        information_safety_measures boolean not null default false,
        information_country boolean not null default false,
        information_further_reentrustment boolean not null default false,
        -- 2 協議
        consulted_on date,
        consultation_participants text,
        consultation_minutes_ref text,
        -- 3 合意
        agreed_on date,
        -- 4 承認
        approval_state text not null default 'NOT_REQUESTED' constraint ck_subcontracts__approval_state__unknown
          check (approval_state in ('NOT_REQUESTED','REQUESTED','APPROVED','REJECTED','REVOKED')),
        requested_by text,
        approved_on date,
        approved_by text,
        approver_role text constraint ck_subcontracts__approver_role__unknown
          check (approver_role in ('EXECUTIVE','SAFETY_MANAGER','PLANNING_MANAGER','SYSTEM_OPERATOR','CISO')),
        refused_on date,
        refusal_reason text,
        -- 5 開始
        started_on date,
        ended_on date constraint ck_subcontracts__ended_on__before_start check (ended_on >= started_on),
        appi28_basis text constraint ck_subcontracts__appi28_basis__unknown
          check (appi28_basis in ('EQUIVALENT_COUNTRY','EQUIVALENT_SYSTEM','CONSENT','EXCEPTION')),
        flow_down_confirmed_on date,
        flow_down_ref text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint ck_subcontracts__parent_id__itself check (parent_id <> id),
        constraint ck_subcontracts__approved_on__required check (approval_state not in ('APPROVED','REVOKED') or approved_on is not null),
        constraint ck_subcontracts__approved_by__required check ((approved_on is null) = (approved_by is null)),
        constraint ck_subcontracts__refused_on__required check ((approval_state in ('REJECTED','REVOKED')) = (refused_on is not null))
      );
      create index ix_subcontracts__contract_id on subcontracts (contract_id);
      create index ix_subcontracts__parent_id on subcontracts (parent_id);
      create index ix_subcontracts__vendor_id on subcontracts (vendor_id);

      create table subcontract_conditions (
        id uuid constraint pk_subcontract_conditions primary key,
        subcontract_id uuid not null constraint fk_subcontract_conditions__subcontract_id__not_found references subcontracts on delete cascade,
        condition text not null,
        due_on date not null,
        met_on date,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index ix_subcontract_conditions__subcontract_id on subcontract_conditions (subcontract_id);

      create table overseas_checks (
        id uuid constraint pk_overseas_checks primary key,
        subcontract_id uuid not null constraint fk_overseas_checks__subcontract_id__not_found references subcontracts on delete cascade,
        performed_on date not null,
        performed_by text,
        result text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index ix_overseas_checks__subcontract_id on overseas_checks (subcontract_id);

      -- The parent lies in the same contract and not below its own child; the rank counts from 1. Writers of one
      -- contract's tree take turns, or two moves at once could close a circle that neither of them sees.
      create function place_subcontract() returns trigger language plpgsql as $$
      declare
        parent subcontracts;
        above uuid;
      begin
        perform pg_advisory_xact_lock(hashtext('subcontracts'), hashtext(new.contract_id::text));
        if new.parent_id is null then
          new.rank := 1;
          return new;
        end if;
        select * into parent from subcontracts where id = new.parent_id;
        if not found then
          raise exception using errcode = '23503', constraint = 'fk_subcontracts__parent_id__not_found', message = 'no such parent';
        end if;
        if parent.contract_id <> new.contract_id then
          raise exception using errcode = '23514', constraint = 'ck_subcontracts__parent_id__other_contract', message = 'parent of another contract';
        end if;
        above := new.parent_id;
        while above is not null loop
          if above = new.id then
            raise exception using errcode = '23514', constraint = 'ck_subcontracts__parent_id__cycle', message = 'cycle';
          end if;
          select parent_id into above from subcontracts where id = above;
        end loop;
        new.rank := parent.rank + 1;
        return new;
      end $$;
      create trigger subcontracts_place before insert or update of parent_id, contract_id on subcontracts
        for each row execute function place_subcontract();

      -- A moved node takes its children along: each of them is placed anew under it.
      create function move_subcontract_children() returns trigger language plpgsql as $$
      begin
        update subcontracts set parent_id = parent_id where parent_id = new.id and rank <> new.rank + 1;
        return null;
      end $$;
      create trigger subcontracts_move_children after update of rank, parent_id on subcontracts
        for each row when (old.rank is distinct from new.rank) execute function move_subcontract_children();

      create trigger subcontracts_version before update on subcontracts for each row execute function count_version();
      create trigger subcontract_conditions_version before update on subcontract_conditions for each row execute function count_version();
      create trigger overseas_checks_version before update on overseas_checks for each row execute function count_version();
      create trigger subcontracts_keys after delete on subcontracts for each row execute function forget_external_keys('SUBCONTRACT');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table overseas_checks;
      drop table subcontract_conditions;
      drop table subcontracts;
      drop function move_subcontract_children();
      drop function place_subcontract();
    `);
  }
}
