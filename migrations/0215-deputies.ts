import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';
const STAFF = '(select scope_is_staff())';
const OWN = '((select scope_everywhere()) or institution_id = any((select scope_institutions())::uuid[]))';
const NAMES = JSON.stringify({ institution_id: OWN });
const refused = (code: string, constraint: string) =>
  `raise exception using errcode = '${code}', constraint = '${constraint}', message = '${constraint}'`;
const NO_PROGRAM_MAY = (permissions: string) => `
      alter table api_clients drop constraint ck_api_clients__permissions__other_kind,
        add constraint ck_api_clients__permissions__other_kind check (not permissions && array[${permissions}]);`;
const BINDING = `'risk.accept','subcontract.approve','matrix.confirm','matrix.agree','account.write','apiClient.write','takeOver.decide','contract.approve',
          'decision.renew','decision.enter','decision.check'`;

const isExecutiveOf = (others: string) => `
      create or replace function is_executive_of(institution uuid) returns boolean language sql stable ${DEFINER} as
        $$ select exists (select from memberships where account_id = scope_actor() and role = 'EXECUTIVE'
          and (institution_id is null or institution_id = institution)) or is_on_paper_of_executive(institution)${others} $$;`;

/** What a deputy may decide, with the moment from which the row says so. */
const DECIDED: Readonly<Record<string, string>> = {
  executive_approvals: 'before update',
  risk_acceptances: 'before insert or update',
  subcontracts: 'before update',
  take_over_days: 'before update',
  matrix_agreements: 'before insert',
  decisions: 'before insert',
};

/**
 * 代行: whoever decides names a deputy from a day until a day. Within it the deputy may take the decisions of that role, and each
 * says for whom. Nobody names a deputy for somebody else nor passes it on; the deputy is somebody who decides here already, since
 * who that is takes two administrators. The two count as one where a second person is asked.
 */
