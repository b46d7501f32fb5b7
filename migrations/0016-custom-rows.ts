import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';
const REFUSED = (code: string, constraint: string) =>
  `raise exception using errcode = '${code}', constraint = '${constraint}', message = '${constraint}'`;

const LAYERS = `('LEGAL','OPERATIONAL')`;
const PHASES = `('NORMAL','EMERGENCY','BOTH','EXIT')`;
const CATEGORIES = `('CLIENT_TAKEOUT_DISPOSAL','CLIENT_DEVICE_SERVICE','SERVER_SW_REQUIREMENTS','SERVER_MAINTENANCE','SERVER_VENDOR_SELECTION',
          'SERVER_OPERATION','INFRA_PHYSICAL','INFRA_NETWORK','INFRA_OPERATION','SEC_AUTHN_AUTHZ','SEC_SIGNATURE_TIMESTAMP','SEC_LOG_AUDIT','SEC_EXTERNAL_ATTACK')`;

/** What can be wrong with the definition of a custom row, wherever it stands. */
const DEFINED = (table: string) => `
        add constraint ck_${table}__layer__unknown check (layer in ${LAYERS}),
        add constraint ck_${table}__phase__unknown check (phase in ${PHASES}),
        add constraint ck_${table}__table41_category__unknown check (table41_category in ${CATEGORIES}),
        -- Only what is done in practice rests on who is bound by law.
        add constraint ck_${table}__legal_row_key__other_kind check (legal_row_key is null or layer = 'OPERATIONAL')`;

const REACHES = `((select scope_everywhere()) or institution_id = any((select scope_institutions())::uuid[]))`;
const SEEN = 'exists (select from matrix_templates seen where seen.id = template_id)';
const MAY_CHANGE = '((select scope_may_write()) and (select scope_is_staff()))';

/** An institution's own business: its people see it, a vendor's people do not. */
function guard(table: string, read: string, named: string): string {
  return `
      grant select, insert, update, delete on ${table} to bunkaiten_service;
      alter table ${table} enable row level security;
      create policy ${table}_read on ${table} for select using (${read});
      create policy ${table}_add on ${table} for insert with check (true);
      create policy ${table}_change on ${table} for update using (${MAY_CHANGE} and ${read}) with check (true);
      create policy ${table}_remove on ${table} for delete using (${MAY_CHANGE} and ${read});
      create policy ri_${table}__writes__forbidden on ${table} as restrictive for insert with check (${MAY_CHANGE});
      create policy ri_${table}__${named}__not_found on ${table} as restrictive for insert with check (${read});
      create policy ru_${table}__${named}__not_found on ${table} as restrictive for update using (true) with check (${read});`;
}

/** As 0014 made it, with what else the next revision takes over from the agreed one. */
const OUTDATE_AGREED_MATRIX = (alsoTaken: string) => `
      create or replace function outdate_agreed_matrix() returns trigger language plpgsql ${DEFINER} as $$
      declare
        agreed matrices;
        next uuid := gen_random_uuid();
      begin
        if exists (select from contracts where id = new.contract_id and status in ('ENDED','CANCELLED')) then return null; end if;
        -- Whoever takes a step with one of the revisions comes before or after.
        perform from matrices where contract_id = new.contract_id and status <> 'SUPERSEDED' order by revision desc for update;
        select * into agreed from matrices where contract_id = new.contract_id and status = 'AGREED';
        if not found then return null; end if;
        update matrices set stale_since = coalesce(stale_since, new.changed_on), stale_reasons = stale_reasons || new.what
        where id = agreed.id and not stale_reasons @> array[new.what];
        if not exists (select from matrices where contract_id = new.contract_id and status in ('DRAFT','UNDER_CONSULTATION')) then
          insert into matrices (id, contract_id, revision, conclusion, template_edition, begun_because${alsoTaken && `, ${alsoTaken}`})
            select next, new.contract_id, max(revision) + 1, agreed.conclusion, agreed.template_edition, array[new.what]${alsoTaken && `, agreed.${alsoTaken}`} from matrices where contract_id = new.contract_id;
          perform copy_content(agreed.id, next, true);
        end if;
        return null;
      end $$;`;

