import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';
const span = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i));
/** Full-width Latin and half-width kana, and what they are in their usual width. */
const WIDE = [...span(0xff01, 0xff5e), ...span(0xff61, 0xff9f)];
const quoted = (characters: readonly string[]) => `'${characters.join('').replace("'", "''")}'`;

/** A record as its table has it, under a new id in the other matrix. */
const COPIED = (table: string, changes: string) =>
  `(jsonb_populate_record(null::${table}, to_jsonb(o) || jsonb_build_object(${changes}))).*`;
const FRESH = `'id', gen_random_uuid(), 'version', 1, 'created_at', now(), 'updated_at', now(), 'matrix_id', target`;
const REFUSED = (code: string, constraint: string) =>
  `raise exception using errcode = '${code}', constraint = '${constraint}', message = '${constraint}'`;

/** As 0014 made it; `alsoSaid`: what else a declaration says beside its scope note. */
const COPY_CONTENT = (alsoSaid: string) => `
      create or replace function copy_content(source uuid, target uuid, with_parts boolean) returns void language plpgsql ${DEFINER} as $$
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
          insert into matrix_declared_scopes (declaration_id, matrix_id, note${alsoSaid && `, ${alsoSaid}`})
            select nd.id, target, s.note${alsoSaid && `, s.${alsoSaid}`} from matrix_declared_scopes s join matrix_declarations d on d.id = s.declaration_id
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
      end $$;`;

/**
 * Two sides agree on a row if every part and every text is the same: who supports and is informed too, and what is said
 * of each part. Texts are the same whatever their width, spaces and final punctuation; none against one is the same where
 * the side without has answered that it has none, and the other's stands.
 */