export class Deputies1764000000215 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table deputies (
        id uuid constraint pk_deputies primary key,
        institution_id uuid not null constraint fk_deputies__institution_id__not_found references institutions,
        for_account_id uuid not null constraint fk_deputies__for_account_id__not_found references accounts on delete cascade,
        account_id uuid not null constraint fk_deputies__account_id__not_found references accounts on delete cascade,
        -- As they were called when the deputy was named: others of the institution see no accounts.
        for_name text not null,
        name text not null,
        role text not null constraint ck_deputies__role__unknown check (role in ('EXECUTIVE','SAFETY_MANAGER','PLANNING_MANAGER')),
        from_on date not null,
        to_on date not null constraint ck_deputies__to_on__before_start check (to_on >= from_on),
        reason text,
        -- Before its last day: on this day it was taken back, or a role or an account of the two went.
        ended_on date,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint ck_deputies__account_id__itself check (account_id <> for_account_id)
      );
      create index ix_deputies__account_id on deputies (account_id, to_on);
      create index ix_deputies__for_account_id on deputies (for_account_id);
      create index ix_deputies__institution_id on deputies (institution_id, from_on);
      select guard_table('deputies', '(${STAFF} and ${OWN})', names => '${NAMES}');
      revoke delete on deputies from bunkaiten_service;
      drop policy deputies_read on deputies;
      create policy deputies_read on deputies for select using ((select scope_signs_in()) or ${STAFF} and ${OWN});
      select keep_journal('deputies', institution => 'institution_id');
      create trigger deputies_announce after insert or update or delete on deputies for each statement execute function announce_access_change();

      create function holds_role(person uuid, roles text[], institution uuid) returns boolean language sql stable ${DEFINER} as $$
        select exists (select from memberships m join accounts a on a.id = m.account_id where m.account_id = person and m.role = any(roles)
          and a.disabled_at is null and (m.institution_id is null or m.institution_id = institution)) $$;
      create function decides_in(person uuid, institution uuid) returns boolean language sql stable ${DEFINER} as $$
        select holds_role(person, '{EXECUTIVE,SAFETY_MANAGER,PLANNING_MANAGER}', institution) $$;

      create function guard_deputy() returns trigger language plpgsql ${DEFINER} as $$
      begin
        if scope_actor() is null then return new; end if;
        if tg_op = 'INSERT' then
          new.for_account_id := scope_actor();
          if not holds_role(new.for_account_id, array[new.role], new.institution_id) then ${refused('42501', 'ck_deputies__role__forbidden')}; end if;
          if new.account_id = new.for_account_id then ${refused('23514', 'ck_deputies__account_id__itself')}; end if;
          if not decides_in(new.account_id, new.institution_id) then ${refused('23514', 'ck_deputies__account_id__not_deciding')}; end if;
          if new.from_on < today_in_japan() then ${refused('23514', 'ck_deputies__from_on__passed')}; end if;
          if exists (select from deputies d where d.account_id = new.account_id and d.institution_id = new.institution_id and d.role = new.role
              and d.ended_on is null and d.from_on <= new.to_on and new.from_on <= d.to_on) then
            ${refused('23P01', 'ex_deputies__from_on__overlap')};
          end if;
          new.for_name := (select a.name from accounts a where a.id = new.for_account_id);
          new.name := (select a.name from accounts a where a.id = new.account_id);
          new.ended_on := null;
          return new;
        end if;
        if (new.institution_id, new.for_account_id, new.account_id, new.for_name, new.name, new.role, new.from_on, new.to_on, new.reason)
            is distinct from (old.institution_id, old.for_account_id, old.account_id, old.for_name, old.name, old.role, old.from_on, old.to_on, old.reason)
            or old.ended_on is not null then
          ${refused('23514', 'ck_deputies__state__settled')};
        end if;
        if pg_trigger_depth() = 1 and scope_actor() not in (old.for_account_id, old.account_id) then ${refused('42501', 'ck_deputies__state__forbidden')}; end if;
        if new.ended_on is not null then new.ended_on := today_in_japan(); end if;
        return new;
      end $$;
      create trigger deputies_guard before insert or update on deputies for each row execute function guard_deputy();

      -- A role or an account that goes takes with it what was given by it and to it, for good.
      create function end_deputies() returns trigger language plpgsql ${DEFINER} as $$
      declare
        gone uuid := case when tg_table_name = 'accounts' then old.id else (to_jsonb(old) ->> 'account_id')::uuid end;
      begin
        update deputies d set ended_on = today_in_japan() where gone in (d.account_id, d.for_account_id) and d.ended_on is null and d.to_on >= today_in_japan()
          and not (holds_role(d.for_account_id, array[d.role], d.institution_id) and decides_in(d.account_id, d.institution_id));
        return null;
      end $$;
      create trigger memberships_end_deputies after update or delete on memberships for each row execute function end_deputies();
      create trigger accounts_end_deputies after update of disabled_at on accounts for each row when (new.disabled_at is not null) execute function end_deputies();

      -- For whom somebody may decide today in a role that they do not hold themselves; null: for nobody, or they hold it.
      create function stood_in_for(person uuid, roles text[], institution uuid) returns deputies language sql stable ${DEFINER} as $$
        select d from deputies d where d.account_id = person and d.institution_id = institution and d.role = any(roles) and d.ended_on is null
          and today_in_japan() between d.from_on and d.to_on and not holds_role(person, roles, institution)
          and holds_role(d.for_account_id, array[d.role], institution) and decides_in(person, institution)
        order by d.from_on, d.id limit 1 $$;
      -- Of those of whom somebody may choose a deputy.
      create function possible_deputies(institution uuid) returns table (id uuid, name text) language sql stable ${DEFINER} as $$
        select a.id, a.name from accounts a where scope_is_staff() and (scope_everywhere() or institution = any(scope_institutions()))
          and a.id <> scope_actor() and decides_in(a.id, institution) order by a.name, a.id limit 500 $$;

      ${Object.keys(DECIDED)
        .map((table) => `alter table ${table} add column deputy_for_actor uuid, add column deputy_for text;`)
        .join('\n      ')}

      create function note_stand_in() returns trigger language plpgsql ${DEFINER} as $$
      declare
        roles text[];
        institution uuid;
        asked uuid;
        stood deputies;
        fault text := 'ck_' || tg_table_name || '__deputy_for__own_request';
      begin
        if tg_op = 'INSERT' then
          new.deputy_for_actor := null;
          new.deputy_for := null;
        else
          new.deputy_for_actor := old.deputy_for_actor;
          new.deputy_for := old.deputy_for;
        end if;
        if scope_actor() is null or paper_in_hand() is not null then return new; end if;
        if tg_table_name = 'executive_approvals' then
          if new.state = old.state then return new; end if;
          roles := '{EXECUTIVE}';
          institution := (select c.institution_id from contracts c where c.id = new.contract_id);
          asked := new.requested_by_actor;
        elsif tg_table_name = 'risk_acceptances' then
          if tg_op = 'UPDATE' and (new.accepted_by_actor, new.approved_by) is not distinct from (old.accepted_by_actor, old.approved_by) then return new; end if;
          new.deputy_for_actor := null;
          new.deputy_for := null;
          if new.approved_by is null then return new; end if;
          roles := '{EXECUTIVE}';
          institution := new.institution_id;
          asked := new.requested_by_actor;
        elsif tg_table_name = 'subcontracts' then
          if new.ratified_on is not null and (new.ratified_on, new.ratified_by) is distinct from (old.ratified_on, old.ratified_by) then
            roles := '{EXECUTIVE}';
          elsif new.approval_state <> old.approval_state then
            new.deputy_for_actor := null;
            new.deputy_for := null;
            if new.approval_state <> 'APPROVED' then return new; end if;
            roles := array[coalesce(new.reapprover_role, new.approver_role)];
          else
            return new;
          end if;
          institution := (select c.institution_id from contracts c where c.id = new.contract_id);
          asked := new.requested_by_actor;
        elsif tg_table_name = 'take_over_days' then
          if new.approved_at is null then return new; end if;
          roles := '{PLANNING_MANAGER,EXECUTIVE}';
          institution := new.institution_id;
          asked := new.proposed_by_actor;
        elsif tg_table_name = 'matrix_agreements' then
          if new.side <> 'INSTITUTION' or new.on_behalf or new.confirmed_by is distinct from scope_actor() then return new; end if;
          roles := array[new.person_role];
          institution := (select c.institution_id from matrices m join contracts c on c.id = m.contract_id where m.id = new.matrix_id);
          fault := 'ck_matrix_agreements__person__own_draft';
        elsif new.kind = 'SUBCONTRACT_APPROVAL' then
          select s.deputy_for_actor, s.deputy_for into new.deputy_for_actor, new.deputy_for from subcontracts s where s.id = new.subject_id;
          return new;
        else
          roles := array[case when new.kind = 'CONTRACT_APPROVAL' then 'EXECUTIVE' else new.decider_role end];
          institution := new.institution_id;
        end if;
        if roles = '{CISO}' then roles := '{SAFETY_MANAGER}'; end if;
        stood := stood_in_for(scope_actor(), roles, institution);
        if stood.id is null then return new; end if;
        -- 四眼: the deputy and whom they stand for are one.
        if asked = stood.for_account_id or tg_table_name = 'matrix_agreements' and has_drafted((to_jsonb(new) ->> 'matrix_id')::uuid, stood.for_account_id) then
          raise exception using errcode = '23514', constraint = fault, message = 'asked for by whom they stand for';
        end if;
        new.deputy_for_actor := stood.for_account_id;
        new.deputy_for := stood.for_name;
        return new;
      end $$;
      ${Object.entries(DECIDED)
        .map(
          ([table, when]) =>
            `create trigger ${table}_stood_in ${when} on ${table} for each row execute function note_stand_in();`,
        )
        .join('\n      ')}
      ${isExecutiveOf(` or (stood_in_for(scope_actor(), '{EXECUTIVE}', institution)).id is not null`)}
      revoke execute on function guard_deputy(), end_deputies(), note_stand_in(), holds_role(uuid, text[], uuid), decides_in(uuid, uuid),
        stood_in_for(uuid, text[], uuid), possible_deputies(uuid) from public;
      grant execute on function possible_deputies(uuid) to bunkaiten_service;
      ${NO_PROGRAM_MAY(`${BINDING},'deputy.name'`)}
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      update api_clients set permissions = array_remove(permissions, 'deputy.name');
      ${NO_PROGRAM_MAY(BINDING)}
      ${isExecutiveOf('')}
      ${Object.keys(DECIDED)
        .map(
          (table) => `drop trigger ${table}_stood_in on ${table};
      alter table ${table} drop column deputy_for_actor, drop column deputy_for;`,
        )
        .join('\n      ')}
      drop function note_stand_in();
      drop function possible_deputies(uuid);
      drop function stood_in_for(uuid, text[], uuid);
      drop trigger accounts_end_deputies on accounts;
      drop trigger memberships_end_deputies on memberships;
      drop function end_deputies();
      drop table deputies;
      drop function guard_deputy();
      drop function decides_in(uuid, uuid);
      drop function holds_role(uuid, text[], uuid);
      select build_past();
    `);
  }
}
