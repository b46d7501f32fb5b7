import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A record as its table has it, under a new id in the other matrix. */
const COPIED = (table: string, changes: string) =>
  `(jsonb_populate_record(null::${table}, to_jsonb(o) || jsonb_build_object(${changes}))).*`;
const FRESH = `'id', gen_random_uuid(), 'version', 1, 'created_at', now(), 'updated_at', now(), 'matrix_id', target`;
const DEFINER = 'security definer set search_path = public, pg_temp';
const REFUSED = (code: string, constraint: string) =>
  `raise exception using errcode = '${code}', constraint = '${constraint}', message = '${constraint}'`;

/**
 * The agreement of two parties. In a DECLARED matrix each side says on its own who has which part in a row; the parts
 * follow from what both say, or from a settlement, and from nothing else. A side sees what the other has declared for a
 * row only when both have. What is agreed is kept as one text, by whose SHA-256 both sides confirm it.
 */
export class Agreement1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table matrices
        add column conclusion text not null default 'RECORDED' constraint ck_matrices__conclusion__unknown check (conclusion in ('RECORDED','DECLARED')),
        add column template_edition text not null default 'MHLW-7.0',
        -- SHA-256 of what was agreed.
        add column content_sha256 text constraint ck_matrices__content_sha256__format check (content_sha256 ~ '^[0-9a-f]{64}$'),
        -- Since when, and by what, the agreed revision no longer fits the contract.
        add column stale_since date,
        add column stale_reasons text[] not null default '{}',
        -- By what a revision was begun without anybody's doing.
        add column begun_because text[],
        add constraint ck_matrices__content_sha256__required
          check (conclusion = 'RECORDED' or status not in ('AGREED','SUPERSEDED') or content_sha256 is not null);
      alter table matrix_agreements
        -- A confirmation: by whom the content with this SHA-256 was agreed to, and in which words.
        add column content_sha256 text constraint ck_matrix_agreements__content_sha256__format check (content_sha256 ~ '^[0-9a-f]{64}$'),
        add column statement text,
        add column confirmed_by uuid,
        add column confirmed_at timestamptz,
        -- Entered by the institution for a vendor that confirmed on paper.
        add column on_behalf boolean not null default false;

      create table matrix_declarations (
        id uuid constraint pk_matrix_declarations primary key,
        matrix_id uuid not null,
        row_id uuid not null,
        side text not null constraint ck_matrix_declarations__side__unknown check (side in ('INSTITUTION','VENDOR')),
        -- Entered by the institution for a vendor that answered on paper.
        on_behalf boolean not null default false,
        declared_by uuid,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint fk_matrix_declarations__row_id__not_found foreign key (matrix_id, row_id) references matrix_rows (matrix_id, id) on delete cascade,
        constraint uq_matrix_declarations__side__twice unique (row_id, side),
        constraint uq_matrix_declarations__matrix_id__id unique (matrix_id, id)
      );
      create index ix_matrix_declarations__matrix_id on matrix_declarations (matrix_id);

      -- What was declared, apart from that it was: this the other side sees only when it has declared too.
      create table matrix_declared_scopes (
        declaration_id uuid constraint pk_matrix_declared_scopes primary key,
        matrix_id uuid not null,
        note text not null,
        constraint fk_matrix_declared_scopes__declaration_id__not_found
          foreign key (matrix_id, declaration_id) references matrix_declarations (matrix_id, id) on delete cascade
      );
      create table matrix_declared_roles (
        declaration_id uuid not null,
        matrix_id uuid not null,
        party_id uuid not null,
        role text not null constraint ck_matrix_declared_roles__role__unknown check (role in ('ACCOUNTABLE','RESPONSIBLE','SUPPORT','INFORMED')),
        note text,
        constraint pk_matrix_declared_roles primary key (declaration_id, party_id, role),
        constraint fk_matrix_declared_roles__declaration_id__not_found
          foreign key (matrix_id, declaration_id) references matrix_declarations (matrix_id, id) on delete cascade,
        constraint fk_matrix_declared_roles__party_id__not_found foreign key (matrix_id, party_id) references matrix_parties (matrix_id, id)
      );
      create unique index uq_matrix_declared_roles__roles__second_accountable on matrix_declared_roles (declaration_id) where role = 'ACCOUNTABLE';
      create index ix_matrix_declared_roles__party_id on matrix_declared_roles (matrix_id, party_id);

      -- What settles a row in which the sides differ; the parts themselves stand in the row.
      create table matrix_settlements (
        id uuid constraint pk_matrix_settlements primary key,
        matrix_id uuid not null,
        row_id uuid not null constraint uq_matrix_settlements__row_id__twice unique,
        reason text not null,
        decided_by uuid,
        decider text not null,
        decided_at timestamptz not null default now(),
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint fk_matrix_settlements__row_id__not_found foreign key (matrix_id, row_id) references matrix_rows (matrix_id, id) on delete cascade
      );
      create index ix_matrix_settlements__matrix_id on matrix_settlements (matrix_id);

      create table matrix_comments (
        id uuid constraint pk_matrix_comments primary key,
        matrix_id uuid not null,
        row_id uuid not null,
        side text not null constraint ck_matrix_comments__side__unknown check (side in ('INSTITUTION','VENDOR')),
        author text not null,
        body text not null,
        written_by uuid default scope_actor(),
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint fk_matrix_comments__row_id__not_found foreign key (matrix_id, row_id) references matrix_rows (matrix_id, id) on delete cascade
      );
      create index ix_matrix_comments__row_id on matrix_comments (row_id, created_at, id);

      -- What was agreed, as the text that was hashed.
      create table matrix_snapshots (
        matrix_id uuid constraint pk_matrix_snapshots primary key constraint fk_matrix_snapshots__matrix_id__not_found references matrices on delete cascade,
        content_sha256 text not null constraint ck_matrix_snapshots__content_sha256__other_content
          check (content_sha256 = encode(sha256(convert_to(canonical, 'UTF8')), 'hex')),
        canonical text not null,
        created_at timestamptz not null default now()
      );
      create index ix_matrix_snapshots__content_sha256 on matrix_snapshots (content_sha256);

      ${['matrix_declarations', 'matrix_settlements', 'matrix_comments'].map((table) => `create trigger ${table}_version before update on ${table} for each row execute function count_version();`).join('\n      ')}
      ${['matrix_declarations', 'matrix_declared_scopes', 'matrix_declared_roles', 'matrix_settlements', 'matrix_snapshots'].map((table) => `create trigger ${table}_agreed before insert or update or delete on ${table} for each row execute function keep_agreed_matrix();`).join('\n      ')}

      -- On whose side of a matrix the scope stands; null: on neither, also where it sees the matrix.
      create function scope_side_in(matrix uuid) returns text language sql stable ${DEFINER} as $$
        select case when scope_everywhere() or c.institution_id = any(scope_institutions()) then 'INSTITUTION' when c.vendor_id = scope_vendor() then 'VENDOR' end
        from matrices m join contracts c on c.id = m.contract_id where m.id = matrix $$;
      -- Whether the scope sees what was declared: its own side's, and the other's once both have declared the row.
      create function shows_declaration(declaration uuid) returns boolean language sql stable ${DEFINER} as $$
        select coalesce((select s.side = d.side or (s.side is not null and 2 = (select count(*) from matrix_declarations both_sides where both_sides.row_id = d.row_id))
          from matrix_declarations d, lateral (select scope_side_in(d.matrix_id) as side) as s where d.id = declaration), false) $$;
      -- The scope's side of a matrix that it may change something in, or an error like that of a missing record.
      create function side_writing_in(matrix uuid) returns text language plpgsql stable ${DEFINER} as $$
      declare
        side text := scope_side_in(matrix);
      begin
        if side is null or not scope_may_write() then ${REFUSED('23503', 'fk_matrices__id__not_found')}; end if;
        return side;
      end $$;

      -- Each side acts for itself; the institution also for a vendor that answered on paper.
      create function may_act(for_side text, own_side text, is_on_behalf boolean) returns boolean language sql immutable as $$
        select case when is_on_behalf then own_side = 'INSTITUTION' and for_side = 'VENDOR' else own_side = for_side end $$;

      -- A side that may not change the matrix itself holds it while it declares or confirms. No row: it is not of its side.
      create function hold_matrix(held uuid) returns table (contract_id uuid, status text, conclusion text, version int, side text)
        language plpgsql ${DEFINER} as $$
      begin
        if scope_side_in(held) is null or not scope_may_write() then return; end if;
        return query select m.contract_id, m.status, m.conclusion, m.version, scope_side_in(held) from matrices m where m.id = held for update;
      end $$;

      -- Declaring changes rows, and changed rows want a new digest. A vendor's people write it where it is missing only.
      create function set_matrix_digest(digested uuid, new_digest jsonb, new_claims jsonb) returns void language plpgsql ${DEFINER} as $$
      declare
        side text := side_writing_in(digested);
      begin
        update matrices set digest = new_digest, system_claims = new_claims where id = digested and (digest is null or side = 'INSTITUTION');
      end $$;

      -- Only functions of the tables' owner write what follows from declarations.
      create function keep_declared_parts() returns trigger language plpgsql as $$
      declare
        touched uuid := case when tg_op = 'DELETE' then old.matrix_id else new.matrix_id end;
      begin
        if not pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'USAGE')
            and exists (select from matrices where id = touched and conclusion = 'DECLARED') then
          ${REFUSED('23514', 'ck_matrices__conclusion__declared')};
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;
      create trigger matrix_allocations_declared before insert or update or delete on matrix_allocations for each row execute function keep_declared_parts();
      create trigger matrix_rows_declared before update of note on matrix_rows for each row
        when (old.note is distinct from new.note) execute function keep_declared_parts();
      create trigger matrix_agreements_confirmed before insert or update on matrix_agreements for each row execute function keep_declared_parts();

      -- A confirmation names a content: whatever changes it, or sends it back to be drafted, voids the confirmation.
      create or replace function outdate_digest() returns trigger language plpgsql ${DEFINER} as $$
      begin
        delete from matrix_agreements where matrix_id in (select matrix_id from changed) and content_sha256 is not null;
        update matrices set digest = null, system_claims = null
        where id in (select distinct matrix_id from changed) and digest is not null;
        return null;
      end $$;
      create function void_confirmations() returns trigger language plpgsql ${DEFINER} as $$
      begin
        delete from matrix_agreements where matrix_id in (select matrix_id from changed) and content_sha256 is not null;
        return null;
      end $$;
      ${['matrix_declarations', 'matrix_settlements']
        .flatMap((table) => [
          `create trigger ${table}_inserted after insert on ${table} referencing new table as changed for each statement execute function void_confirmations();`,
          `create trigger ${table}_updated after update on ${table} referencing new table as changed for each statement execute function void_confirmations();`,
          `create trigger ${table}_deleted after delete on ${table} referencing old table as changed for each statement execute function void_confirmations();`,
        ])
        .join('\n      ')}
      create function void_confirmations_of_draft() returns trigger language plpgsql ${DEFINER} as $$
      begin
        delete from matrix_agreements where matrix_id = new.id and content_sha256 is not null;
        return null;
      end $$;
      create trigger matrices_redrafted after update of status on matrices for each row
        when (new.status = 'DRAFT' and old.status <> 'DRAFT') execute function void_confirmations_of_draft();

      -- A declared revision is agreed when both sides have confirmed the same content, and stays that content.
      create or replace function keep_agreed_revision() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          if old.status in ('AGREED','SUPERSEDED') then
            raise exception using errcode = '23514', constraint = 'ck_matrices__status__immutable', message = 'the revision is agreed';
          end if;
          return old;
        end if;
        if (old.status = 'AGREED' and (new.status not in ('AGREED','SUPERSEDED') or new.digest is distinct from old.digest
              or new.system_claims is distinct from old.system_claims or new.agreed_on is distinct from old.agreed_on))
           or (old.status in ('AGREED','SUPERSEDED') and (new.content_sha256 is distinct from old.content_sha256 or new.template_edition <> old.template_edition))
           or (old.status = 'SUPERSEDED' and new.status <> 'SUPERSEDED')
           or new.contract_id <> old.contract_id or new.revision <> old.revision or new.conclusion <> old.conclusion then
          raise exception using errcode = '23514', constraint = 'ck_matrices__status__immutable', message = 'the revision is agreed';
        end if;
        if new.status = 'AGREED' and old.status <> 'AGREED' and new.conclusion = 'DECLARED' and not (
            2 = (select count(*) from matrix_agreements g where g.matrix_id = new.id and g.content_sha256 = new.content_sha256)
            and exists (select from matrix_snapshots s where s.matrix_id = new.id and s.content_sha256 = new.content_sha256)) then
          ${REFUSED('23514', 'ck_matrices__content_sha256__unconfirmed')};
        end if;
        return new;
      end $$;
      create function begin_as_draft() returns trigger language plpgsql as $$
      begin
        ${REFUSED('23514', 'ck_matrices__content_sha256__unconfirmed')};
      end $$;
      create trigger matrices_begun before insert on matrices for each row
        when (new.conclusion = 'DECLARED' and new.status <> 'DRAFT') execute function begin_as_draft();

      -- Texts are compared without what nobody sees; as plainNote() does.
      create function plain_note(note text) returns text language sql immutable as $$
        select nullif(regexp_replace(regexp_replace(normalize(coalesce(note, ''), NFC), e'[ \\t\\r\\n\\u00a0\\u3000]+', ' ', 'g'), '^ | $', '', 'g'), '') $$;

      -- The parts of a row follow from what both sides declared, where they are equal in what counts; else there are none.
      -- Who only one side would have support or be informed is taken in, and what two say differently of a part is kept as two.
      create function conclude_row(concluded uuid) returns void language plpgsql ${DEFINER} as $$
      declare
        is_concordant boolean;
        concluded_note text;
      begin
        select count(*) = 2 and count(distinct coalesce(plain_note(s.note), '')) = 1
          and count(distinct coalesce((select string_agg(r.role || r.party_id, ' ' order by r.role, r.party_id) from matrix_declared_roles r
            where r.declaration_id = d.id and r.role in ('ACCOUNTABLE','RESPONSIBLE')), '')) = 1,
          min(s.note) filter (where d.side = 'INSTITUTION')
          into is_concordant, concluded_note
          from matrix_declarations d left join matrix_declared_scopes s on s.declaration_id = d.id where d.row_id = concluded;
        delete from matrix_settlements where row_id = concluded;
        delete from matrix_allocations where row_id = concluded;
        if is_concordant then
          insert into matrix_allocations (matrix_id, row_id, party_id, role, note)
          select r.matrix_id, concluded, r.party_id, r.role, case when count(distinct plain_note(r.note)) = 2
            then '[医療機関] ' || max(r.note) filter (where d.side = 'INSTITUTION') || e'\\n[事業者] ' || max(r.note) filter (where d.side = 'VENDOR')
            else coalesce(max(r.note) filter (where d.side = 'INSTITUTION'), max(r.note)) end
          from matrix_declarations d join matrix_declared_roles r on r.declaration_id = d.id
          where d.row_id = concluded group by r.matrix_id, r.party_id, r.role;
        end if;
        update matrix_rows set note = case when is_concordant then concluded_note end
        where id = concluded and note is distinct from case when is_concordant then concluded_note end;
      end $$;

      -- The one way to declare: a side for itself; the institution also for a vendor that has not declared by itself.
      create function declare_row(declared uuid, by_side text, scope_note text, parts jsonb, is_on_behalf boolean) returns uuid
        language plpgsql ${DEFINER} as $$
      declare
        target record;
        former matrix_declarations;
        declaration uuid;
      begin
        select r.matrix_id, r.applicability into target from matrix_rows r where r.id = declared;
        if not may_act(by_side, side_writing_in(target.matrix_id), is_on_behalf) then ${REFUSED('42501', 'ck_matrix_declarations__side__forbidden')}; end if;
        perform from matrices where id = target.matrix_id and conclusion = 'DECLARED' for update;
        if not found then ${REFUSED('23514', 'ck_matrices__conclusion__recorded')}; end if;
        if target.applicability <> 'APPLICABLE' then ${REFUSED('23514', 'ck_matrix_rows__applicability__inapplicable')}; end if;
        select * into former from matrix_declarations where row_id = declared and side = by_side;
        if is_on_behalf and not former.on_behalf then ${REFUSED('23505', 'uq_matrix_declarations__side__declared_itself')}; end if;
        insert into matrix_declarations (id, matrix_id, row_id, side, on_behalf, declared_by)
          values (gen_random_uuid(), target.matrix_id, declared, by_side, is_on_behalf, scope_actor())
          on conflict (row_id, side) do update set on_behalf = excluded.on_behalf, declared_by = excluded.declared_by
          returning id into declaration;
        delete from matrix_declared_scopes where declaration_id = declaration;
        delete from matrix_declared_roles where declaration_id = declaration;
        if scope_note is not null then
          insert into matrix_declared_scopes (declaration_id, matrix_id, note) values (declaration, target.matrix_id, scope_note);
        end if;
        insert into matrix_declared_roles (declaration_id, matrix_id, party_id, role, note)
          select declaration, target.matrix_id, p."partyId", p.role, p.note from jsonb_to_recordset(parts) as p("partyId" uuid, role text, note text);
        perform conclude_row(declared);
        return declaration;
      end $$;

      -- The one way to settle a row in which both have declared and differ: the institution decides, the vendor confirms the whole.
      create function settle_row(settled uuid, scope_note text, parts jsonb, why text, by_whom text) returns uuid language plpgsql ${DEFINER} as $$
      declare
        matrix uuid;
        settlement uuid;
      begin
        select r.matrix_id into matrix from matrix_rows r where r.id = settled;
        if side_writing_in(matrix) <> 'INSTITUTION' then ${REFUSED('42501', 'ck_matrix_settlements__row_id__forbidden')}; end if;
        perform from matrices where id = matrix for update;
        if 2 <> (select count(*) from matrix_declarations where row_id = settled)
            or (exists (select from matrix_allocations where row_id = settled) and not exists (select from matrix_settlements where row_id = settled)) then
          ${REFUSED('23514', 'ck_matrix_settlements__row_id__undisputed')};
        end if;
        insert into matrix_settlements (id, matrix_id, row_id, reason, decided_by, decider) values (gen_random_uuid(), matrix, settled, why, scope_actor(), by_whom)
          on conflict (row_id) do update set reason = excluded.reason, decided_by = excluded.decided_by, decider = excluded.decider, decided_at = now()
          returning id into settlement;
        delete from matrix_allocations where row_id = settled;
        insert into matrix_allocations (matrix_id, row_id, party_id, role, note)
          select matrix, settled, p."partyId", p.role, p.note from jsonb_to_recordset(parts) as p("partyId" uuid, role text, note text);
        update matrix_rows set note = scope_note where id = settled and note is distinct from scope_note;
        return settlement;
      end $$;

      -- Whoever had a hand in what a revision says, as the journal knows; what was copied without anybody's doing is nobody's.
      create function has_drafted(drafted uuid, somebody uuid) returns boolean language sql stable ${DEFINER} as $$
        select exists (select from journal j where j.parent_id = drafted and j.actor = somebody
          and j.subject_table in ('matrix_rows','matrix_parties','matrix_declarations','matrix_settlements')
          and not exists (select from journal b join matrices m on m.id = b.subject_id
            where b.subject_id = drafted and b.subject_table = 'matrices' and b.action = 'INSERT' and b.txid = j.txid and m.begun_because is not null)) $$;

      -- The one way to confirm a declared revision.
      create function confirm_matrix(confirmed uuid, by_side text, hash text, said text, confirming text, in_role text, by_method text,
        document text, is_on_behalf boolean) returns uuid language plpgsql ${DEFINER} as $$
      declare
        held matrices;
        contract contracts;
        confirmation uuid := gen_random_uuid();
      begin
        if not may_act(by_side, side_writing_in(confirmed), is_on_behalf) then ${REFUSED('42501', 'ck_matrix_agreements__side__forbidden')}; end if;
        select * into held from matrices where id = confirmed for update;
        if held.conclusion <> 'DECLARED' then ${REFUSED('23514', 'ck_matrices__conclusion__recorded')}; end if;
        if held.status <> 'UNDER_CONSULTATION' then ${REFUSED('23514', 'ck_matrices__status__not_consulted')}; end if;
        select * into contract from contracts where id = held.contract_id;
        if by_side = 'INSTITUTION' and has_drafted(confirmed, scope_actor()) then ${REFUSED('23514', 'ck_matrix_agreements__person__own_draft')}; end if;
        if by_side = 'INSTITUTION' and contract.importance = 'HIGH' and coalesce(contract.executive_approved_on > today_in_japan(), true) then
          ${REFUSED('23514', 'ck_contracts__executive_approved_on__unapproved')};
        end if;
        delete from matrix_agreements where matrix_id = confirmed and side = by_side and content_sha256 is distinct from hash;
        insert into matrix_agreements (id, matrix_id, side, person, person_role, agreed_on, method, document_ref, content_sha256, statement,
            confirmed_by, confirmed_at, on_behalf)
          values (confirmation, confirmed, by_side, confirming, in_role, today_in_japan(), by_method, document, hash, said, scope_actor(), now(), is_on_behalf);
        return confirmation;
      end $$;

      -- Copies what a revision says into one that is empty yet; with_parts: also who has which part, as each side declared it.
      create function copy_content(source uuid, target uuid, with_parts boolean) returns void language plpgsql ${DEFINER} as $$
      declare
        pair record;
        new_digest text;
        new_claims text;
      begin
        insert into matrix_parties select ${COPIED('matrix_parties', FRESH)} from matrix_parties o where o.matrix_id = source;
        insert into matrix_rows select ${COPIED('matrix_rows', `${FRESH}, 'note', case when with_parts then o.note end`)} from matrix_rows o where o.matrix_id = source;
        if with_parts then
          insert into matrix_allocations (matrix_id, row_id, party_id, role, note)
            select target, nr.id, np.id, a.role, a.note from matrix_allocations a
            join matrix_rows r on r.id = a.row_id join matrix_rows nr on nr.matrix_id = target and nr.key = r.key
            join matrix_parties p on p.id = a.party_id join matrix_parties np on np.matrix_id = target and np.label = p.label
            where a.matrix_id = source;
          insert into matrix_declarations select ${COPIED('matrix_declarations', `${FRESH}, 'row_id', nr.id`)}
            from matrix_declarations o join matrix_rows r on r.id = o.row_id join matrix_rows nr on nr.matrix_id = target and nr.key = r.key where o.matrix_id = source;
          insert into matrix_declared_scopes (declaration_id, matrix_id, note)
            select nd.id, target, s.note from matrix_declared_scopes s join matrix_declarations d on d.id = s.declaration_id
            join matrix_rows r on r.id = d.row_id join matrix_rows nr on nr.matrix_id = target and nr.key = r.key
            join matrix_declarations nd on nd.row_id = nr.id and nd.side = d.side where s.matrix_id = source;
          insert into matrix_declared_roles (declaration_id, matrix_id, party_id, role, note)
            select nd.id, target, np.id, x.role, x.note from matrix_declared_roles x join matrix_declarations d on d.id = x.declaration_id
            join matrix_rows r on r.id = d.row_id join matrix_rows nr on nr.matrix_id = target and nr.key = r.key
            join matrix_declarations nd on nd.row_id = nr.id and nd.side = d.side
            join matrix_parties p on p.id = x.party_id join matrix_parties np on np.matrix_id = target and np.label = p.label where x.matrix_id = source;
          insert into matrix_settlements select ${COPIED('matrix_settlements', `${FRESH}, 'row_id', nr.id`)}
            from matrix_settlements o join matrix_rows r on r.id = o.row_id join matrix_rows nr on nr.matrix_id = target and nr.key = r.key where o.matrix_id = source;
          -- The digest says the same of the same parties, who have other ids here.
          select m.digest::text, m.system_claims::text into new_digest, new_claims from matrices m where m.id = source;
          for pair in select p.id as was, np.id as becomes from matrix_parties p join matrix_parties np on np.matrix_id = target and np.label = p.label where p.matrix_id = source loop
            new_digest := replace(new_digest, pair.was::text, pair.becomes::text);
            new_claims := replace(new_claims, pair.was::text, pair.becomes::text);
          end loop;
          update matrices set digest = new_digest::jsonb, system_claims = new_claims::jsonb where id = target;
        end if;
      end $$;
      -- For the institution that begins a revision itself.
      create function copy_matrix(source uuid, target uuid, with_parts boolean) returns void language plpgsql ${DEFINER} as $$
      begin
        if side_writing_in(source) <> 'INSTITUTION' or side_writing_in(target) <> 'INSTITUTION' then ${REFUSED('23503', 'fk_matrices__id__not_found')}; end if;
        perform copy_content(source, target, with_parts);
      end $$;

      -- A change of the contract outdates the agreed revision, and the next one is begun from it, unless one is open.
      create function outdate_agreed_matrix() returns trigger language plpgsql ${DEFINER} as $$
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
          insert into matrices (id, contract_id, revision, conclusion, template_edition, begun_because)
            select next, new.contract_id, max(revision) + 1, agreed.conclusion, agreed.template_edition, array[new.what] from matrices where contract_id = new.contract_id;
          perform copy_content(agreed.id, next, true);
        end if;
        return null;
      end $$;
      create trigger contract_changes_matrix after insert on contract_changes for each row execute function outdate_agreed_matrix();

      revoke execute on function conclude_row(uuid), copy_content(uuid, uuid, boolean), has_drafted(uuid, uuid), side_writing_in(uuid),
        hold_matrix(uuid), set_matrix_digest(uuid, jsonb, jsonb), declare_row(uuid, text, text, jsonb, boolean),
        settle_row(uuid, text, jsonb, text, text), confirm_matrix(uuid, text, text, text, text, text, text, text, boolean), copy_matrix(uuid, uuid, boolean) from public;
      grant execute on function hold_matrix(uuid), set_matrix_digest(uuid, jsonb, jsonb), declare_row(uuid, text, text, jsonb, boolean),
        settle_row(uuid, text, jsonb, text, text), confirm_matrix(uuid, text, text, text, text, text, text, text, boolean), copy_matrix(uuid, uuid, boolean)
        to bunkaiten_service;

      -- Declarations, settlements and confirmations are written by the functions above and by nothing else.
      grant select on matrix_declarations, matrix_declared_scopes, matrix_declared_roles, matrix_settlements, matrix_comments, matrix_snapshots to bunkaiten_service;
      grant insert (id, matrix_id, row_id, side, author, body) on matrix_comments to bunkaiten_service;
      grant insert (matrix_id, content_sha256, canonical) on matrix_snapshots to bunkaiten_service;
      ${['matrix_declarations', 'matrix_settlements', 'matrix_comments']
        .map(
          (table) => `alter table ${table} enable row level security;
      create policy ${table}_read on ${table} for select using (scope_side_in(matrix_id) is not null);`,
        )
        .join('\n      ')}
      ${['matrix_declared_scopes', 'matrix_declared_roles']
        .map(
          (table) => `alter table ${table} enable row level security;
      create policy ${table}_read on ${table} for select using (shows_declaration(declaration_id));`,
        )
        .join('\n      ')}
      create policy matrix_comments_add on matrix_comments for insert with check (true);
      create policy ri_matrix_comments__writes__forbidden on matrix_comments as restrictive for insert with check ((select scope_may_write()));
      create policy ri_matrix_comments__row_id__not_found on matrix_comments as restrictive for insert with check (side = scope_side_in(matrix_id));
      alter table matrix_snapshots enable row level security;
      create policy matrix_snapshots_read on matrix_snapshots for select using (exists (select from matrices seen where seen.id = matrix_id));
      create policy matrix_snapshots_add on matrix_snapshots for insert with check (true);
      create policy ri_matrix_snapshots__writes__forbidden on matrix_snapshots as restrictive for insert
        with check ((select scope_may_write()) and (select scope_is_staff()));
      create policy ri_matrix_snapshots__matrix_id__not_found on matrix_snapshots as restrictive for insert
        with check (exists (select from matrices seen where seen.id = matrix_id));

      select keep_journal('matrix_declarations', parent => 'matrix_id', owner_table => 'matrices');
      select keep_journal('matrix_declared_scopes', key => 'declaration_id', parent => 'matrix_id', owner_table => 'matrices');
      select keep_journal('matrix_declared_roles', key => 'declaration_id', parts => array['party_id','role'], parent => 'matrix_id', owner_table => 'matrices');
      select keep_journal('matrix_settlements', parent => 'matrix_id', owner_table => 'matrices');
      select keep_journal('matrix_comments', parent => 'matrix_id', owner_table => 'matrices');
      select keep_journal('matrix_snapshots', key => 'matrix_id', owner_table => 'matrices');
      select build_past();
      -- What may not be seen in its table may not be seen in the journal either.
      create policy journal_read_declared on journal as restrictive for select
        using (subject_table not in ('matrix_declared_scopes','matrix_declared_roles') or shows_declaration(subject_id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy journal_read_declared on journal;
      drop trigger contract_changes_matrix on contract_changes;
      drop trigger matrices_begun on matrices;
      drop trigger matrices_redrafted on matrices;
      drop trigger matrix_agreements_confirmed on matrix_agreements;
      drop trigger matrix_rows_declared on matrix_rows;
      drop trigger matrix_allocations_declared on matrix_allocations;
      drop table matrix_snapshots, matrix_comments, matrix_settlements, matrix_declared_roles, matrix_declared_scopes, matrix_declarations;
      drop function outdate_agreed_matrix();
      drop function copy_matrix(uuid, uuid, boolean);
      drop function copy_content(uuid, uuid, boolean);
      drop function confirm_matrix(uuid, text, text, text, text, text, text, text, boolean);
      drop function has_drafted(uuid, uuid);
      drop function settle_row(uuid, text, jsonb, text, text);
      drop function declare_row(uuid, text, text, jsonb, boolean);
      drop function conclude_row(uuid);
      drop function plain_note(text);
      drop function begin_as_draft();
      drop function void_confirmations_of_draft();
      drop function void_confirmations();
      drop function keep_declared_parts();
      drop function set_matrix_digest(uuid, jsonb, jsonb);
      drop function hold_matrix(uuid);
      drop function may_act(text, text, boolean);
      drop function side_writing_in(uuid);
      drop function shows_declaration(uuid);
      drop function scope_side_in(uuid);
      alter function outdate_digest() security invoker reset search_path;
      create or replace function outdate_digest() returns trigger language plpgsql as $$
      begin
        update matrices set digest = null, system_claims = null
        where id in (select distinct matrix_id from changed) and digest is not null;
        return null;
      end $$;
      create or replace function keep_agreed_revision() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          if old.status in ('AGREED','SUPERSEDED') then
            raise exception using errcode = '23514', constraint = 'ck_matrices__status__immutable', message = 'the revision is agreed';
          end if;
          return old;
        end if;
        if (old.status = 'AGREED' and (new.status not in ('AGREED','SUPERSEDED') or new.digest is distinct from old.digest
              or new.system_claims is distinct from old.system_claims or new.agreed_on is distinct from old.agreed_on))
           or (old.status = 'SUPERSEDED' and new.status <> 'SUPERSEDED')
           or new.contract_id <> old.contract_id or new.revision <> old.revision then
          raise exception using errcode = '23514', constraint = 'ck_matrices__status__immutable', message = 'the revision is agreed';
        end if;
        return new;
      end $$;
      drop schema past cascade;
      alter table matrix_agreements drop column content_sha256, drop column statement, drop column confirmed_by, drop column confirmed_at, drop column on_behalf;
      alter table matrices drop column conclusion, drop column template_edition, drop column content_sha256, drop column stale_since,
        drop column stale_reasons, drop column begun_because;
      select build_past();
    `);
  }
}
