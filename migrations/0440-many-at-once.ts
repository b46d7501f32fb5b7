import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What other systems send in bulk: of these many are added by one statement. */
const ADDED_IN_BULK = [
  'vendors',
  'certifications',
  'systems',
  'contracts',
  'contract_systems',
  'subcontracts',
  'equipment',
  'equipment_contracts',
  'provisions',
  'external_keys',
];

const VOICED =
  'ガカギキグクゲケゴコザサジシズスゼセゾソダタヂチヅツデテドトバハビヒブフベヘボホパハピヒプフペヘポホヴウァアィイゥウェエォオッツャヤュユョヨヮワヵカヶケ';
const voiced = (from: 0 | 1) => [...VOICED].filter((_, i) => i % 2 === from).join('');
const VOWELS = {
  ア: 'アカサタナハマヤラワ',
  イ: 'イキシチニヒミリ',
  ウ: 'ウクスツヌフムユル',
  エ: 'エケセテネヘメレ',
  オ: 'オコソトノホモヨロヲ',
};
const lengthened = (plain: string) =>
  Object.entries(VOWELS).reduce(
    (sql, [vowel, row]) => `regexp_replace(${sql}, '(?<=[${row}])ー', '${vowel}', 'g')`,
    plain,
  );

const ROW_BY_ROW = `
        if tg_op <> 'INSERT' then was := to_jsonb(old) - tg_argv[6]::text[]; end if;
        if tg_op <> 'DELETE' then becomes := to_jsonb(new) - tg_argv[6]::text[]; end if;
        if tg_op = 'UPDATE' and exists (select from unnest(keys) as key where key <> '' and was -> key is distinct from becomes -> key) then
          -- Under another key it is another subject.
          perform enter_in_journal('DELETE', tg_table_name, was, null, variadic tg_argv[0:]);
          perform enter_in_journal('INSERT', tg_table_name, null, becomes, variadic tg_argv[0:]);
        else
          perform enter_in_journal(tg_op, tg_table_name, was, becomes, variadic tg_argv[0:]);
        end if;
        return null;`;

/** What enter_in_journal() says of one row, of all that a statement has added. */
const ALL_THAT_WERE_ADDED = `
        if tg_level = 'STATEMENT' then
          insert into journal (actor, reason, action, subject_table, subject_id, part, parent_id, institution_id, vendor_id, is_public,
            subject_version, before, after)
          select scope_actor(), scope_reason(), tg_op, tg_table_name, (row ->> tg_argv[0])::uuid,
            case tg_nargs
              when 7 then ''
              when 8 then row ->> tg_argv[7]
              else (select json_agg(row ->> name order by n)::text from unnest(tg_argv[7:]) with ordinality as given (name, n)) end,
            parent, whose.institution, whose.vendor, coalesce(whose.shared, false) and whose.institution is null,
            (row ->> 'version')::int, null, row
          from (select to_jsonb(e) - tg_argv[6]::text[] as row from entered e) as added
            cross join lateral (select case when tg_argv[1] <> '' then (row ->> tg_argv[1])::uuid end as parent) as place
            left join lateral (
              select case when tg_argv[3] <> '' then nullif((row ->> tg_argv[3])::uuid, deployment_realm()) end as institution,
                case when tg_argv[4] <> '' then (row ->> tg_argv[4])::uuid end as vendor, tg_argv[5]::boolean as shared
              where tg_argv[2] = ''
              union all
              (select j.institution_id, j.vendor_id, j.is_public from journal j
                where tg_argv[2] <> '' and j.subject_id = coalesce(parent, (row ->> tg_argv[0])::uuid) and j.subject_table = tg_argv[2]
                order by j.seq desc limit 1)) as whose on true;
          return null;
        end if;`;

const writeJournal = (body: string) => `
      create or replace function write_journal() returns trigger language plpgsql security definer
        set search_path = public, pg_temp set timezone = 'UTC' set bytea_output = 'hex' as $$
      declare
        was jsonb;
        becomes jsonb;
        keys text[] := tg_argv[0:1] || tg_argv[7:];
      begin${body}
      end $$;`;

const BY_ROWS = `
      do $$
      declare
        kept record;
      begin
        for kept in select g.tgrelid::regclass as of_table, g.tgname, pg_get_triggerdef(g.oid) as said from pg_trigger g
            where g.tgfoid = 'write_journal'::regproc and g.tgname = g.tgrelid::regclass || '_journal' and g.tgrelid = any('{${ADDED_IN_BULK.join(',')}}'::regclass[]) loop`;

