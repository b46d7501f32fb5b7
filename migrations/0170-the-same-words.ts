import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';
const span = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i));
/** Full-width Latin and half-width kana, and what they are in their usual width. */
const WIDE = [...span(0xff01, 0xff5e), ...span(0xff61, 0xff9f)];
const quoted = (characters: readonly string[]) => `'${characters.join('').replace("'", "''")}'`;

/**
 * Two sides agree on a row if every part and every text is the same: who supports and is informed too, and what is said
 * of each part. Texts are the same whatever their width, spaces and final punctuation.
 */
export class TheSameWords1764000000170 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- As plainNote() does.
      create or replace function plain_note(note text) returns text language sql immutable as $$
        select nullif(regexp_replace(regexp_replace(regexp_replace(
          normalize(translate(coalesce(note, ''), ${quoted(WIDE)}, ${quoted(WIDE.map((wide) => wide.normalize('NFKC')))}), NFC),
          e'[ \\t\\r\\n\\u00a0\\u3000]+', ' ', 'g'), '(?<![0-9A-Za-z]) | (?![0-9A-Za-z])', '', 'g'), '[。.、,]+$', ''), '') $$;

      -- As concordOf() does.
      create function is_concordant(compared uuid) returns boolean language sql stable ${DEFINER} as $$
        select count(*) = 2 and count(distinct coalesce(plain_note(s.note), '')) = 1
          and count(distinct coalesce((select string_agg(r.role || ' ' || r.party_id || ' ' || coalesce(plain_note(r.note), ''), e'\\n' order by r.role, r.party_id)
            from matrix_declared_roles r where r.declaration_id = d.id), '')) = 1
        from matrix_declarations d left join matrix_declared_scopes s on s.declaration_id = d.id where d.row_id = compared $$;
      revoke execute on function is_concordant(uuid) from public;

      -- The parts of a row follow from what both sides declared, where they are equal; else there are none. The institution's
      -- words stand for both.
      create or replace function conclude_row(concluded uuid) returns void language plpgsql ${DEFINER} as $$
      declare
        concluded_note text;
      begin
        delete from matrix_settlements where row_id = concluded;
        delete from matrix_allocations where row_id = concluded;
        if is_concordant(concluded) then
          insert into matrix_allocations (matrix_id, row_id, party_id, role, note)
          select r.matrix_id, concluded, r.party_id, r.role, r.note
          from matrix_declarations d join matrix_declared_roles r on r.declaration_id = d.id
          where d.row_id = concluded and d.side = 'INSTITUTION';
          select s.note into concluded_note from matrix_declarations d join matrix_declared_scopes s on s.declaration_id = d.id
          where d.row_id = concluded and d.side = 'INSTITUTION';
        end if;
        update matrix_rows set note = concluded_note where id = concluded and note is distinct from concluded_note;
      end $$;

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
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
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
    `);
  }
}
