import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';
const STAFF = '(select scope_is_staff())';
const OWN = '((select scope_everywhere()) or institution_id = any((select scope_institutions())::uuid[]))';
const NAMES = JSON.stringify({ institution_id: OWN });
const refused = (code: string, constraint: string) =>
  `raise exception using errcode = '${code}', constraint = '${constraint}', message = '${constraint}'`;

/** Who asked, and who decides, in every table in which a second person is wanted. */
const PAIRS: Readonly<Record<string, readonly [asked: string, decides: string, fault: string]>> = {
  executive_approvals: ['requested_by_actor', 'decided_by_actor', 'decision__own_request'],
  risk_acceptances: ['requested_by_actor', 'accepted_by_actor', 'approved_by__own_request'],
  subcontracts: ['requested_by_actor', 'decided_by_actor', 'by__own_request'],
  fact_corrections: ['proposed_by_actor', 'approved_by_actor', 'approval__own_request'],
  take_over_days: ['proposed_by_actor', 'approved_by_actor', 'approval__own_request'],
  paper_decisions: ['entered_by_actor', 'checked_by_actor', 'checked_by__own_entry'],
};

/**
 * 引継ぎ: one step hands what a leaver has open to a successor: what they asked for counts as the successor's, who therefore does
 * not decide on it; responsibilities named by their name go to the successor's from that day on; so do roles that one administrator
 * gives. What they did stays theirs.
 */
