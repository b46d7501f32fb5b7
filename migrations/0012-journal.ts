import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How the entries of a table are filed: whose record a row is, and under which key it is found again. */
interface Journaled {
  readonly table: string;
  /** The column that identifies the subject; `id` unless it says otherwise. */
  readonly key?: string;
  /** Further columns of the key, where one column does not identify the row. */
  readonly parts?: readonly string[];
  /** The column that names the record that the row is a part of. */
  readonly parent?: string;
  /** The table in which the parent (or, without one, the subject) is: the row belongs to whom that belongs. */
  readonly of?: string;
  /** The columns that name the institution, or the vendor that a public fact is about. */
  readonly institution?: string;
  readonly vendor?: string;
  /** What no institution owns is a public fact: shared by the staff of all of them. */
  readonly isShared?: true;
  /** Columns that never enter the journal. */
  readonly leftOut?: readonly string[];
  /** Updates that enter it, as a condition on `old` and `new`; all unless it says otherwise. */
  readonly updatesWhen?: string;
}

const ofVendor = (table: string): Journaled => ({ table, parent: 'vendor_id', vendor: 'vendor_id', isShared: true });
const own = (table: string): Journaled => ({ table, institution: 'institution_id' });
const partOf = (of: string, parent: string, table: string): Journaled => ({ table, parent, of });

/**
 * Every table whose changes are kept, parents before their parts. Secrets, what sign-in notes in passing, the answers
 * to repeated requests and the journal itself have none; a test holds this list against the tables that there are.
 */
const JOURNALED: readonly Journaled[] = [
  // Public facts.
  { table: 'vendors', vendor: 'id', isShared: true },
  ofVendor('vendor_contacts'),
  ofVendor('vendor_attestations'),
  ofVendor('vendor_disclosure_documents'),
  ofVendor('certifications'),
  partOf('certifications', 'certification_id', 'certification_suspensions'),

  // An institution's own.
  { table: 'institutions', institution: 'id' },
  { ...own('institution_policies'), key: 'institution_id' },
  own('departments'),
  own('role_assignments'),
  own('systems'),
  partOf('systems', 'system_id', 'system_interfaces'),
  { table: 'system_interface_vendors', key: 'interface_id', parts: ['vendor_id'], of: 'system_interfaces' },
  own('provisions'),
  own('risk_acceptances'),
  own('effectiveness_evidence'),
  own('vendor_evaluations'),
  own('equipment'),
  partOf('equipment', 'equipment_id', 'equipment_roles'),

  own('contracts'),
  { table: 'contract_systems', key: 'contract_id', parts: ['system_id'], of: 'contracts' },
  partOf('contracts', 'contract_id', 'contract_clauses'),
  partOf('contracts', 'contract_id', 'contract_documents'),
  partOf('contracts', 'contract_id', 'contract_dependencies'),
  partOf('contracts', 'contract_id', 'certification_coverages'),
  { table: 'contract_changes', key: 'contract_id', parts: ['id'], of: 'contracts' },
  partOf('contracts', 'contract_id', 'subcontracts'),
  partOf('subcontracts', 'subcontract_id', 'subcontract_conditions'),
  partOf('subcontracts', 'subcontract_id', 'overseas_checks'),

  {
    ...partOf('contracts', 'contract_id', 'matrices'),
    // Inside a transaction that has changed rows and not yet digested them; the digested state follows.
    updatesWhen: 'new.digest is not null',
  },
  partOf('matrices', 'matrix_id', 'matrix_parties'),
  partOf('matrices', 'matrix_id', 'matrix_rows'),
  { ...partOf('matrices', 'matrix_id', 'matrix_allocations'), key: 'row_id', parts: ['party_id', 'role'] },
  partOf('matrices', 'matrix_id', 'matrix_agreements'),

  // Evidence: an institution's own, or what a vendor says of itself.
  { table: 'documents', institution: 'institution_id', vendor: 'vendor_id', isShared: true },
  partOf('documents', 'document_id', 'document_links'),

  {
    table: 'external_keys',
    key: 'subject_id',
    parts: ['realm', 'subject_kind', 'system', 'key'],
    institution: 'realm',
    isShared: true,
  },

  // Who may come in.
  own('accounts'),
  own('memberships'),
  partOf('accounts', 'account_id', 'identities'),
  { ...partOf('accounts', 'account_id', 'sessions'), leftOut: ['token_hash', 'refresh_hash'] },
  own('api_clients'),
  {
    ...partOf('api_clients', 'client_id', 'api_keys'),
    leftOut: ['key_hash'],
    // That a key was used is noted with the key, and is no change of it.
    updatesWhen: `old.last_used_at is not distinct from new.last_used_at
      or to_jsonb(old) - '{last_used_at,version,updated_at}'::text[] is distinct from to_jsonb(new) - '{last_used_at,version,updated_at}'::text[]`,
  },
];

