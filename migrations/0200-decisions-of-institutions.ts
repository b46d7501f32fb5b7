import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';
const STAFF = '(select scope_is_staff())';
const OWN = '((select scope_everywhere()) or institution_id = any((select scope_institutions())::uuid[]))';
const SEES_CONTRACT = 'exists (select from contracts seen where seen.id = contract_id)';
const TABLES = ['decisions', 'decision_changes'];
const ON_CONTRACTS = `'SUBCONTRACT_APPROVAL','CONTRACT_APPROVAL'`;
const BESIDE = `'CLOUD_EXCEPTION','MFA_EXCEPTION','EQUIPMENT_INTRODUCTION'`;
const kindsAre = (kinds: string) => `
      alter table decisions drop constraint ck_decisions__kind__unknown,
        add constraint ck_decisions__kind__unknown check (kind in (${kinds}));`;
const NO_PROGRAM_MAY = (permissions: string) => `
      alter table api_clients drop constraint ck_api_clients__permissions__other_kind,
        add constraint ck_api_clients__permissions__other_kind check (not permissions && array[${permissions}]);`;
const BINDING = `'risk.accept','subcontract.approve','matrix.confirm','matrix.agree','account.write','apiClient.write','takeOver.decide','contract.approve'`;

/** What a decision of each kind is bound to; src/registry/decisions/bound-facts.ts says why, and a test holds the two together. */
const BOUND_FACTS = `
        when 'CLOUD_EXCEPTION' then (select jsonb_build_object('vendorId', c.vendor_id, 'systemIds', array(select x.system_id from contract_systems x where x.contract_id = c.id order by 1),
            'clause', c.cloud_exception_clause_ref, 'accessControl', c.cloud_exception_access_control_ref,
            'handlesMedicalInfo', c.handles_medical_info, 'deploymentModel', c.deployment_model, 'usesThirdPartyCloud', c.uses_third_party_cloud,
            'remoteMaintenance', c.remote_maintenance, 'storageCountries', array(select unnest(c.storage_countries) order by 1))
          from contracts c where c.id = subject)
        when 'MFA_EXCEPTION' then (select jsonb_build_object('mfaClient', s.mfa_client, 'mfaServer', s.mfa_server, 'mfaPlannedOn', s.mfa_planned_on,
            'provider', s.provider, 'deploymentModel', s.deployment_model, 'reason', s.mfa_exception_reason,
            'nextRenewalOn', s.mfa_exception_next_renewal_on, 'plan', s.mfa_exception_plan,
            'contractTerms', array(select c.id || ' ' || coalesce(c.end_on::text, '') from contract_systems x join contracts c on c.id = x.contract_id
              where x.system_id = s.id and c.activated_on is not null order by 1))
          from systems s where s.id = subject)
        when 'EQUIPMENT_INTRODUCTION' then (select jsonb_build_object('category', e.category, 'systemId', e.system_id, 'storesData', e.stores_data,
            'remoteMaintenance', e.remote_maintenance, 'networkSegment', e.network_segment)
          from equipment e where e.id = subject)`;

/** Whoever reads the journal sees entries of their own institution, and those of nobody's in particular. */
const filed = (filing: string) =>
  TABLES.map(
    (table) => `
      drop trigger ${table}_journal on ${table};
      select keep_journal('${table}', parent => 'contract_id', ${filing});`,
  ).join('');

/** What is written in the transaction of a decision is what it was taken on. */
const ANNOUNCED = `if not found then return; end if;`;
const AS_ONE = `if not found then return; end if;
        if standing.created_at = now() and not exists (select from decision_changes c where c.decision_id = standing.id) then
          update decisions set facts = facts_now, digest = digest_of(facts_now) where id = standing.id and digest <> digest_of(facts_now);
          return;
        end if;`;
const CHANGED = 'insert into decision_changes (decision_id, contract_id, from_on, facts, digest)';
const CHANGED_OF = 'insert into decision_changes (decision_id, contract_id, institution_id, from_on, facts, digest)';
const VALUES = 'values (standing.id, standing.contract_id, today_in_japan(),';
const VALUES_OF = 'values (standing.id, standing.contract_id, standing.institution_id, today_in_japan(),';
const FROZEN = `insert into decisions (contract_id, kind, subject_id, decided_on, bound_on, facts, digest)
          select contract, of_kind,`;
