import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';
const REFUSED = (code: string, constraint: string) =>
  `raise exception using errcode = '${code}', constraint = '${constraint}', message = '${constraint}'`;
const SEES_MATRIX = 'exists (select from matrices seen where seen.id = matrix_id)';
const STATED = ['signature_used', 'colocation', 'maintenance'] as const;

/** As 0191 made it; `carried`: what else the next revision takes over from the agreed one. */
const outdateAgreedMatrix = (carried: readonly string[]) => `
      create or replace function outdate_agreed_matrix() returns trigger language plpgsql ${DEFINER} as $$
      declare
        agreed matrices;
        next uuid := gen_random_uuid();
      begin
        if exists (select from contracts where id = new.contract_id and is_over(status, ended_on)) then return null; end if;
        -- Whoever takes a step with one of the revisions comes before or after.
        perform from matrices where contract_id = new.contract_id and status <> 'SUPERSEDED' order by revision desc for update;
        select * into agreed from matrices where contract_id = new.contract_id and status = 'AGREED';
        if not found then return null; end if;
        if not exists (select from matrices where contract_id = new.contract_id and status in ('DRAFT','UNDER_CONSULTATION'))
            and exists (select from matrix_divergences(array[agreed.id]) as d where coalesce(upper(d.days) > today_in_japan(), true)) then
          insert into matrices (${['id', 'contract_id', 'revision', 'conclusion', 'template_edition', 'begun_because', 'template_id', ...carried].join(', ')})
            select ${['next', 'new.contract_id', 'max(revision) + 1', 'agreed.conclusion', 'agreed.template_edition', 'array[new.what]', 'agreed.template_id', ...carried.map((column) => `agreed.${column}`)].join(', ')} from matrices where contract_id = new.contract_id;
          perform copy_content(agreed.id, next, true);
        end if;
        return null;
      end $$;`;

/**
 * A revision knows what its rows were drawn for, so that what has moved since can be told, and keeps what became of each
 * difference that followed: taken over, or left with a reason.
 */
export class CarriedChanges1764000000192 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table matrices
        -- What a person knows and the registry does not.
        ${STATED.map(
          (column) => `add column ${column} text not null default '${column === 'colocation' ? 'NO' : 'UNKNOWN'}'
          constraint ck_matrices__${column}__unknown check (${column} in ('YES','NO','UNKNOWN')),`,
        ).join('\n        ')}
        -- The facts that its rows were drawn for, or last brought up to; null: from before they were kept.
        add column drawn_for jsonb;
      -- Of what was answered before it was kept, the rows tell.
      alter table matrices disable trigger user;
      update matrices m set maintenance = 'NO' where exists (select from matrix_rows r where r.matrix_id = m.id)
        and not exists (select from matrix_rows r where r.matrix_id = m.id and r.key = 'SR-04' and r.applicability <> 'NOT_PRESENT');
      update matrices m set signature_used = 'NO' where exists (select from matrix_rows r where r.matrix_id = m.id)
        and not exists (select from matrix_rows r where r.matrix_id = m.id and r.key = 'SE-03' and r.applicability <> 'NOT_PRESENT');
      update matrices m set colocation = 'UNKNOWN' from contracts c where c.id = m.contract_id and c.deployment_model not in ('ON_PREMISES','HYBRID')
        and exists (select from matrix_rows r where r.matrix_id = m.id and r.key = 'IN-01' and r.applicability <> 'NOT_PRESENT');
      alter table matrices enable trigger user;

      create function keep_what_was_drawn_for() returns trigger language plpgsql as $$
      begin
        ${REFUSED('23514', 'ck_matrices__status__immutable')};
      end $$;
      create trigger matrices_drawn_for before update on matrices for each row when (old.status in ('AGREED','SUPERSEDED')
        and (old.signature_used, old.colocation, old.maintenance, old.drawn_for) is distinct from (new.signature_used, new.colocation, new.maintenance, new.drawn_for))
        execute function keep_what_was_drawn_for();
      ${outdateAgreedMatrix([...STATED, 'drawn_for'])}

      create table matrix_carried_changes (
        id uuid constraint pk_matrix_carried_changes primary key,
        matrix_id uuid not null constraint fk_matrix_carried_changes__matrix_id__not_found references matrices on delete cascade,
        change text not null constraint ck_matrix_carried_changes__change__unknown
          check (change in ('ADD_PARTY','LEAVE_PARTY','RENAME_PARTY','ADD_ROW','EXCUSE_ROW','APPLY_ROW','REDEFINE_ROW')),
        -- The key of the row; who stands in the column.
        subject text not null,
        label text not null,
        because jsonb not null,
        is_taken boolean not null,
        reason text,
        -- The sides whose confirmations fell with it.
        voided text[] not null default '{}',
        decided_by uuid default scope_actor(),
        decider text not null,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint ck_matrix_carried_changes__reason__required check (is_taken or reason is not null)
      );
      create index ix_matrix_carried_changes__matrix_id on matrix_carried_changes (matrix_id);
      create trigger matrix_carried_changes_agreed before insert or update or delete on matrix_carried_changes for each row execute function keep_agreed_matrix();
      select guard_table('matrix_carried_changes', '${SEES_MATRIX}', names => '${JSON.stringify({ matrix_id: SEES_MATRIX })}');
      revoke update on matrix_carried_changes from bunkaiten_service;
      select keep_journal('matrix_carried_changes', parent => 'matrix_id', owner_table => 'matrices');

      -- What names a party that is no more says nothing any more: both sides declare the row anew.
      create function clear_column(cleared uuid) returns void language plpgsql ${DEFINER} as $$
      declare
        matrix uuid := (select p.matrix_id from matrix_parties p where p.id = cleared);
        is_declared boolean;
        touched uuid;
      begin
        if side_writing_in(matrix) <> 'INSTITUTION' then ${REFUSED('23503', 'fk_matrices__id__not_found')}; end if;
        select conclusion = 'DECLARED' into is_declared from matrices where id = matrix for update;
        if not is_declared then
          delete from matrix_allocations where party_id = cleared;
          return;
        end if;
        for touched in select distinct d.row_id from matrix_declared_roles x join matrix_declarations d on d.id = x.declaration_id where x.party_id = cleared
            union select a.row_id from matrix_allocations a where a.party_id = cleared loop
          delete from matrix_declarations d where d.row_id = touched
            and exists (select from matrix_declared_roles x where x.declaration_id = d.id and x.party_id = cleared);
          perform conclude_row(touched);
        end loop;
      end $$;
      revoke execute on function clear_column(uuid), keep_what_was_drawn_for() from public;
      grant execute on function clear_column(uuid) to bunkaiten_service;
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop function clear_column(uuid);
      drop table matrix_carried_changes;
      ${outdateAgreedMatrix([])}
      drop trigger matrices_drawn_for on matrices;
      drop function keep_what_was_drawn_for();
      alter table matrices drop column signature_used, drop column colocation, drop column maintenance, drop column drawn_for;
      select build_past();
    `);
  }
}