/** A trigger for each row, a name in three searches and a key in six look-ups were most of what a record in bulk cost. */
export class ManyAtOnce1764000000440 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${writeJournal(`${ALL_THAT_WERE_ADDED}${ROW_BY_ROW}`)}
      ${BY_ROWS}
          execute format('drop trigger %I on %s', kept.tgname, kept.of_table);
          execute replace(kept.said, 'AFTER INSERT OR DELETE OR UPDATE', 'AFTER DELETE OR UPDATE');
          execute replace(replace(replace(kept.said, kept.tgname || ' AFTER INSERT OR DELETE OR UPDATE', kept.tgname || '_added AFTER INSERT'),
            'FOR EACH ROW', 'REFERENCING NEW TABLE AS entered FOR EACH STATEMENT'), 'AFTER INSERT OR DELETE OR UPDATE', 'AFTER INSERT');
        end loop;
      end $$;

      create function spoken_key(plain text) returns text language sql immutable strict parallel safe as $$
        select case when strpos(plain, 'ー') = 0 then translate(plain, '${voiced(0)}', '${voiced(1)}')
          else ${lengthened(`translate(plain, '${voiced(0)}', '${voiced(1)}')`)} end $$;
      create or replace function place_vendor_name() returns trigger language plpgsql as $$
      declare
        by_name text := search_key(new.name);
      begin
        new.name_search := by_name;
        if new.name_kana is not null then new.name_search := new.name_search || ' ' || search_key(new.name_kana); end if;
        if new.name_en is not null then new.name_search := new.name_search || ' ' || search_key(new.name_en); end if;
        if new.former_names <> '{}' or new.former_readings <> '{}' then
          new.name_search := new.name_search || coalesce((select string_agg(' ' || search_key(f), '') from unnest(new.former_names || new.former_readings) as f), '');
        end if;
        new.reading := case when new.name_kana is null then spoken_key(by_name) || ' ' || by_name else reading_key(new.name_kana) end;
        return new;
      end $$;

      create or replace function external_key_realm(kind text, subject uuid) returns uuid language plpgsql stable as $$
      declare
        institutions uuid[];
        realm uuid;
      begin
        if kind = 'CONTRACT' then select institution_id into realm from contracts where id = subject;
        elsif kind = 'SUBCONTRACT' then select c.institution_id into realm from subcontracts s join contracts c on c.id = s.contract_id where s.id = subject;
        elsif kind = 'SYSTEM' then select institution_id into realm from systems where id = subject;
        elsif kind = 'EQUIPMENT' then select institution_id into realm from equipment where id = subject;
        elsif kind = 'PROVISION' then select institution_id into realm from provisions where id = subject;
        elsif kind = 'INSTITUTION' then return subject;
        else
          institutions := scope_institutions();
          if cardinality(institutions) > 1 then
            raise exception using errcode = '23514', constraint = 'ck_external_keys__realm__ambiguous', message = 'whose key?';
          end if;
          return coalesce(institutions[1], deployment_realm());
        end if;
        if realm is null then
          raise exception using errcode = '23503', constraint = 'fk_external_keys__subject_id__not_found', message = 'no such record';
        end if;
        return realm;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function external_key_realm(kind text, subject uuid) returns uuid language plpgsql stable as $$
      declare
        institutions uuid[] := scope_institutions();
        realm uuid := case kind
          when 'CONTRACT' then (select institution_id from contracts where id = subject)
          when 'SUBCONTRACT' then (select c.institution_id from subcontracts s join contracts c on c.id = s.contract_id where s.id = subject)
          when 'SYSTEM' then (select institution_id from systems where id = subject)
          when 'EQUIPMENT' then (select institution_id from equipment where id = subject)
          when 'PROVISION' then (select institution_id from provisions where id = subject)
          when 'INSTITUTION' then subject
          else case when cardinality(institutions) = 1 then institutions[1] end
        end;
      begin
        if realm is null and kind in ('CONTRACT','SUBCONTRACT','SYSTEM','EQUIPMENT','PROVISION') then
          raise exception using errcode = '23503', constraint = 'fk_external_keys__subject_id__not_found', message = 'no such record';
        end if;
        if realm is null and cardinality(institutions) > 1 then
          raise exception using errcode = '23514', constraint = 'ck_external_keys__realm__ambiguous', message = 'whose key?';
        end if;
        return coalesce(realm, deployment_realm());
      end $$;
      create or replace function place_vendor_name() returns trigger language plpgsql as $$
      begin
        new.name_search := search_key(new.name) || coalesce(' ' || search_key(new.name_kana), '') || coalesce(' ' || search_key(new.name_en), '') || coalesce((select string_agg(' ' || search_key(f), '') from unnest(new.former_names || new.former_readings) as f), '');
        new.reading := reading_key(coalesce(new.name_kana, new.name));
        return new;
      end $$;
      drop function spoken_key(text);
      ${BY_ROWS}
          execute format('drop trigger %I on %s', kept.tgname || '_added', kept.of_table);
          execute format('drop trigger %I on %s', kept.tgname, kept.of_table);
          execute replace(kept.said, 'AFTER DELETE OR UPDATE', 'AFTER INSERT OR DELETE OR UPDATE');
        end loop;
      end $$;
      ${writeJournal(ROW_BY_ROW)}
    `);
  }
}
