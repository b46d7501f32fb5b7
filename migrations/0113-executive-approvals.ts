import { type MigrationInterface, type QueryRunner } from 'typeorm';

const SEES_CONTRACT = 'exists (select from contracts seen where seen.id = contract_id)';
const OF_STAFF = `((select scope_is_staff()) and ${SEES_CONTRACT})`;
const NO_PROGRAM_MAY = (permissions: string) => `
      alter table api_clients drop constraint ck_api_clients__permissions__other_kind,
        add constraint ck_api_clients__permissions__other_kind check (not permissions && array[${permissions}]);`;
const BINDING = `'risk.accept','subcontract.approve','matrix.confirm','matrix.agree','account.write','apiClient.write','takeOver.decide'`;

/** 経営層の承認: an important entrustment is approved by an executive, whom somebody else asks; it was refused to others with no way on. */
export class ExecutiveApprovals1764000000113 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table executive_approvals (
        id uuid constraint pk_executive_approvals primary key,
        contract_id uuid not null constraint fk_executive_approvals__contract_id__not_found references contracts on delete cascade,
        reason text not null,
        state text not null default 'REQUESTED' constraint ck_executive_approvals__state__unknown check (state in ('REQUESTED','APPROVED','REFUSED')),
        requested_by_actor uuid,
        decided_by_actor uuid,
        decided_on date,
        remark text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint ck_executive_approvals__decision__own_request check (decided_by_actor <> requested_by_actor),
        constraint ck_executive_approvals__remark__required check (state <> 'REFUSED' or remark is not null)
      );
      create index ix_executive_approvals__contract_id on executive_approvals (contract_id, created_at);
      create unique index uq_executive_approvals__contract_id__taken on executive_approvals (contract_id) where state = 'REQUESTED';
      select guard_table('executive_approvals', '${OF_STAFF}', names => '${JSON.stringify({ contract_id: SEES_CONTRACT })}');
      select keep_journal('executive_approvals', parent => 'contract_id', owner_table => 'contracts');

      create function note_executive_approval() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          if scope_actor() is not null then new.requested_by_actor := scope_actor(); end if;
          return new;
        end if;
        if old.state <> 'REQUESTED' then
          raise exception using errcode = '23514', constraint = 'ck_executive_approvals__state__settled', message = 'decided';
        end if;
        new.requested_by_actor := old.requested_by_actor;
        if new.state <> 'REQUESTED' then
          if scope_actor() is not null and not is_executive_of((select institution_id from contracts where id = new.contract_id)) then
            raise exception using errcode = '42501', constraint = 'ck_executive_approvals__state__forbidden', message = 'only executives approve';
          end if;
          new.decided_by_actor := scope_actor();
          new.decided_on := today_in_japan();
        end if;
        return new;
      end $$;
      create trigger executive_approvals_actor before insert or update on executive_approvals for each row execute function note_executive_approval();

      -- What follows of it is done with it: the contract is one that the executives have approved.
      create function apply_executive_approval() returns trigger language plpgsql as $$
      begin
        update contracts set executive_approved_on = new.decided_on where id = new.contract_id;
        return null;
      end $$;
      create trigger executive_approvals_applied after update on executive_approvals for each row
        when (old.state = 'REQUESTED' and new.state = 'APPROVED') execute function apply_executive_approval();
      ${NO_PROGRAM_MAY(`${BINDING},'contract.approve'`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${NO_PROGRAM_MAY(BINDING)}
      drop schema past cascade;
      drop table executive_approvals;
      drop function apply_executive_approval();
      drop function note_executive_approval();
      select build_past();
    `);
  }
}