const word = (text: string) => `'${text.replaceAll("'", "''")}'`;
const words = (texts: readonly string[] = []) => `array[${texts.map(word).join(', ')}]::text[]`;

function keep(journaled: Journaled): string {
  const { table, key = 'id', parts, parent = '', of = '', institution = '', vendor = '' } = journaled;
  const { isShared = false, leftOut, updatesWhen = 'true' } = journaled;
  return `select keep_journal('${table}', key => '${key}', parts => ${words(parts)}, parent => '${parent}', owner_table => '${of}',
    institution => '${institution}', vendor => '${vendor}', is_shared => ${isShared}, left_out => ${words(leftOut)}, updates_when => ${word(updatesWhen)});`;
}

/**
 * The journal: every change of every business table, written by trigger, never changed, sealed in a hash chain, and
 * from it the past. A later migration that makes a table calls keep_journal() for it, one that changes columns calls
 * build_past().
 */
export class Journal1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table journal (
        seq bigint generated always as identity constraint pk_journal primary key,
        -- When the transaction began, as in the record's updated_at: so a moment never falls inside a transaction.
        at timestamptz not null default now(),
        txid xid8 not null default pg_current_xact_id(),
        -- The account or API client; null: the service itself, sign-in before anybody is known, or SQL by hand.
        actor uuid,
        reason text,
        action text not null constraint ck_journal__action__unknown check (action in ('INSERT','UPDATE','DELETE','BASELINE')),
        subject_table text not null,
        subject_id uuid not null,
        -- The rest of the key, where subject_id alone does not identify the row.
        part text not null default '',
        -- The record that this one is a part of.
        parent_id uuid,
        -- Whose record it is; null: a public fact, or what concerns the whole deployment.
        institution_id uuid,
        -- The vendor that a public fact is about.
        vendor_id uuid,
        is_public boolean not null,
        subject_version int,
        before jsonb,
        after jsonb
      );
      create index ix_journal__subject_id on journal (subject_id, subject_table, part, seq);
      create index ix_journal__parent_id on journal (parent_id, subject_table) where parent_id is not null;
      create index ix_journal__txid on journal (txid);

      -- What was sealed in which order. Each hash covers the one before it, so it stands for everything up to there.
      create table journal_chain (
        position bigint constraint pk_journal_chain primary key,
        seq bigint not null constraint uq_journal_chain__seq__twice unique,
        hash bytea not null,
        sealed_at timestamptz not null,
        -- Every entry of an older transaction had been sealed by then.
        horizon xid8 not null
      );
      create table journal_head (
        is_single boolean constraint pk_journal_head primary key default true constraint ck_journal_head__is_single__range check (is_single),
        position bigint not null,
        hash bytea not null,
        horizon xid8 not null
      );
      insert into journal_head (position, hash, horizon) values (0, decode(repeat('00', 32), 'hex'), '0');

      create function keep_for_ever() returns trigger language plpgsql as $$
      begin
        raise exception using errcode = '42501', message = format('%s is never changed', tg_table_name);
      end $$;
      create trigger journal_kept before update or delete or truncate on journal for each statement execute function keep_for_ever();
      create trigger journal_chain_kept before update or delete or truncate on journal_chain for each statement execute function keep_for_ever();
      create trigger journal_head_kept before delete or truncate on journal_head for each statement execute function keep_for_ever();

      -- Files one entry. filing: key, parent, owner table, institution, vendor, is shared, left out (as an array), further
      -- columns of the key. A part belongs to whom the last entry of its parent says: that is known even where the parent
      -- itself is gone already, as in a cascade.
      create function enter_in_journal(what text, subject_table text, was jsonb, becomes jsonb, variadic filing text[]) returns void
        language plpgsql as $$
      declare
        shown jsonb := coalesce(becomes, was);
        subject uuid := (shown ->> filing[1])::uuid;
        parent uuid := case when filing[2] <> '' then (shown ->> filing[2])::uuid end;
        rest text := case cardinality(filing)
          when 7 then ''
          when 8 then shown ->> filing[8]
          else (select json_agg(shown ->> name order by n)::text from unnest(filing[8:]) with ordinality as given (name, n)) end;
        institution uuid;
        vendor uuid;
        shared boolean := filing[6]::boolean;
      begin
        if filing[3] <> '' then
          select j.institution_id, j.vendor_id, j.is_public into institution, vendor, shared from journal j
          where j.subject_id = coalesce(parent, subject) and j.subject_table = filing[3] order by j.seq desc limit 1;
        else
          institution := case when filing[4] <> '' then nullif((shown ->> filing[4])::uuid, deployment_realm()) end;
          vendor := case when filing[5] <> '' then (shown ->> filing[5])::uuid end;
        end if;
        insert into journal (actor, reason, action, subject_table, subject_id, part, parent_id, institution_id, vendor_id, is_public,
          subject_version, before, after)
        values (scope_actor(), scope_reason(), what, subject_table, subject, rest, parent, institution, vendor,
          coalesce(shared, false) and institution is null, (shown ->> 'version')::int, was, becomes);
      end $$;

      create function write_journal() returns trigger language plpgsql security definer
        set search_path = public, pg_temp set timezone = 'UTC' set bytea_output = 'hex' as $$
      declare
        was jsonb;
        becomes jsonb;
        keys text[] := tg_argv[0:1] || tg_argv[7:];
      begin
        if tg_op <> 'INSERT' then was := to_jsonb(old) - tg_argv[6]::text[]; end if;
        if tg_op <> 'DELETE' then becomes := to_jsonb(new) - tg_argv[6]::text[]; end if;
        if tg_op = 'UPDATE' and exists (select from unnest(keys) as key where key <> '' and was -> key is distinct from becomes -> key) then
          -- Under another key it is another subject.
          perform enter_in_journal('DELETE', tg_table_name, was, null, variadic tg_argv[0:]);
          perform enter_in_journal('INSERT', tg_table_name, null, becomes, variadic tg_argv[0:]);
        else
          perform enter_in_journal(tg_op, tg_table_name, was, becomes, variadic tg_argv[0:]);
        end if;
        return null;
      end $$;

      -- From now on every change of the table enters the journal, and what it holds already is entered as it stands.
      create function keep_journal(kept text, key text default 'id', parts text[] default '{}', parent text default '', owner_table text default '',
        institution text default '', vendor text default '', is_shared boolean default false, left_out text[] default '{}', updates_when text default 'true')
        returns void language plpgsql set timezone = 'UTC' set bytea_output = 'hex' as $$
      declare
        filing text := (select string_agg(quote_literal(argument), ', ' order by n)
          from unnest(array[key, parent, owner_table, institution, vendor, is_shared::text, left_out::text] || parts) with ordinality as given (argument, n));
      begin
        if updates_when = 'true' then
          execute format('create trigger %s_journal after insert or update or delete on %1$I for each row execute function write_journal(%s)', kept, filing);
        else
          execute format('create trigger %s_journal after insert or delete on %1$I for each row execute function write_journal(%s)', kept, filing);
          execute format('create trigger %s_journal_update after update on %1$I for each row when (%s) execute function write_journal(%s)', kept, updates_when, filing);
        end if;
        execute format('select enter_in_journal(''BASELINE'', %L, null, to_jsonb(t) - %L::text[], %s) from %1$I t', kept, left_out, filing);
      end $$;

      -- Everything that a hash covers: each text with its length, so that no two entries read alike.
      create function journal_text(link journal_chain, entry journal) returns text language sql stable as $$
        select string_agg(case when field is null then '-' else octet_length(convert_to(field, 'UTF8')) || ':' || field end, ',' order by n)
        from unnest(array[link.position::text, (extract(epoch from link.sealed_at) * 1000000)::bigint::text, link.horizon::text,
          entry.seq::text, (extract(epoch from entry.at) * 1000000)::bigint::text, entry.txid::text, entry.actor::text, entry.reason,
          entry.action, entry.subject_table, entry.subject_id::text, entry.part, entry.parent_id::text, entry.institution_id::text,
          entry.vendor_id::text, entry.is_public::text, entry.subject_version::text, entry.before::text, entry.after::text])
          with ordinality as fields (field, n)
      $$;

      -- Links up to so many entries into the chain; returns how many, or -1 when another sealer is at it. Entries are
      -- sealed in the order of seq. One of a transaction that may still write waits, and so do those that were written
      -- after it and may build on it: what is sealed never builds on what is not.
      create function seal_journal(batch int) returns int language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        head journal_head;
        link journal_chain;
        entry journal;
        sealed int := 0;
      begin
        if not pg_try_advisory_xact_lock(hashtext('seal_journal')) then return -1; end if;
        select * into head from journal_head;
        -- Only on another server, whose transactions began anew: the database was restored from a dump.
        if head.horizon > pg_snapshot_xmax(pg_current_snapshot()) then head.horizon := '0'; end if;
        link.sealed_at := clock_timestamp();
        link.horizon := head.horizon;
        for entry in
          with fresh as materialized (
            select j.seq, j.txid >= pg_snapshot_xmin(s.now) and j.txid < pg_snapshot_xmax(s.now) as is_early
            from (select pg_current_snapshot() as now offset 0) as s, journal j
            where j.txid >= head.horizon and not exists (select from journal_chain c where c.seq = j.seq))
          select j.* from fresh join journal j using (seq)
          where seq < coalesce((select min(seq) from fresh where is_early), 9223372036854775807)
          order by seq limit batch
        loop
          head.position := head.position + 1;
          link.position := head.position;
          link.seq := entry.seq;
          head.hash := sha256(head.hash || convert_to(journal_text(link, entry), 'UTF8'));
          link.hash := head.hash;
          insert into journal_chain values (link.*);
          sealed := sealed + 1;
        end loop;
        if sealed > 0 then
          update journal_head set position = head.position, hash = head.hash, horizon = (
            select least(pg_snapshot_xmin(pg_current_snapshot()), min(j.txid)) from journal j
            where j.txid >= head.horizon and not exists (select from journal_chain c where c.seq = j.seq));
        end if;
        return sealed;
      end $$;

      -- One view per journaled table, named like it and with its columns: its rows as they were known before the instant
      -- in bunkaiten.known_before. Made from the catalogue; called again whenever columns have changed.
      create function build_past() returns void language plpgsql as $$
      declare
        kept record;
      begin
        drop schema if exists past cascade;
        create schema past;
        for kept in
          select t.name, t.key, t.parent,
            string_agg(case a.attname::text when t.key then 'known.subject_id' when t.parent then 'known.parent_id' else 'r.' || quote_ident(a.attname) end
              || ' as ' || quote_ident(a.attname), ', ' order by a.attnum) as shown,
            string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum) as typed
          from (
            select g.tgrelid, c.relname as name, split_part(encode(g.tgargs, 'escape'), '\\000', 1) as key, split_part(encode(g.tgargs, 'escape'), '\\000', 2) as parent
            from pg_trigger g join pg_class c on c.oid = g.tgrelid
            where g.tgname = c.relname || '_journal' and c.relnamespace = 'public'::regnamespace) as t
          join pg_attribute a on a.attrelid = t.tgrelid and a.attnum > 0 and not a.attisdropped
          group by 1, 2, 3
        loop
          execute format('create view past.%I with (security_invoker = true) as select %s from (
            select distinct on (parent_id, subject_id, part) parent_id, subject_id, action, after from public.journal
            where subject_table = %1$L and at < current_setting(''bunkaiten.known_before'')::timestamptz
            order by parent_id, subject_id, part, seq desc) as known, jsonb_to_record(known.after) as r(%3$s) where known.action <> ''DELETE''',
            kept.name, kept.shown, kept.typed);
        end loop;
        grant usage on schema past to bunkaiten_service;
        grant select on all tables in schema past to bunkaiten_service;
      end $$;

      ${JOURNALED.map(keep).join('\n      ')}
      select build_past();

      grant select on journal, journal_chain, journal_head to bunkaiten_service;
      revoke execute on function enter_in_journal(text, text, jsonb, jsonb, text[]), write_journal(), seal_journal(int), build_past(),
        keep_journal(text, text, text[], text, text, text, text, boolean, text[], text) from public;
      grant execute on function seal_journal(int) to bunkaiten_service;
      alter table journal enable row level security;
      create policy journal_read on journal for select using ((select scope_everywhere())
        or institution_id = any((select scope_institutions())::uuid[]) or (is_public and (select scope_is_staff())) or vendor_id = (select scope_vendor()));
      alter table journal_chain enable row level security;
      create policy journal_chain_read on journal_chain for select using ((select scope_everywhere())
        or exists (select from journal seen where seen.seq = journal_chain.seq));
      -- The head stands for everything and shows nothing.
      alter table journal_head enable row level security;
      create policy journal_head_read on journal_head for select using ((select scope_is_staff()));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      do $$ declare kept record; begin
        for kept in select tgname, tgrelid::regclass as of_table from pg_trigger where tgfoid = 'write_journal'::regproc loop
          execute format('drop trigger %I on %s', kept.tgname, kept.of_table);
        end loop;
      end $$;
      drop function build_past();
      drop function seal_journal(int);
      drop function journal_text(journal_chain, journal);
      drop function keep_journal(text, text, text[], text, text, text, text, boolean, text[], text);
      drop function write_journal();
      drop function enter_in_journal(text, text, jsonb, jsonb, text[]);
      drop table journal_head;
      drop table journal_chain;
      drop table journal;
      drop function keep_for_ever();
    `);
  }
}