const FROZEN_OF = `insert into decisions (contract_id, institution_id, kind, subject_id, decided_on, bound_on, facts, digest)
          select contract, (select c.institution_id from contracts c where c.id = contract), of_kind,`;
const NO_OTHER = ' end $function$';
const OTHERS = ' else deciding_facts_beside(kind, subject) end $function$';
const REWRITTEN = [
  ['follow_decision', ANNOUNCED, AS_ONE],
  ['follow_decision', CHANGED, CHANGED_OF],
  ['follow_decision', VALUES, VALUES_OF],
  ['freeze_decision', FROZEN, FROZEN_OF],
  ['deciding_facts', NO_OTHER, OTHERS],
] as const;

const APPROVED_AT_ONCE = (deferred: string, kind: string) => `
      drop trigger contracts_approved on contracts;
      drop trigger contracts_approval_followed on contracts;
      drop trigger contract_systems_followed on contract_systems;
      create ${kind} trigger contracts_approved after insert on contracts ${deferred}
        for each row when (new.executive_approved_on is not null) execute function decide_contract();
      create ${kind} trigger contracts_approval_followed after update on contracts ${deferred}
        for each row when (new.executive_approved_on is not null or old.executive_approved_on is not null) execute function decide_contract();
      create ${kind} trigger contract_systems_followed after insert or delete on contract_systems ${deferred}
        for each row execute function follow_contract_systems();`;

/**
 * Not every decision is about a contract: an introduction of a device and an exception for a system are an institution's. And
 * what is decided without a round of its own can be taken anew, by somebody who may, with a reason.
 */