export class Handovers1764000000216 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table handovers (
        id uuid constraint pk_handovers primary key,
        institution_id uuid not null constraint fk_handovers__institution_id__not_found references institutions,
        account_id uuid not null constraint fk_handovers__account_id__not_found references accounts on delete cascade,
        successor_id uuid not null constraint fk_handovers__successor_id__not_found references accounts on delete cascade,
        name text not null,
        successor_name text not null,
        handed_on date not null,
        -- What went over, as it was shown beforehand.
        work jsonb not null,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint ck_handovers__successor_id__itself check (successor_id <> account_id)
      );
      create index ix_handovers__account_id on handovers (account_id);
      create index ix_handovers__successor_id on handovers (successor_id);
      create index ix_handovers__institution_id on handovers (institution_id, handed_on);
      select guard_table('handovers', '(${STAFF} and ${OWN})', names => '${NAMES}');
      revoke insert, update, delete on handovers from bunkaiten_service;
      select keep_journal('handovers', institution => 'institution_id');

      -- Whose work somebody has taken over, from whomever those had it; never their own.
      create function predecessors_of(person uuid) returns uuid[] language sql stable ${DEFINER} as $$
        with recursive before (id) as (
          select h.account_id from handovers h where h.successor_id = person
          union select h.account_id from handovers h join before b on h.successor_id = b.id)
        select coalesce(array_agg(id), '{}') from before where id <> person $$;

      -- What would go over.
      create function work_of(person uuid) returns table (kind text, id uuid, name text, moves boolean) language sql stable ${DEFINER} as $$
        with leaver as (select a.* from accounts a where a.id = person and scope_is_staff()
          and (scope_everywhere() or a.institution_id = any(scope_institutions())))
        select case when is_guarded_role(m.role) then 'BINDING_ROLE' else 'ROLE' end, m.id, m.role, not is_guarded_role(m.role)
          from leaver l join memberships m on m.account_id = l.id
        union all select 'RESPONSIBILITY', r.id, r.role, true from leaver l join role_assignments r on r.institution_id = l.institution_id
          and r.person = l.name and coalesce(r.held_to, 'infinity') >= today_in_japan()
        union all select 'EXECUTIVE_APPROVAL', a.id, a.reason, true from leaver l join executive_approvals a on a.requested_by_actor = l.id and a.state = 'REQUESTED'
        union all select 'RISK_ACCEPTANCE', a.id, a.rule_id, true from leaver l join risk_acceptances a on a.requested_by_actor = l.id
          and a.approved_by is null and a.withdrawn_on is null and a.valid_to >= today_in_japan()
        union all select 'SUBCONTRACT_APPROVAL', s.id, s.work, true from leaver l join subcontracts s on s.requested_by_actor = l.id and s.approval_state = 'REQUESTED'
        union all select 'FACT_CORRECTION', f.id, f.reason, true from leaver l join fact_corrections f on f.proposed_by_actor = l.id and f.approved_at is null
        union all select 'PAPER_DECISION', p.id, p.decided_by, true from leaver l join paper_decisions p on p.entered_by_actor = l.id and p.state = 'ENTERED'
        union all select 'TAKE_OVER_DAY', t.id, t.cut_over_on::text, true from leaver l join take_over_days t on t.proposed_by_actor = l.id and t.approved_at is null
        union all select 'MATRIX_DRAFT', m.id, c.contract_no, true from leaver l join contracts c on c.institution_id = l.institution_id
          join matrices m on m.contract_id = c.id and m.status in ('DRAFT','UNDER_CONSULTATION') where has_drafted(m.id, l.id) $$;

      -- By an administrator: a row of its own, which the journal keeps, and what follows of it, in one transaction.
      create function hand_over(handover uuid, person uuid, successor uuid) returns void language plpgsql ${DEFINER} as $$
      declare
        leaver accounts;
        heir accounts;
      begin
        select * into leaver from accounts a where a.id = person for update;
        if leaver.institution_id is null or not scope_may_write() or not administers(scope_actor(), leaver.institution_id) then
          ${refused('42501', 'ck_handovers__account_id__forbidden')};
        end if;
        if scope_actor() = person then ${refused('23514', 'ck_handovers__account_id__own_role')}; end if;
        if successor = person then ${refused('23514', 'ck_handovers__successor_id__itself')}; end if;
        select * into heir from accounts a where a.id = successor for update;
        if heir.id is null or heir.institution_id is distinct from leaver.institution_id or heir.disabled_at is not null then
          ${refused('23503', 'fk_handovers__successor_id__not_found')};
        end if;
        insert into handovers (id, institution_id, account_id, successor_id, name, successor_name, handed_on, work)
          values (handover, leaver.institution_id, person, successor, leaver.name, heir.name, today_in_japan(),
            (select coalesce(jsonb_agg(to_jsonb(w)), '[]') from work_of(person) w where w.moves));
        insert into memberships (id, account_id, institution_id, role)
          select gen_random_uuid(), successor, m.institution_id, m.role from memberships m
          where m.account_id = person and not is_guarded_role(m.role) and m.institution_id = leaver.institution_id and successor <> scope_actor()
          on conflict on constraint uq_memberships__role__twice do nothing;
        insert into role_assignments (id, institution_id, role, person, department_id, held_from, held_to)
          select gen_random_uuid(), r.institution_id, r.role, heir.name, r.department_id, greatest(today_in_japan(), r.held_from), r.held_to
          from role_assignments r where r.institution_id = leaver.institution_id and r.person = leaver.name
            and coalesce(r.held_to, 'infinity') >= today_in_japan();
        -- What began before today ends yesterday; what was to begin later is the successor's from the first.
        delete from role_assignments r where r.institution_id = leaver.institution_id and r.person = leaver.name and r.held_from >= today_in_japan()
          and heir.name <> leaver.name;
        update role_assignments r set held_to = today_in_japan() - 1 where r.institution_id = leaver.institution_id and r.person = leaver.name
          and r.held_from < today_in_japan() and coalesce(r.held_to, 'infinity') >= today_in_japan();
        update accounts a set disabled_at = now() where a.id = person and a.disabled_at is null;
      end $$;

      create function refuse_inherited() returns trigger language plpgsql ${DEFINER} as $$
      declare
        decided uuid := (to_jsonb(new) ->> tg_argv[1])::uuid;
      begin
        if decided = scope_actor() and decided is distinct from (to_jsonb(old) ->> tg_argv[1])::uuid
            and (to_jsonb(new) ->> tg_argv[0])::uuid = any(predecessors_of(decided)) then
          raise exception using errcode = '23514', constraint = 'ck_' || tg_table_name || '__' || tg_argv[2], message = 'taken over from whoever asked';
        end if;
        return new;
      end $$;
      ${Object.entries(PAIRS)
        .map(
          ([table, arguments_]) =>
            `create trigger ${table}_taken_over_asked before update on ${table} for each row execute function refuse_inherited('${arguments_.join("','")}');`,
        )
        .join('\n      ')}
      create function refuse_inherited_draft() returns trigger language plpgsql ${DEFINER} as $$
      begin
        if exists (select from unnest(predecessors_of(scope_actor())) p where has_drafted(new.matrix_id, p)) then
          ${refused('23514', 'ck_matrix_agreements__person__own_draft')};
        end if;
        return new;
      end $$;
      create trigger matrix_agreements_taken_over_draft before insert on matrix_agreements for each row
        when (new.side = 'INSTITUTION' and new.confirmed_by is not null) execute function refuse_inherited_draft();

      revoke execute on function predecessors_of(uuid), work_of(uuid), hand_over(uuid, uuid, uuid), refuse_inherited(), refuse_inherited_draft() from public;
      grant execute on function predecessors_of(uuid), work_of(uuid), hand_over(uuid, uuid, uuid) to bunkaiten_service;
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop trigger matrix_agreements_taken_over_draft on matrix_agreements;
      drop function refuse_inherited_draft();
      ${Object.keys(PAIRS)
        .map((table) => `drop trigger ${table}_taken_over_asked on ${table};`)
        .join('\n      ')}
      drop function refuse_inherited();
      drop function hand_over(uuid, uuid, uuid);
      drop function work_of(uuid);
      drop function predecessors_of(uuid);
      drop table handovers;
      select build_past();
    `);
  }
}
