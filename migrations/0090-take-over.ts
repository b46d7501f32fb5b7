import { type MigrationInterface, type QueryRunner } from 'typeorm';

const OWN = '((select scope_everywhere()) or institution_id = any((select scope_institutions())::uuid[]))';
const NAMES = JSON.stringify({ institution_id: OWN });
const NO_PROGRAM_MAY = (permissions: string) => `
      alter table api_clients drop constraint ck_api_clients__permissions__other_kind,
        add constraint ck_api_clients__permissions__other_kind check (not permissions && array[${permissions}]);`;
const BINDING = `'risk.accept','subcontract.approve','matrix.confirm','matrix.agree','account.write','apiClient.write'`;

/** What can run before the registry knows of it: the day on which it began, its institution, and what a record is that was begun here. */
const RUNNING = {
  contracts: {
    since: 'activated_on',
    institution: 'new.institution_id',
    begun: `new.status <> 'DRAFT' or new.activated_on is not null`,
  },
  subcontracts: {
    since: 'started_on',
    institution: '(select c.institution_id from contracts c where c.id = new.contract_id)',
    begun: `new.approval_state <> 'NOT_REQUESTED' or new.started_on is not null`,
  },
};

/**
 * A state that a gate guards is reached by its step. What already runs when an institution takes up the registry is taken
 * over instead, until a day that two people have set: it is marked as not decided here, for ever, says on whose word and on
 * which paper, and is judged like everything else.
 */
export class TakeOver1764000000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- 切替日: from this day on nothing is taken over any more.
      create table take_over_days (
        id uuid constraint pk_take_over_days primary key,
        institution_id uuid not null constraint fk_take_over_days__institution_id__not_found references institutions,
        cut_over_on date not null,
        proposed_by_actor uuid,
        approved_by_actor uuid,
        approved_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint ck_take_over_days__approval__own_request check (approved_by_actor <> proposed_by_actor)
      );
      create index ix_take_over_days__institution_id on take_over_days (institution_id, approved_at);
      select guard_table('take_over_days', '${OWN}', names => '${NAMES}');
      select keep_journal('take_over_days', institution => 'institution_id');

      create function cut_over_day(institution uuid) returns date language sql stable as $$
        select cut_over_on from take_over_days where institution_id = institution and approved_at is not null order by approved_at desc limit 1 $$;

      create function guard_take_over_day() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'INSERT' and old.approved_at is not null then
          raise exception using errcode = '23514', constraint = 'ck_take_over_days__approval__settled', message = 'decided';
        end if;
        if tg_op = 'DELETE' then return old; end if;
        if scope_actor() is null then return new; end if;
        if cut_over_day(new.institution_id) <= today_in_japan() then
          raise exception using errcode = '23514', constraint = 'ck_take_over_days__cut_over_on__take_over_closed', message = 'the cut-over day has come';
        end if;
        if new.cut_over_on <= today_in_japan() then
          raise exception using errcode = '23514', constraint = 'ck_take_over_days__cut_over_on__not_to_come', message = 'must lie ahead';
        end if;
        if tg_op = 'INSERT' then
          new.proposed_by_actor := scope_actor();
          new.approved_at := null;
        elsif (new.institution_id, new.cut_over_on) is distinct from (old.institution_id, old.cut_over_on) then
          raise exception using errcode = '23514', constraint = 'ck_take_over_days__approval__settled', message = 'propose another';
        else
          new.proposed_by_actor := old.proposed_by_actor;
        end if;
        new.approved_by_actor := case when new.approved_at is not null then scope_actor() end;
        return new;
      end $$;
      create trigger take_over_days_guard before insert or update or delete on take_over_days for each row execute function guard_take_over_day();
      ${NO_PROGRAM_MAY(`${BINDING},'takeOver.decide'`)}

      ${Object.entries(RUNNING)
        .map(
          ([table, { since, institution, begun }]) => `
      alter table ${table}
        add column taken_over_on date,
        add column taken_over_by_actor uuid,
        -- On whose word, and where its paper is.
        add column taken_over_said_by text,
        add column taken_over_paper_ref text,
        add column taken_over_document_id uuid constraint fk_${table}__document_id__not_found references documents,
        add constraint ck_${table}__said_by__required check (taken_over_on is null or taken_over_said_by is not null),
        add constraint ck_${table}__paper_ref__required
          check (taken_over_on is null or taken_over_paper_ref is not null or taken_over_document_id is not null);
      create function guard_${table}_take_over() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          if scope_actor() is not null and (${begun} or new.taken_over_on is not null) then
            raise exception using errcode = '23514', constraint = 'ck_${table}__status__by_step', message = 'reached by its step only';
          end if;
          return new;
        end if;
        if old.taken_over_on is not null then
          if (new.taken_over_on, new.taken_over_by_actor, new.taken_over_said_by, new.taken_over_paper_ref, new.taken_over_document_id) is distinct from
              (old.taken_over_on, old.taken_over_by_actor, old.taken_over_said_by, old.taken_over_paper_ref, old.taken_over_document_id) then
            raise exception using errcode = '23514', constraint = 'ck_${table}__taken_over_on__settled', message = 'taken over for ever';
          end if;
        elsif new.taken_over_on is not null and scope_actor() is not null then
          if coalesce(cut_over_day(${institution}) <= today_in_japan(), true) then
            raise exception using errcode = '23514', constraint = 'ck_${table}__taken_over_on__take_over_closed', message = 'nothing is taken over now';
          end if;
          if coalesce(new.${since} >= today_in_japan(), true) then
            raise exception using errcode = '23514', constraint = 'ck_${table}__${since}__not_running', message = 'does not run yet';
          end if;
          new.taken_over_on := today_in_japan();
          new.taken_over_by_actor := scope_actor();
        end if;
        return new;
      end $$;
      create trigger ${table}_take_over before insert or update on ${table} for each row execute function guard_${table}_take_over();`,
        )
        .join('\n')}
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      ${Object.keys(RUNNING)
        .map(
          (table) => `
      drop trigger ${table}_take_over on ${table};
      drop function guard_${table}_take_over();
      alter table ${table} drop constraint ck_${table}__said_by__required, drop constraint ck_${table}__paper_ref__required,
        drop column taken_over_on, drop column taken_over_by_actor, drop column taken_over_said_by, drop column taken_over_paper_ref,
        drop column taken_over_document_id;`,
        )
        .join('\n')}
      drop table take_over_days;
      drop function guard_take_over_day();
      drop function cut_over_day(uuid);
      ${NO_PROGRAM_MAY(BINDING)}
      select build_past();
    `);
  }
}
