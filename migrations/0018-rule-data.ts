import { type MigrationInterface, type QueryRunner } from 'typeorm';

const STAFF = '(select scope_is_staff())';
const MAY_WRITE = '(select scope_may_write())';
const SEES_CONTRACT = 'exists (select from contracts seen where seen.id = contract_id)';

/** Parts of a contract; a vendor's people see them only where `read` lets them. */
function guard(table: string, read: string): string {
  return `
      create trigger ${table}_version before update on ${table} for each row execute function count_version();
      grant select, insert, update, delete on ${table} to bunkaiten_service;
      alter table ${table} enable row level security;
      create policy ${table}_read on ${table} for select using (${read});
      create policy ${table}_add on ${table} for insert with check (true);
      create policy ${table}_change on ${table} for update using (${MAY_WRITE} and ${STAFF} and ${read}) with check (true);
      create policy ${table}_remove on ${table} for delete using (${MAY_WRITE} and ${STAFF} and ${read});
      create policy ri_${table}__writes__forbidden on ${table} as restrictive for insert with check (${MAY_WRITE} and ${STAFF});
      create policy ri_${table}__contract_id__not_found on ${table} as restrictive for insert with check (${SEES_CONTRACT});
      create policy ru_${table}__contract_id__not_found on ${table} as restrictive for update using (true) with check (${SEES_CONTRACT});
      select keep_journal('${table}', parent => 'contract_id', owner_table => 'contracts');`;
}

/** As 0014 made it; where `later` is given, a later edition of the digest may read an agreed matrix anew. */
const KEEP_AGREED_REVISION = (later: string) => `
      create or replace function keep_agreed_revision() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          if old.status in ('AGREED','SUPERSEDED') then
            raise exception using errcode = '23514', constraint = 'ck_matrices__status__immutable', message = 'the revision is agreed';
          end if;
          return old;
        end if;
        if (old.status = 'AGREED' and (new.status not in ('AGREED','SUPERSEDED') or new.agreed_on is distinct from old.agreed_on
              or ((new.digest is distinct from old.digest or new.system_claims is distinct from old.system_claims)${later})))
           or (old.status in ('AGREED','SUPERSEDED') and (new.content_sha256 is distinct from old.content_sha256 or new.template_edition <> old.template_edition))
           or (old.status = 'SUPERSEDED' and new.status <> 'SUPERSEDED')
           or new.contract_id <> old.contract_id or new.revision <> old.revision or new.conclusion <> old.conclusion then
          raise exception using errcode = '23514', constraint = 'ck_matrices__status__immutable', message = 'the revision is agreed';
        end if;
        if new.status = 'AGREED' and old.status <> 'AGREED' and new.conclusion = 'DECLARED' and not (
            2 = (select count(*) from matrix_agreements g where g.matrix_id = new.id and g.content_sha256 = new.content_sha256)
            and exists (select from matrix_snapshots s where s.matrix_id = new.id and s.content_sha256 = new.content_sha256)) then
          raise exception using errcode = '23514', constraint = 'ck_matrices__content_sha256__unconfirmed', message = 'ck_matrices__content_sha256__unconfirmed';
        end if;
        return new;
      end $$;`;

const LATER = `
                and coalesce((new.digest ->> 'edition')::int, 1) <= coalesce((old.digest ->> 'edition')::int, 1)`;

/**
 * What the rules that read the matrix need besides: incidents (1⑫), operation manuals (1.3.2), rows left open, whose
 * responsibility-sharing papers are at hand (5.3), and what makes a provision to third parties lawful (1.4).
 */
export class RuleData1764000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contract_incidents (
        id uuid constraint pk_contract_incidents primary key,
        contract_id uuid not null constraint fk_contract_incidents__contract_id__not_found references contracts on delete cascade,
        title text not null,
        occurred_on date not null,
        closed_on date constraint ck_contract_incidents__closed_on__before_start check (closed_on >= occurred_on),
        note text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index ix_contract_incidents__contract_id on contract_incidents (contract_id, occurred_on, id);

      create table contract_manuals (
        id uuid constraint pk_contract_manuals primary key,
        contract_id uuid not null constraint fk_contract_manuals__contract_id__not_found references contracts on delete cascade,
        -- The row of the matrix whose scope it shows, by its key, so that it outlives revisions.
        row_key text not null constraint ck_contract_manuals__row_key__format check (row_key ~ '^[A-Z]{2}-[0-9]{2}$'),
        title text not null,
        ref text,
        shared_on date,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_contract_manuals__title__twice unique (contract_id, row_key, title)
      );
      ${guard('contract_incidents', `(${STAFF} and ${SEES_CONTRACT})`)}
      ${guard('contract_manuals', SEES_CONTRACT)}

      alter table matrix_rows add column undecided_since date;
      create index ix_matrix_rows__undecided_since on matrix_rows (matrix_id) where undecided_since is not null;
      alter table contract_dependencies add column responsibility_ref text;
      alter table provisions
        add column classification text not null default 'UNKNOWN'
          constraint ck_provisions__classification__unknown check (classification in ('PROVISION','ENTRUSTMENT','UNKNOWN')),
        -- 1⑯: where procedure and control are on record.
        add column procedure_ref text,
        add column foreign_basis text constraint ck_provisions__foreign_basis__unknown
          check (foreign_basis in ('CONSENT','EQUIVALENT_COUNTRY','EQUIVALENT_SYSTEM','LAW')),
        -- APPI 29, 30: the records of what was provided, and until when they are kept.
        add column transfer_record_ref text,
        add column records_kept_until date;
      ${KEEP_AGREED_REVISION(LATER)}
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      ${KEEP_AGREED_REVISION('')}
      alter table provisions drop column classification, drop column procedure_ref, drop column foreign_basis,
        drop column transfer_record_ref, drop column records_kept_until;
      alter table contract_dependencies drop column responsibility_ref;
      drop index ix_matrix_rows__undecided_since;
      alter table matrix_rows drop column undecided_since;
      drop table contract_manuals;
      drop table contract_incidents;
      select build_past();
    `);
  }
}