export class DecisionsOfInstitutions1764000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      ${TABLES.map(
        (table) => `
      alter table ${table} alter column contract_id drop not null,
        add column institution_id uuid constraint fk_${table}__institution_id__not_found references institutions;
      alter table ${table} disable trigger user;
      update ${table} t set institution_id = c.institution_id from contracts c where c.id = t.contract_id;
      alter table ${table} enable trigger user;
      create index ix_${table}__institution_id on ${table} (institution_id) where contract_id is null;
      -- What is nobody's in particular, such as what the steward takes for equivalent, is for all.
      alter policy ${table}_read on ${table} using (${STAFF} and (institution_id is null or ${OWN}));`,
      ).join('')}
      alter table decisions
        -- Of one that was taken anew: why, and as whom.
        add column reason text,
        add column decider_role text constraint ck_decisions__decider_role__unknown
          check (decider_role in ('EXECUTIVE','SAFETY_MANAGER','PLANNING_MANAGER','SYSTEM_OPERATOR','CISO'));
      ${kindsAre(`${ON_CONTRACTS},${BESIDE}`)}
      ${NO_PROGRAM_MAY(`${BINDING},'decision.renew'`)}
      ${filed(`institution => 'institution_id', is_shared => true`)}

      create function deciding_facts_beside(kind text, subject uuid) returns jsonb language sql stable ${DEFINER} as $$
        select case kind ${BOUND_FACTS} end $$;
      create function freeze_own_decision(of_kind text, subject uuid, contract uuid, institution uuid, day date) returns void language sql ${DEFINER} as $$
        insert into decisions (contract_id, institution_id, kind, subject_id, decided_on, bound_on, facts, digest)
          select contract, institution, of_kind, subject, day, greatest(day, today_in_japan()), f, digest_of(f) from deciding_facts(of_kind, subject) as f $$;
      create function withdraw_decision(of_kind text, subject uuid) returns void language sql ${DEFINER} as $$
        update decisions set withdrawn_on = today_in_japan() where kind = of_kind and subject_id = subject and withdrawn_on is null $$;
      -- What is dated before the change is no decision on what has changed.
      create function decides_anew(of_kind text, subject uuid, day date) returns boolean language sql stable ${DEFINER} as $$
        select coalesce((select c.digest = d.digest or day >= c.from_on from decision_changes c join decisions d on d.id = c.decision_id
            where d.id = (select x.id from decisions x where x.kind = of_kind and x.subject_id = subject and x.withdrawn_on is null order by x.seq desc limit 1)
            order by c.from_on desc limit 1), true) $$;

      create function decide_introduction() returns trigger language plpgsql ${DEFINER} as $$
      begin
        if new.introduction_approved_on is null then
          perform withdraw_decision('EQUIPMENT_INTRODUCTION', new.id);
        elsif (tg_op = 'INSERT' or (new.introduction_approved_on, new.introduction_approver, new.introduction_approved_by) is distinct from
            (old.introduction_approved_on, old.introduction_approver, old.introduction_approved_by))
            and decides_anew('EQUIPMENT_INTRODUCTION', new.id, new.introduction_approved_on) then
          perform freeze_own_decision('EQUIPMENT_INTRODUCTION', new.id, null, new.institution_id, new.introduction_approved_on);
        else
          perform follow_decision('EQUIPMENT_INTRODUCTION', new.id);
        end if;
        return null;
      end $$;
      create trigger equipment_decided after insert or update on equipment for each row execute function decide_introduction();
      create trigger equipment_undecided after delete on equipment for each row execute function forget_decisions();

      create function decide_mfa_exception() returns trigger language plpgsql ${DEFINER} as $$
      begin
        if new.mfa_exception_plan is null or new.mfa_exception_next_renewal_on is null then
          perform withdraw_decision('MFA_EXCEPTION', new.id);
        elsif tg_op = 'INSERT' or old.mfa_exception_plan is null or old.mfa_exception_next_renewal_on is null then
          perform freeze_own_decision('MFA_EXCEPTION', new.id, null, new.institution_id, today_in_japan());
        else
          perform follow_decision('MFA_EXCEPTION', new.id);
        end if;
        return null;
      end $$;
      create trigger systems_decided after insert or update on systems for each row execute function decide_mfa_exception();
      create trigger systems_undecided after delete on systems for each row execute function forget_decisions();

      create function decide_cloud_exception() returns trigger language plpgsql ${DEFINER} as $$
      declare
        is_whole boolean := new.personal_data_handling = 'CLOUD_EXCEPTION' and num_nulls(new.cloud_exception_clause_ref, new.cloud_exception_access_control_ref) = 0;
        was_whole boolean := tg_op = 'UPDATE' and old.personal_data_handling = 'CLOUD_EXCEPTION'
          and num_nulls(old.cloud_exception_clause_ref, old.cloud_exception_access_control_ref) = 0;
      begin
        if is_whole and not was_whole then
          perform freeze_own_decision('CLOUD_EXCEPTION', new.id, new.id, new.institution_id, today_in_japan());
        elsif is_whole then
          perform follow_decision('CLOUD_EXCEPTION', new.id);
        elsif was_whole then
          perform withdraw_decision('CLOUD_EXCEPTION', new.id);
        end if;
        return null;
      end $$;
      create trigger contracts_cloud_inserted after insert on contracts for each row
        when (new.personal_data_handling = 'CLOUD_EXCEPTION') execute function decide_cloud_exception();
      create trigger contracts_cloud_decided after update on contracts for each row
        when (new.personal_data_handling = 'CLOUD_EXCEPTION' or old.personal_data_handling = 'CLOUD_EXCEPTION') execute function decide_cloud_exception();

      -- A contract of the system came into force or goes on: the occasion on which an able vendor was to be chosen.
      create function follow_contract_terms() returns trigger language plpgsql ${DEFINER} as $$
      begin
        perform follow_decision('MFA_EXCEPTION', x.system_id) from contract_systems x where x.contract_id = new.id;
        return null;
      end $$;
      create trigger contracts_terms_followed after update on contracts for each row
        when ((old.activated_on, old.end_on) is distinct from (new.activated_on, new.end_on)) execute function follow_contract_terms();
      create or replace function follow_contract_systems() returns trigger language plpgsql ${DEFINER} as $$
      declare
        moved contract_systems;
      begin
        if tg_op = 'DELETE' then moved := old; else moved := new; end if;
        perform follow_decision('CONTRACT_APPROVAL', moved.contract_id);
        perform follow_decision('CLOUD_EXCEPTION', moved.contract_id);
        perform follow_decision('MFA_EXCEPTION', moved.system_id);
        return null;
      end $$;

      -- By somebody who may, on the facts of today; null: it is not there, has been withdrawn or replaced, or nothing of it has changed.
      create function renew_decision(renewed uuid, why text, as_role text) returns uuid language plpgsql ${DEFINER} as $$
      declare
        before decisions;
        anew uuid;
      begin
        select * into before from decisions d where d.id = renewed and d.kind in (${BESIDE}) and d.withdrawn_on is null
          and scope_may_write() and scope_is_staff() and (scope_everywhere() or d.institution_id = any(scope_institutions()))
          and not exists (select from decisions n where n.kind = d.kind and n.subject_id = d.subject_id and n.seq > d.seq) for update;
        if not found or not is_outdated(before.kind, before.subject_id) then return null; end if;
        insert into decisions (contract_id, institution_id, kind, subject_id, decided_on, bound_on, facts, digest, reason, decider_role)
          select before.contract_id, before.institution_id, before.kind, before.subject_id, today_in_japan(), today_in_japan(), f, digest_of(f), why, as_role
          from deciding_facts(before.kind, before.subject_id) as f returning id into anew;
        return anew;
      end $$;
      revoke execute on function deciding_facts_beside(text, uuid), freeze_own_decision(text, uuid, uuid, uuid, date), withdraw_decision(text, uuid),
        decides_anew(text, uuid, date), decide_introduction(), decide_mfa_exception(), decide_cloud_exception(), follow_contract_terms(),
        renew_decision(uuid, text, text) from public;
      grant execute on function renew_decision(uuid, text, text) to bunkaiten_service;
    `);
    for (const [name, from, to] of REWRITTEN) await rewrite(runner, name, from, to);
    await runner.query(`
      -- What an answer shows of a decision is so when it is given, not only after it.
      ${APPROVED_AT_ONCE('', '')}
      -- What was decided before this was kept stands on the facts of today: an upgrade accuses nobody.
      select freeze_own_decision('EQUIPMENT_INTRODUCTION', e.id, null, e.institution_id, e.introduction_approved_on) from equipment e where e.introduction_approved_on is not null;
      select freeze_own_decision('MFA_EXCEPTION', s.id, null, s.institution_id, today_in_japan()) from systems s
        where s.mfa_exception_plan is not null and s.mfa_exception_next_renewal_on is not null;
      select freeze_own_decision('CLOUD_EXCEPTION', c.id, c.id, c.institution_id, today_in_japan()) from contracts c
        where c.personal_data_handling = 'CLOUD_EXCEPTION' and num_nulls(c.cloud_exception_clause_ref, c.cloud_exception_access_control_ref) = 0;
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema past cascade; ${APPROVED_AT_ONCE('deferrable initially deferred', 'constraint')}`);
    for (const [name, from, to] of [...REWRITTEN].reverse()) await rewrite(runner, name, to, from);
    await runner.query(`
      drop function renew_decision(uuid, text, text);
      create or replace function follow_contract_systems() returns trigger language plpgsql ${DEFINER} as $$
      begin
        perform follow_decision('CONTRACT_APPROVAL', case when tg_op = 'DELETE' then old.contract_id else new.contract_id end);
        return null;
      end $$;
      drop trigger contracts_terms_followed on contracts;
      drop trigger contracts_cloud_decided on contracts;
      drop trigger contracts_cloud_inserted on contracts;
      drop trigger systems_undecided on systems;
      drop trigger systems_decided on systems;
      drop trigger equipment_undecided on equipment;
      drop trigger equipment_decided on equipment;
      drop function follow_contract_terms();
      drop function decide_cloud_exception();
      drop function decide_mfa_exception();
      drop function decide_introduction();
      drop function decides_anew(text, uuid, date);
      drop function withdraw_decision(text, uuid);
      drop function freeze_own_decision(text, uuid, uuid, uuid, date);
      drop function deciding_facts_beside(text, uuid);
      delete from decisions where kind in (${BESIDE});
      ${kindsAre(ON_CONTRACTS)}
      update api_clients set permissions = array_remove(permissions, 'decision.renew');
      ${NO_PROGRAM_MAY(BINDING)}
      alter table decisions drop column decider_role, drop column reason;
      ${TABLES.map(
        (table) => `
      alter policy ${table}_read on ${table} using (${STAFF} and ${SEES_CONTRACT});
      alter table ${table} drop column institution_id, alter column contract_id set not null;`,
      ).join('')}
      ${filed(`owner_table => 'contracts'`)}
      select build_past();
    `);
  }
}

/** Changes one place of a function, and refuses to where it reads otherwise. */
async function rewrite(runner: QueryRunner, name: string, from: string, to: string): Promise<void> {
  const [row] = (await runner.query('select pg_get_functiondef($1::regproc) as text', [name])) as { text: string }[];
  const text = row?.text ?? '';
  if (!text.includes(from)) throw new Error(`${name} reads otherwise than expected`);
  await runner.query(text.replace(from, () => to));
}
