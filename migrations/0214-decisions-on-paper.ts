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
const BINDING = `'risk.accept','subcontract.approve','matrix.confirm','matrix.agree','account.write','apiClient.write','takeOver.decide','contract.approve','decision.renew'`;

const TAKEN_TODAY = 'new.decided_on := today_in_japan();';
const TAKEN_ON_ITS_DAY = `new.decided_on := coalesce((select p.decided_on from paper_decisions p where p.id = paper_in_hand()), today_in_japan());`;

const isExecutiveOf = (others: string) => `
      create or replace function is_executive_of(institution uuid) returns boolean language sql stable ${DEFINER} as
        $$ select exists (select from memberships where account_id = scope_actor() and role = 'EXECUTIVE'
          and (institution_id is null or institution_id = institution))${others} $$;`;

/**
 * 決裁書: a decision that was taken on paper is entered with its scan by one person (代理入力) and held against it by another. Until
 * then it decides nothing; from then on it stands as what was decided, by the name on the paper, and says on whose hands it came in.
 */
export class DecisionsOnPaper1764000000214 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table paper_decisions (
        id uuid constraint pk_paper_decisions primary key,
        institution_id uuid not null constraint fk_paper_decisions__institution_id__not_found references institutions,
        kind text not null constraint ck_paper_decisions__kind__unknown check (kind in ('SUBCONTRACT_APPROVAL','SUBCONTRACT_RATIFICATION',
          'CONTRACT_APPROVAL','RISK_ACCEPTANCE','EQUIPMENT_INTRODUCTION','CERTIFICATE_EQUIVALENCE','MFA_EXCEPTION','CLOUD_EXCEPTION','CLAUSE_EXCLUSION')),
        -- What is decided about: the record itself, or what an executive was asked for (CONTRACT_APPROVAL, RISK_ACCEPTANCE).
        subject_id uuid not null,
        decision text not null constraint ck_paper_decisions__decision__unknown check (decision in ('APPROVED','REFUSED')),
        decided_on date not null,
        decided_by text not null,
        decider_role text not null constraint ck_paper_decisions__decider_role__unknown
          check (decider_role in ('EXECUTIVE','SAFETY_MANAGER','PLANNING_MANAGER','SYSTEM_OPERATOR','CISO')),
        approved_until date constraint ck_paper_decisions__approved_until__before_start check (approved_until >= decided_on),
        remark text,
        document_id uuid not null constraint fk_paper_decisions__document_id__not_found references documents,
        -- What it is about as it stood when it was entered.
        facts jsonb not null,
        state text not null default 'ENTERED' constraint ck_paper_decisions__state__unknown check (state in ('ENTERED','CHECKED','DISMISSED')),
        check_remark text,
        entered_by_actor uuid,
        checked_by_actor uuid,
        checked_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint ck_paper_decisions__decision__other_kind check (decision = 'APPROVED' or kind in ('SUBCONTRACT_APPROVAL','CONTRACT_APPROVAL')),
        constraint ck_paper_decisions__approved_until__other_kind check (approved_until is null or kind = 'SUBCONTRACT_APPROVAL'),
        constraint ck_paper_decisions__remark__required check (remark is not null or decision = 'APPROVED'
          and kind not in ('SUBCONTRACT_RATIFICATION','MFA_EXCEPTION','CLOUD_EXCEPTION')),
        constraint ck_paper_decisions__check_remark__required check (state <> 'DISMISSED' or check_remark is not null),
        constraint ck_paper_decisions__checked_by__own_entry check (checked_by_actor <> entered_by_actor)
      );
      create index ix_paper_decisions__subject_id on paper_decisions (subject_id, kind);
      create index ix_paper_decisions__institution_id on paper_decisions (institution_id, state);
      create index ix_paper_decisions__document_id on paper_decisions (document_id);
      create unique index uq_paper_decisions__subject_id__taken on paper_decisions (kind, subject_id) where state = 'ENTERED';
      select guard_table('paper_decisions', '(${STAFF} and ${OWN})', names => '${NAMES}');
      select keep_journal('paper_decisions', institution => 'institution_id');

      -- The paper that is carried out in this transaction; null: none is.
      create function paper_in_hand() returns uuid language sql stable as $$
        select nullif(current_setting('bunkaiten.paper', true), '')::uuid $$;

      create function institution_of_paper(kind text, subject uuid) returns uuid language sql stable ${DEFINER} as $$
        select case kind
          when 'SUBCONTRACT_APPROVAL' then (select c.institution_id from subcontracts s join contracts c on c.id = s.contract_id where s.id = subject)
          when 'SUBCONTRACT_RATIFICATION' then (select c.institution_id from subcontracts s join contracts c on c.id = s.contract_id where s.id = subject)
          when 'CONTRACT_APPROVAL' then (select c.institution_id from executive_approvals a join contracts c on c.id = a.contract_id where a.id = subject)
          when 'RISK_ACCEPTANCE' then (select a.institution_id from risk_acceptances a where a.id = subject)
          when 'EQUIPMENT_INTRODUCTION' then (select e.institution_id from equipment e where e.id = subject)
          when 'CERTIFICATE_EQUIVALENCE' then (select c.source_institution_id from certifications c where c.id = subject)
          when 'MFA_EXCEPTION' then (select s.institution_id from systems s where s.id = subject)
          when 'CLOUD_EXCEPTION' then (select c.institution_id from contracts c where c.id = subject)
          when 'CLAUSE_EXCLUSION' then (select c.institution_id from contract_clauses l join contracts c on c.id = l.contract_id where l.id = subject)
        end $$;

      -- Whether there is anything to decide: what was asked for, or what has changed since it was decided.
      create function awaits_paper(kind text, subject uuid) returns boolean language sql stable ${DEFINER} as $$
        select coalesce(case kind
          when 'SUBCONTRACT_APPROVAL' then (select s.approval_state = 'REQUESTED' from subcontracts s where s.id = subject)
          when 'SUBCONTRACT_RATIFICATION' then (select s.approved_on > s.started_on from subcontracts s where s.id = subject)
          when 'CONTRACT_APPROVAL' then (select a.state = 'REQUESTED' from executive_approvals a where a.id = subject)
          when 'RISK_ACCEPTANCE' then (select a.approved_by is null and a.withdrawn_on is null from risk_acceptances a where a.id = subject)
          when 'EQUIPMENT_INTRODUCTION' then true
          when 'CERTIFICATE_EQUIVALENCE' then (select c.equivalence_rationale is not null from certifications c where c.id = subject)
          when 'CLAUSE_EXCLUSION' then (select l.review = 'NOT_APPLICABLE' from contract_clauses l where l.id = subject)
          else is_outdated(kind, subject)
        end, false) $$;

      create function facts_on_paper(kind text, subject uuid) returns jsonb language sql stable ${DEFINER} as $$
        select coalesce(case kind
          when 'CONTRACT_APPROVAL' then deciding_facts(kind, (select a.contract_id from executive_approvals a where a.id = subject))
          when 'SUBCONTRACT_RATIFICATION' then deciding_facts('SUBCONTRACT_APPROVAL', subject)
          when 'RISK_ACCEPTANCE' then (select jsonb_build_object('ruleId', a.rule_id, 'subjectId', a.subject_id, 'gate', a.gate, 'severity', a.severity,
              'facts', a.facts, 'rationale', a.rationale, 'decision', a.decision, 'validFrom', a.valid_from, 'validTo', a.valid_to)
            from risk_acceptances a where a.id = subject)
          else deciding_facts(kind, subject)
        end, '{}') $$;

      create function guard_paper_decision() returns trigger language plpgsql ${DEFINER} as $$
      declare
        whose uuid;
      begin
        if scope_actor() is null then
          if tg_op = 'DELETE' then return old; end if;
          return new;
        end if;
        if tg_op <> 'INSERT' and old.state <> 'ENTERED' then ${refused('23514', 'ck_paper_decisions__state__settled')}; end if;
        if tg_op = 'DELETE' then return old; end if;
        if tg_op = 'INSERT' then
          whose := institution_of_paper(new.kind, new.subject_id);
          if whose is null or not (scope_everywhere() or whose = any(scope_institutions())) then
            ${refused('23503', 'fk_paper_decisions__subject_id__not_found')};
          end if;
          if not exists (select from documents d where d.id = new.document_id and d.institution_id = whose) then
            ${refused('23503', 'fk_paper_decisions__document_id__not_found')};
          end if;
          if new.decided_on > today_in_japan() then ${refused('23514', 'ck_paper_decisions__decided_on__to_come')}; end if;
          new.institution_id := whose;
          new.facts := facts_on_paper(new.kind, new.subject_id);
          new.state := 'ENTERED';
          new.entered_by_actor := scope_actor();
          new.checked_by_actor := null;
          new.checked_at := null;
        else
          if (new.institution_id, new.kind, new.subject_id, new.decision, new.decided_on, new.decided_by, new.decider_role, new.approved_until,
              new.remark, new.document_id, new.facts) is distinct from (old.institution_id, old.kind, old.subject_id, old.decision, old.decided_on,
              old.decided_by, old.decider_role, old.approved_until, old.remark, old.document_id, old.facts) then
            ${refused('23514', 'ck_paper_decisions__state__settled')};
          end if;
          new.entered_by_actor := old.entered_by_actor;
          if new.state <> 'ENTERED' then
            new.checked_by_actor := scope_actor();
            new.checked_at := now();
          end if;
        end if;
        if new.state <> 'DISMISSED' then
          if not awaits_paper(new.kind, new.subject_id) then ${refused('23514', 'ck_paper_decisions__subject_id__nothing_to_decide')}; end if;
          if new.facts is distinct from facts_on_paper(new.kind, new.subject_id) then
            ${refused('23514', 'ck_paper_decisions__facts__other_since_entry')};
          end if;
        end if;
        return new;
      end $$;
      create trigger paper_decisions_guard before insert or update or delete on paper_decisions for each row execute function guard_paper_decision();

      -- In the transaction in which a second person has held it against its scan, the paper speaks for the executive who signed it.
      create function is_on_paper_of_executive(institution uuid) returns boolean language sql stable ${DEFINER} as $$
        select exists (select from paper_decisions p where p.id = paper_in_hand() and p.institution_id = institution and p.state = 'CHECKED'
          and p.decider_role = 'EXECUTIVE' and p.checked_by_actor = scope_actor() and p.checked_at = now()) $$;
      ${isExecutiveOf(' or is_on_paper_of_executive(institution)')}
      alter table decisions add column paper_decision_id uuid default paper_in_hand()
        constraint fk_decisions__paper_decision_id__not_found references paper_decisions;
      create index ix_decisions__paper_decision_id on decisions (paper_decision_id) where paper_decision_id is not null;
      revoke execute on function institution_of_paper(text, uuid), awaits_paper(text, uuid), facts_on_paper(text, uuid), guard_paper_decision(),
        is_on_paper_of_executive(uuid) from public;
      ${NO_PROGRAM_MAY(`${BINDING},'decision.enter','decision.check'`)}
    `);
    await rewrite(runner, 'note_executive_approval', TAKEN_TODAY, TAKEN_ON_ITS_DAY);
    await runner.query('select build_past()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await rewrite(runner, 'note_executive_approval', TAKEN_ON_ITS_DAY, TAKEN_TODAY);
    await runner.query(`
      drop schema past cascade;
      ${isExecutiveOf('')}
      update api_clients set permissions = array_remove(array_remove(permissions, 'decision.enter'), 'decision.check');
      ${NO_PROGRAM_MAY(BINDING)}
      alter table decisions drop column paper_decision_id;
      drop table paper_decisions;
      drop function guard_paper_decision();
      drop function is_on_paper_of_executive(uuid);
      drop function facts_on_paper(text, uuid);
      drop function awaits_paper(text, uuid);
      drop function institution_of_paper(text, uuid);
      drop function paper_in_hand();
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