/**
 * Rows of an institution's own beside the template's, under the keys CU-01 … CU-99: what they are stands in the row. And
 * the institution's templates, edition by edition, from which such rows come into many matrices; a published edition
 * stays what it is.
 */
export class CustomRows1764000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table matrix_rows
        add column title_ja text,
        add column title_en text,
        add column layer text,
        add column phase text,
        add column table41_category text,
        add column legal_row_key text,
        add column clause text,
        add constraint ck_matrix_rows__key__range check (key <> 'CU-00'),
        -- A template's row is what its key says, a custom row what stands in it.
        add constraint ck_matrix_rows__title_ja__required check (key not like 'CU-%' or num_nulls(title_ja, layer, phase) = 0),
        add constraint ck_matrix_rows__title_ja__other_kind
          check (key like 'CU-%' or num_nonnulls(title_ja, title_en, layer, phase, table41_category, legal_row_key, clause) = 0),
        -- Both layers of a duty stand in the same matrix.
        add constraint fk_matrix_rows__legal_row_key__not_found foreign key (matrix_id, legal_row_key) references matrix_rows (matrix_id, key),${DEFINED('matrix_rows')};
      create index ix_matrix_rows__legal_row_key on matrix_rows (matrix_id, legal_row_key) where legal_row_key is not null;

      -- What was declared for a row was declared for what it said then.
      create function forget_declared() returns trigger language plpgsql ${DEFINER} as $$
      begin
        if exists (select from matrices where id = new.matrix_id and conclusion = 'DECLARED') then
          delete from matrix_declarations where row_id = new.id;
          delete from matrix_settlements where row_id = new.id;
          delete from matrix_allocations where row_id = new.id;
          update matrix_rows set note = null where id = new.id and note is not null;
        end if;
        return null;
      end $$;
      create trigger matrix_rows_redefined after update on matrix_rows for each row
        when ((old.title_ja, old.title_en, old.layer, old.phase, old.clause) is distinct from (new.title_ja, new.title_en, new.layer, new.phase, new.clause))
        execute function forget_declared();

      create table matrix_templates (
        id uuid constraint pk_matrix_templates primary key,
        institution_id uuid not null constraint fk_matrix_templates__institution_id__not_found references institutions,
        name text not null,
        edition int not null default 1 constraint ck_matrix_templates__edition__range check (edition >= 1),
        status text not null default 'DRAFT' constraint ck_matrix_templates__status__unknown check (status in ('DRAFT','PUBLISHED','WITHDRAWN')),
        note text,
        published_on date,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_matrix_templates__name__taken unique (institution_id, name, edition),
        constraint ck_matrix_templates__published_on__required check ((status = 'DRAFT') = (published_on is null))
      );
      -- One edition is in use and one may be on its way.
      create unique index uq_matrix_templates__name__open on matrix_templates (institution_id, name) where status = 'DRAFT';
      create unique index uq_matrix_templates__status__twice on matrix_templates (institution_id, name) where status = 'PUBLISHED';
      create trigger matrix_templates_version before update on matrix_templates for each row execute function count_version();

      create table matrix_template_rows (
        template_id uuid not null constraint fk_matrix_template_rows__template_id__not_found references matrix_templates on delete cascade,
        -- From CU-50 on keys belong to the rows that single matrices add, so that an edition's new rows never meet them.
        key text not null constraint ck_matrix_template_rows__key__format check (key ~ '^CU-(0[1-9]|[1-4][0-9])$'),
        title_ja text not null,
        title_en text,
        layer text not null,
        phase text not null,
        table41_category text,
        legal_row_key text,
        clause text,
        constraint pk_matrix_template_rows primary key (template_id, key)
      );
      alter table matrix_template_rows${DEFINED('matrix_template_rows')};
      -- Rows of the ministry's template that the institution regularly has no use for.
      create table matrix_template_excuses (
        template_id uuid not null constraint fk_matrix_template_excuses__template_id__not_found references matrix_templates on delete cascade,
        key text not null constraint ck_matrix_template_excuses__key__format check (key ~ '^[A-Z]{2}-[0-9]{2}$' and key not like 'CU-%'),
        reason text not null,
        constraint pk_matrix_template_excuses primary key (template_id, key)
      );

      -- A published edition stays as it is until it is withdrawn, as it is when the next is published.
      create function keep_published_template() returns trigger language plpgsql as $$
      begin
        if old.status = 'DRAFT' then
          return case when tg_op = 'DELETE' then old else new end;
        end if;
        if tg_op = 'DELETE' or old.status = 'WITHDRAWN' or new.status <> 'WITHDRAWN'
            or (new.institution_id, new.name, new.edition, new.note, new.published_on) is distinct from (old.institution_id, old.name, old.edition, old.note, old.published_on) then
          ${REFUSED('23514', 'ck_matrix_templates__status__published')};
        end if;
        return new;
      end $$;
      create trigger matrix_templates_published before update or delete on matrix_templates for each row execute function keep_published_template();
      create function keep_published_content() returns trigger language plpgsql as $$
      begin
        if (tg_op <> 'INSERT' and exists (select from matrix_templates where id = old.template_id and status <> 'DRAFT'))
            or (tg_op <> 'DELETE' and exists (select from matrix_templates where id = new.template_id and status <> 'DRAFT')) then
          ${REFUSED('23514', 'ck_matrix_templates__status__published')};
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;
      create trigger matrix_template_rows_published before insert or update or delete on matrix_template_rows
        for each row execute function keep_published_content();
      create trigger matrix_template_excuses_published before insert or update or delete on matrix_template_excuses
        for each row execute function keep_published_content();

      -- The edition that a matrix was drawn up from; null: the ministry's rows alone.
      alter table matrices add column template_id uuid constraint fk_matrices__template_id__not_found references matrix_templates;
      create index ix_matrices__template_id on matrices (template_id) where template_id is not null;
      create function hold_matrix_template() returns trigger language plpgsql ${DEFINER} as $$
      begin
        if tg_op = 'UPDATE' and old.status in ('AGREED','SUPERSEDED') then ${REFUSED('23514', 'ck_matrices__status__immutable')}; end if;
        if new.template_id is not null and not exists (select from matrix_templates t join contracts c on c.institution_id = t.institution_id
            where t.id = new.template_id and t.status <> 'DRAFT' and c.id = new.contract_id) then
          ${REFUSED('23503', 'fk_matrices__template_id__not_found')};
        end if;
        return new;
      end $$;
      create trigger matrices_template before insert on matrices for each row execute function hold_matrix_template();
      create trigger matrices_template_changed before update on matrices for each row
        when (old.template_id is distinct from new.template_id) execute function hold_matrix_template();
      ${OUTDATE_AGREED_MATRIX('template_id')}

      revoke execute on function forget_declared(), hold_matrix_template() from public;
      ${guard('matrix_templates', REACHES, 'institution_id')}
      ${guard('matrix_template_rows', SEEN, 'template_id')}
      ${guard('matrix_template_excuses', SEEN, 'template_id')}

      select keep_journal('matrix_templates', institution => 'institution_id');
      select keep_journal('matrix_template_rows', key => 'template_id', parts => array['key'], owner_table => 'matrix_templates');
      select keep_journal('matrix_template_excuses', key => 'template_id', parts => array['key'], owner_table => 'matrix_templates');
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      ${OUTDATE_AGREED_MATRIX('')}
      drop trigger matrices_template on matrices;
      drop trigger matrices_template_changed on matrices;
      alter table matrices drop column template_id;
      drop table matrix_template_excuses, matrix_template_rows, matrix_templates;
      drop function hold_matrix_template();
      drop function keep_published_content();
      drop function keep_published_template();
      drop trigger matrix_rows_redefined on matrix_rows;
      drop function forget_declared();
      drop index ix_matrix_rows__legal_row_key;
      alter table matrix_rows drop constraint ck_matrix_rows__key__range, drop column title_ja, drop column title_en, drop column layer, drop column phase,
        drop column table41_category, drop column legal_row_key, drop column clause;
      select build_past();
    `);
  }
}