export class TheSameWords1764000000170 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- As plainNote() does.
      create or replace function plain_note(note text) returns text language sql immutable as $$
        select nullif(regexp_replace(regexp_replace(regexp_replace(
          normalize(translate(coalesce(note, ''), ${quoted(WIDE)}, ${quoted(WIDE.map((wide) => wide.normalize('NFKC')))}), NFC),
          e'[ \\t\\r\\n\\u00a0\\u3000]+', ' ', 'g'), '(?<![0-9A-Za-z]) | (?![0-9A-Za-z])', '', 'g'), '[。.、,]+$', ''), '') $$;

      alter table matrix_declared_scopes alter column note drop not null,
        -- Answered: where this side says no text, the other side's stands.
        add column no_text_of_mine boolean not null default false,
        add constraint ck_matrix_declared_scopes__note__required check (note is not null or no_text_of_mine);
      -- Changed at a time when the declaring side saw what the other had declared; once so, for ever.
      alter table matrix_declarations add column after_seeing boolean not null default false;

      create function is_same_text(one text, one_has_none boolean, other text, other_has_none boolean) returns boolean language sql immutable as $$
        select plain_note(one) is not distinct from plain_note(other)
          or (plain_note(one) is null and coalesce(one_has_none, false)) or (plain_note(other) is null and coalesce(other_has_none, false)) $$;
      -- Of two texts that agree: the institution's words, unless it has none.
      create function agreed_text(institutions text, vendors text) returns text language sql immutable as $$
        select case when plain_note(institutions) is null and plain_note(vendors) is not null then vendors else institutions end $$;

      -- As concordOf() does.
      create function is_concordant(compared uuid) returns boolean language sql stable ${DEFINER} as $$
        select exists (select from matrix_declarations i
          join matrix_declarations v on v.row_id = i.row_id and v.side = 'VENDOR'
          left join matrix_declared_scopes si on si.declaration_id = i.id
          left join matrix_declared_scopes sv on sv.declaration_id = v.id
          where i.row_id = compared and i.side = 'INSTITUTION'
            and is_same_text(si.note, si.no_text_of_mine, sv.note, sv.no_text_of_mine)
            and not exists (select from (select r.* from matrix_declared_roles r where r.declaration_id = i.id) as ri
              full join (select r.* from matrix_declared_roles r where r.declaration_id = v.id) as rv using (party_id, role)
              where ri.declaration_id is null or rv.declaration_id is null
                or not is_same_text(ri.note, si.no_text_of_mine, rv.note, sv.no_text_of_mine))) $$;

      -- The parts of a row follow from what both sides declared, where they are equal; else there are none.
      create or replace function conclude_row(concluded uuid) returns void language plpgsql ${DEFINER} as $$
      declare
        concluded_note text;
      begin
        delete from matrix_settlements where row_id = concluded;
        delete from matrix_allocations where row_id = concluded;
        if is_concordant(concluded) then
          insert into matrix_allocations (matrix_id, row_id, party_id, role, note)
          select i.matrix_id, concluded, ri.party_id, ri.role, agreed_text(ri.note, rv.note)
          from matrix_declarations i join matrix_declared_roles ri on ri.declaration_id = i.id
          join matrix_declarations v on v.row_id = i.row_id and v.side = 'VENDOR'
          join matrix_declared_roles rv on rv.declaration_id = v.id and (rv.party_id, rv.role) = (ri.party_id, ri.role)
          where i.row_id = concluded and i.side = 'INSTITUTION';
          select agreed_text(max(s.note) filter (where d.side = 'INSTITUTION'), max(s.note) filter (where d.side = 'VENDOR')) into concluded_note
          from matrix_declarations d join matrix_declared_scopes s on s.declaration_id = d.id where d.row_id = concluded;
        end if;
        update matrix_rows set note = concluded_note where id = concluded and note is distinct from concluded_note;
      end $$;

      drop function declare_row(uuid, text, text, jsonb, boolean);
      -- The one way to declare: a side for itself; the institution also for a vendor that has not declared by itself.
      create function declare_row(declared uuid, by_side text, scope_note text, says_no_text boolean, parts jsonb, is_on_behalf boolean) returns uuid
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
          on conflict (row_id, side) do update set on_behalf = excluded.on_behalf, declared_by = excluded.declared_by,
            after_seeing = matrix_declarations.after_seeing
              or exists (select from matrix_declarations other where other.row_id = declared and other.side <> by_side)
          returning id into declaration;
        delete from matrix_declared_scopes where declaration_id = declaration;
        delete from matrix_declared_roles where declaration_id = declaration;
        if scope_note is not null or says_no_text then
          insert into matrix_declared_scopes (declaration_id, matrix_id, note, no_text_of_mine)
            values (declaration, target.matrix_id, scope_note, says_no_text);
        end if;
        insert into matrix_declared_roles (declaration_id, matrix_id, party_id, role, note)
          select declaration, target.matrix_id, p."partyId", p.role, p.note from jsonb_to_recordset(parts) as p("partyId" uuid, role text, note text);
        perform conclude_row(declared);
        return declaration;
      end $$;
      ${COPY_CONTENT('no_text_of_mine')}
      revoke execute on function is_concordant(uuid), declare_row(uuid, text, text, boolean, jsonb, boolean) from public;
      grant execute on function declare_row(uuid, text, text, boolean, jsonb, boolean) to bunkaiten_service;

      -- What is still being negotiated is concluded anew, and digested before the service starts; what was agreed stands.
      do $$
      declare
        touched record;
      begin
        for touched in
          select r.id, r.matrix_id from matrix_rows r join matrices m on m.id = r.matrix_id
          where m.conclusion = 'DECLARED' and m.status in ('DRAFT','UNDER_CONSULTATION')
            and not exists (select from matrix_settlements s where s.row_id = r.id)
            and is_concordant(r.id) <> exists (select from matrix_allocations a where a.row_id = r.id)
          order by r.id
        loop
          perform conclude_row(touched.id);
          update matrices set digest = '{"edition":0}', system_claims = '[]' where id = touched.matrix_id;
        end loop;
      end $$;
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop function declare_row(uuid, text, text, boolean, jsonb, boolean);
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
      revoke execute on function declare_row(uuid, text, text, jsonb, boolean) from public;
      grant execute on function declare_row(uuid, text, text, jsonb, boolean) to bunkaiten_service;
      ${COPY_CONTENT('')}
      create or replace function plain_note(note text) returns text language sql immutable as $$
        select nullif(regexp_replace(regexp_replace(normalize(coalesce(note, ''), NFC), e'[ \\t\\r\\n\\u00a0\\u3000]+', ' ', 'g'), '^ | $', '', 'g'), '') $$;

      -- The parts of a row follow from what both sides declared, where they are equal in what counts; else there are none.
      -- Who only one side would have support or be informed is taken in, and what two say differently of a part is kept as two.
      create or replace function conclude_row(concluded uuid) returns void language plpgsql ${DEFINER} as $$
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
      drop function is_concordant(uuid);
      drop function agreed_text(text, text);
      drop function is_same_text(text, boolean, text, boolean);
      alter table matrix_declarations drop column after_seeing;
      delete from matrix_declared_scopes where note is null;
      alter table matrix_declared_scopes drop column no_text_of_mine, alter column note set not null;
      select build_past();
    `);
  }
}
