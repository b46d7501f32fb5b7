import { type MigrationInterface, type QueryRunner } from 'typeorm';

const STAFF = '(select scope_is_staff())';
const SEES_CONTRACT = 'exists (select from contracts seen where seen.id = contract_id)';
const DEFINER = 'security definer set search_path = public, pg_temp';

/** What a decision of each kind is bound to; src/registry/decisions/bound-facts.ts says why, and a test holds the two together. */
const BOUND_FACTS = `
        when 'SUBCONTRACT_APPROVAL' then (select jsonb_build_object('vendorId', s.vendor_id, 'vendorCountry', v.country, 'parentId', s.parent_id,
            'work', s.work, 'concernsMedicalSystems', s.concerns_medical_systems, 'handlesPersonalData', s.handles_personal_data,
            'overseas', s.overseas, 'processingCountries', array(select unnest(s.processing_countries) order by 1),
            'storageCountries', array(select unnest(s.storage_countries) order by 1))
          from subcontracts s join vendors v on v.id = s.vendor_id where s.id = subject)`;

/**
 * A decision keeps the facts it was taken on. Whether it still stands is never stored: what changes afterwards is written
 * beside it with the day from which it counts, and a day on which other facts count than those decided on is one on which
 * the decision is outdated.
 */
export class Decisions1764000000091 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table subcontracts
        -- 承認の期限, where one was set; and a later round that approved other facts of the same work.
        add column approved_until date constraint ck_subcontracts__approved_until__before_start check (approved_until >= approved_on),
        add column reapproved_on date,
        add column reapproved_by text,
        add column reapprover_role text constraint ck_subcontracts__reapprover_role__unknown
          check (reapprover_role in ('EXECUTIVE','SAFETY_MANAGER','PLANNING_MANAGER','SYSTEM_OPERATOR','CISO'));

      -- A later decision about a subject takes the place of the one before.
      create sequence decisions_seq;
      create table decisions (
        id uuid constraint pk_decisions primary key default gen_random_uuid(),
        seq bigint not null default nextval('decisions_seq'),
        contract_id uuid not null constraint fk_decisions__contract_id__not_found references contracts on delete cascade,
        kind text not null constraint ck_decisions__kind__unknown check (kind in ('SUBCONTRACT_APPROVAL')),
        subject_id uuid not null,
        decided_on date not null,
        -- From this day on it is held against the facts: what was on paper is not blamed for what was typed in with it.
        bound_on date not null,
        facts jsonb not null,
        digest text not null,
        withdrawn_on date,
        taken_by_actor uuid default scope_actor(),
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index ix_decisions__subject_id on decisions (subject_id, kind, seq);
      create index ix_decisions__contract_id on decisions (contract_id);

      create table decision_changes (
        id uuid constraint pk_decision_changes primary key default gen_random_uuid(),
        decision_id uuid not null constraint fk_decision_changes__decision_id__not_found references decisions on delete cascade,
        contract_id uuid not null constraint fk_decision_changes__contract_id__not_found references contracts on delete cascade,
        from_on date not null,
        facts jsonb not null,
        digest text not null,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_decision_changes__from_on__twice unique (decision_id, from_on)
      );
      create index ix_decision_changes__contract_id on decision_changes (contract_id);

      -- 誤記の訂正: what was written wrongly from the first; the decisions that it was frozen in stand, corrected.
      create table fact_corrections (
        id uuid constraint pk_fact_corrections primary key,
        contract_id uuid not null constraint fk_fact_corrections__contract_id__not_found references contracts on delete cascade,
        subcontract_id uuid not null constraint fk_fact_corrections__subcontract_id__not_found references subcontracts on delete cascade,
        changes jsonb not null,
        reason text not null,
        checked_against text,
        proposed_by_actor uuid,
        approved_by_actor uuid,
        approved_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint ck_fact_corrections__approval__own_request check (approved_by_actor <> proposed_by_actor),
        constraint ck_fact_corrections__checked_against__required check (approved_at is null or checked_against is not null)
      );
      create index ix_fact_corrections__contract_id on fact_corrections (contract_id);
      create index ix_fact_corrections__subcontract_id on fact_corrections (subcontract_id);
      select guard_table('fact_corrections', '(${STAFF} and ${SEES_CONTRACT})', names => '{"contract_id": "${SEES_CONTRACT}"}');
      select keep_journal('fact_corrections', parent => 'contract_id', owner_table => 'contracts');
      create function guard_fact_correction() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          new.proposed_by_actor := scope_actor();
          new.approved_by_actor := null;
          new.approved_at := null;
        elsif old.approved_at is not null or (new.contract_id, new.subcontract_id, new.changes, new.reason) is distinct from
            (old.contract_id, old.subcontract_id, old.changes, old.reason) then
          raise exception using errcode = '23514', constraint = 'ck_fact_corrections__approval__settled', message = 'settled';
        else
          new.proposed_by_actor := old.proposed_by_actor;
          new.approved_by_actor := case when new.approved_at is not null then scope_actor() end;
        end if;
        return new;
      end $$;
      create trigger fact_corrections_guard before insert or update on fact_corrections for each row execute function guard_fact_correction();

      ${['decisions', 'decision_changes']
        .map(
          (table) => `
      -- Written by the triggers below, and by nobody else.
      create trigger ${table}_version before update on ${table} for each row execute function count_version();
      grant select on ${table} to bunkaiten_service;
      alter table ${table} enable row level security;
      create policy ${table}_read on ${table} for select using (${STAFF} and ${SEES_CONTRACT});
      select keep_journal('${table}', parent => 'contract_id', owner_table => 'contracts');`,
        )
        .join('\n')}

      create function deciding_facts(kind text, subject uuid) returns jsonb language sql stable ${DEFINER} as $$
        select case kind ${BOUND_FACTS} end $$;
      create function digest_of(facts jsonb) returns text language sql immutable as $$ select md5(facts::text) $$;

      create function freeze_decision(of_kind text, subject uuid, contract uuid, day date) returns void language sql ${DEFINER} as $$
        insert into decisions (contract_id, kind, subject_id, decided_on, bound_on, facts, digest)
          select contract, of_kind, subject, day, greatest(day, today_in_japan()), f, digest_of(f) from deciding_facts(of_kind, subject) as f $$;

      create function follow_decision(of_kind text, subject uuid) returns void language plpgsql ${DEFINER} as $$
      declare
        standing decisions;
        facts_now jsonb := deciding_facts(of_kind, subject);
        correction fact_corrections;
        corrected jsonb;
      begin
        select * into standing from decisions d where d.kind = of_kind and d.subject_id = subject and d.withdrawn_on is null order by d.seq desc limit 1;
        if not found then return; end if;
        select * into correction from fact_corrections c
          where c.id::text = current_setting('bunkaiten.correction', true) and c.subcontract_id = subject and c.approved_by_actor is not null;
        if found then
          corrected := (select jsonb_object_agg(key, value) from jsonb_each(facts_now) where correction.changes ? key);
          update decision_changes set facts = facts || corrected, digest = digest_of(facts || corrected) where decision_id = standing.id;
          update decisions set facts = facts || corrected, digest = digest_of(facts || corrected) where id = standing.id;
          select * into standing from decisions where id = standing.id;
        end if;
        if digest_of(facts_now) <> coalesce(
            (select c.digest from decision_changes c where c.decision_id = standing.id order by c.from_on desc limit 1), standing.digest) then
          insert into decision_changes (decision_id, contract_id, from_on, facts, digest)
            values (standing.id, standing.contract_id, today_in_japan(), facts_now, digest_of(facts_now))
            on conflict on constraint uq_decision_changes__from_on__twice do update set facts = excluded.facts, digest = excluded.digest;
        end if;
      end $$;

      create function decide_subcontract() returns trigger language plpgsql ${DEFINER} as $$
      begin
        if new.approval_state = 'APPROVED' and (tg_op = 'INSERT' or old.approval_state <> 'APPROVED') then
          perform freeze_decision('SUBCONTRACT_APPROVAL', new.id, new.contract_id, coalesce(new.reapproved_on, new.approved_on, today_in_japan()));
        elsif tg_op = 'UPDATE' and new.approval_state in ('REJECTED','REVOKED') and old.approval_state <> new.approval_state then
          update decisions set withdrawn_on = coalesce(new.refused_on, today_in_japan())
            where kind = 'SUBCONTRACT_APPROVAL' and subject_id = new.id and withdrawn_on is null;
        elsif tg_op = 'UPDATE' then
          perform follow_decision('SUBCONTRACT_APPROVAL', new.id);
        end if;
        return null;
      end $$;
      create trigger subcontracts_decided after insert or update on subcontracts for each row execute function decide_subcontract();
      create function forget_decisions() returns trigger language plpgsql ${DEFINER} as $$
      begin
        delete from decisions where subject_id = old.id;
        return null;
      end $$;
      create trigger subcontracts_undecided after delete on subcontracts for each row execute function forget_decisions();

      create function follow_vendor_country() returns trigger language plpgsql ${DEFINER} as $$
      begin
        perform follow_decision('SUBCONTRACT_APPROVAL', s.id) from subcontracts s where s.vendor_id = new.id;
        return null;
      end $$;
      create trigger vendors_country_followed after update of country on vendors
        for each row when (old.country is distinct from new.country) execute function follow_vendor_country();
      revoke execute on function deciding_facts(text, uuid), freeze_decision(text, uuid, uuid, date), follow_decision(text, uuid) from public;

      -- What was approved before this was kept stands on the facts of today: an upgrade accuses nobody.
      select freeze_decision('SUBCONTRACT_APPROVAL', s.id, s.contract_id, s.approved_on) from subcontracts s
        where s.approval_state = 'APPROVED' and s.approved_on is not null;
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop trigger vendors_country_followed on vendors;
      drop trigger subcontracts_undecided on subcontracts;
      drop trigger subcontracts_decided on subcontracts;
      drop function follow_vendor_country();
      drop function forget_decisions();
      drop function decide_subcontract();
      drop function follow_decision(text, uuid);
      drop function freeze_decision(text, uuid, uuid, date);
      drop function deciding_facts(text, uuid);
      drop table fact_corrections;
      drop table decision_changes;
      drop table decisions;
      drop sequence decisions_seq;
      drop function guard_fact_correction();
      drop function digest_of(jsonb);
      alter table subcontracts drop column approved_until, drop column reapproved_on, drop column reapproved_by, drop column reapprover_role;
      select build_past();
    `);
  }
}
