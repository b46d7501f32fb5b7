import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';
const STAFF = '(select scope_is_staff())';
const SEES_VENDOR = 'exists (select from vendors seen where seen.id = vendor_id)';
const NAMES = JSON.stringify({
  vendor_id: SEES_VENDOR,
  successor_id: '(successor_id is null or exists (select from vendors seen where seen.id = successor_id))',
});

/** What names a vendor. After a merger all of it names the successor; a matrix that was agreed goes on saying whom it was agreed with. */
const NAMING = [
  'contracts',
  'subcontracts',
  'certifications',
  'contract_dependencies',
  'equipment_roles',
  'system_interface_vendors',
  'vendor_evaluations',
  'effectiveness_evidence',
  'purchases',
  'vendor_notes',
  'vendor_contacts',
  'vendor_attestations',
  'vendor_disclosure_documents',
];
const MOVED_WHOLE = NAMING.filter((table) => !['subcontracts', 'system_interface_vendors'].includes(table)).concat(
  'documents',
  'accounts',
);

/** What of the successor's own record is filled from its second record, where nobody has said it yet. */
const FILLED = ['name_kana', 'name_en', 'invoice_number', 'postal_code', 'address', 'phone', 'email', 'website'];

const NAMED_ELSEWHERE = ['contracts', 'purchases', 'vendor_evaluations', 'effectiveness_evidence', 'vendor_notes']
  .map(
    (table) =>
      `select from ${table} t where t.vendor_id = any(vendors) and t.institution_id <> all(scope_institutions())`,
  )
  .concat(
    ['vendor_contacts', 'certifications', 'vendor_attestations', 'vendor_disclosure_documents'].map(
      (table) =>
        `select from ${table} t where t.vendor_id = any(vendors) and t.source_institution_id <> all(scope_institutions())`,
    ),
    // Whoever signs in for the vendor comes along, and would see what the successor's customers agreed with it.
    'select from accounts t where t.vendor_id = any(vendors)',
    'select from subcontracts s join contracts c on c.id = s.contract_id where s.vendor_id = any(vendors) and c.institution_id <> all(scope_institutions())',
    'select from equipment_roles r join equipment e on e.id = r.equipment_id where r.vendor_id = any(vendors) and e.institution_id <> all(scope_institutions())',
  );

const scopeVendors = (besides: string) => `
      create or replace function scope_vendors() returns uuid[] language sql stable ${DEFINER} as $$ select coalesce(array_agg(distinct id), '{}') from (
          select scope_vendor() as id where scope_vendor() is not null
          union select s.vendor_id from subcontracts s join contracts c on c.id = s.contract_id where c.vendor_id = scope_vendor()${besides}) as named $$;`;
const scopeMatrices = (ours: string) => `
      create or replace function scope_matrices() returns uuid[] language sql stable ${DEFINER} as
        $$ select coalesce(array_agg(distinct matrix_id), '{}') from matrix_parties where ${ours} $$;`;
const OURS = `vendor_id = scope_vendor()`;
const OURS_OR_BEFORE = `${OURS} or vendor_id in (select id from vendors where succeeded_by = scope_vendor())`;

const placeName = (former: string) => `
      create or replace function place_vendor_name() returns trigger language plpgsql as $$
      begin
        new.name_search := search_key(new.name) || coalesce(' ' || search_key(new.name_kana), '') || coalesce(' ' || search_key(new.name_en), '')${former};
        new.reading := reading_key(coalesce(new.name_kana, new.name));
        return new;
      end $$;`;

/** Frozen facts are compared with those of today by whom each of them names today. */
const COMPARED =
  'compared as (select id, what, fact, range_agg(days) as days, bool_or(is_bound) as is_bound from facts group by id, what, fact)';
const SETTLED = `compared as (select f.id, f.what, case when g.id is null then f.fact
            else f.fact || jsonb_build_object(case when f.fact ? 'vendor' then 'vendor' else 'party' end, g.succeeded_by) end as fact,
            range_agg(f.days) as days, bool_or(f.is_bound) as is_bound
          from facts f left join vendors g on g.succeeded_by is not null and g.id::text = coalesce(f.fact ->> 'vendor', f.fact ->> 'party') group by 1, 2, 3)`;
const KEEPS_SOURCE = 'if new *= old then return new; end if;';
/** What is only carried over is still said by whoever said it. */
const CARRIED = `if new *= old then return new; end if;
          if pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'USAGE')
              and to_jsonb(new) -> 'name' is not distinct from to_jsonb(old) -> 'name' then
            new.source_kind := old.source_kind;
            new.source_institution_id := old.source_institution_id;
            return new;
          end if;`;
const SAME_VENDOR = 'before.vendor_id <> new.vendor_id';
const SETTLED_VENDOR = 'settled_vendor(before.vendor_id) <> settled_vendor(new.vendor_id)';
const REWRITTEN = [
  ['guard_certificate_succession', SAME_VENDOR, SETTLED_VENDOR],
  ['matrix_divergences', COMPARED, SETTLED],
  ['note_source', KEEPS_SOURCE, CARRIED],
] as const;

/**
 * 合併・会社分割・商号変更: one recorded step with its date, after which contracts, certificates and what is known of a vendor are
 * its successor's; and two records of one company become one. What was agreed and approved stands: frozen facts are compared by
 * whom they name today.
 */
export class VendorSuccessions1764000000116 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table vendors
        add column succeeded_by uuid constraint fk_vendors__succeeded_by__not_found references vendors,
        add column succeeded_on date,
        add column former_names text[] not null default '{}',
        add column former_readings text[] not null default '{}',
        add constraint ck_vendors__succeeded_on__incomplete check ((succeeded_by is null) = (succeeded_on is null)),
        add constraint ck_vendors__succeeded_by__itself check (succeeded_by <> id);
      create index ix_vendors__succeeded_by on vendors (succeeded_by) where succeeded_by is not null;
      ${placeName(` || coalesce((select string_agg(' ' || search_key(f), '') from unnest(new.former_names || new.former_readings) as f), '')`)}

      create table vendor_successions (
        id uuid constraint pk_vendor_successions primary key,
        vendor_id uuid not null constraint fk_vendor_successions__vendor_id__not_found references vendors,
        kind text not null constraint ck_vendor_successions__kind__unknown check (kind in ('RENAMED','MERGED','SPLIT','DUPLICATE')),
        effective_on date not null constraint ck_vendor_successions__effective_on__to_come check (effective_on <= today_in_japan()),
        successor_id uuid constraint fk_vendor_successions__successor_id__not_found references vendors,
        name text,
        name_kana text,
        name_en text,
        former_name text not null,
        basis text not null,
        contract_ids uuid[] not null default '{}',
        certification_ids uuid[] not null default '{}',
        source_kind text not null default 'STEWARD' constraint ck_vendor_successions__source_kind__unknown
          check (source_kind in ('HOSPITAL','VENDOR','STEWARD','REGISTER')),
        source_institution_id uuid constraint fk_vendor_successions__source_institution_id__not_found references institutions,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint ck_vendor_successions__successor_id__itself check (successor_id <> vendor_id),
        constraint ck_vendor_successions__successor_id__required check ((kind = 'RENAMED') = (successor_id is null)),
        constraint ck_vendor_successions__name__required check ((kind = 'RENAMED') = (name is not null)),
        constraint ck_vendor_successions__name_kana__other_kind check (kind = 'RENAMED' or (name_kana is null and name_en is null)),
        constraint ck_vendor_successions__contract_ids__other_kind check (kind = 'SPLIT' or (contract_ids = '{}' and certification_ids = '{}'))
      );
      create index ix_vendor_successions__vendor_id on vendor_successions (vendor_id, created_at);
      create index ix_vendor_successions__successor_id on vendor_successions (successor_id, created_at);
      select guard_table('vendor_successions', '${SEES_VENDOR}', '(${STAFF} or (vendor_id = (select scope_vendor()) and kind = ''RENAMED''))', '${NAMES}');
      revoke update, delete on vendor_successions from bunkaiten_service;
      create trigger vendor_successions_source before insert on vendor_successions for each row execute function note_source();
      select keep_journal('vendor_successions', parent => 'vendor_id', vendor => 'vendor_id', is_shared => true);

      -- A record that has a successor is history: nothing new names it. Whoever names it meanwhile comes before or after.
      create function demand_standing_vendor() returns trigger language plpgsql ${DEFINER} as $$
      begin
        if new.vendor_id is null or (tg_op = 'UPDATE' and old.vendor_id is not distinct from new.vendor_id) then return new; end if;
        perform from vendors where id = new.vendor_id and succeeded_by is null for key share;
        if not found and exists (select from vendors where id = new.vendor_id) then
          raise exception using errcode = '23514', constraint = format('ck_%s__vendor_id__succeeded', tg_table_name), message = 'it has a successor';
        end if;
        return new;
      end $$;
      ${NAMING.map((table) => `create trigger ${table}_standing_vendor before insert or update on ${table} for each row execute function demand_standing_vendor();`).join('\n      ')}

      -- Whom an id names today.
      create function settled_vendor(said uuid) returns uuid language sql stable as $$
        select coalesce((select succeeded_by from vendors where id = said and succeeded_by is not null), said) $$;
      create function settled_parties(said jsonb) returns jsonb language plpgsql stable as $$
      declare
        gone record;
      begin
        for gone in select id::text as id, succeeded_by::text as by from vendors where succeeded_by is not null and strpos(said::text, id::text) > 0 loop
          said := replace(said::text, gone.id, gone.by)::jsonb;
        end loop;
        return said;
      end $$;

      -- Others' contracts, of which whoever writes knows nothing.
      create function is_named_elsewhere(vendors uuid[]) returns boolean language sql stable ${DEFINER} as $$
        select ${NAMED_ELSEWHERE.map((rows) => `exists (${rows})`).join('\n          or ')} $$;
      revoke execute on function is_named_elsewhere(uuid[]) from public;

      create function judge_vendor_succession() returns trigger language plpgsql ${DEFINER} as $$
      declare
        gone vendors;
        successor vendors;
      begin
        perform from vendors where id in (new.vendor_id, new.successor_id) order by id for update;
        select * into gone from vendors where id = new.vendor_id;
        if not found then return new; end if;
        select * into successor from vendors where id = new.successor_id;
        new.former_name := gone.name;
        if gone.succeeded_by is not null or successor.succeeded_by is not null then
          raise exception using errcode = '23514', message = 'it has a successor', constraint =
            format('ck_vendor_successions__%s__succeeded', case when gone.succeeded_by is not null then 'vendor_id' else 'successor_id' end);
        end if;
        if new.kind = 'DUPLICATE' and gone.corporate_number <> successor.corporate_number then
          raise exception using errcode = '23514', constraint = 'ck_vendor_successions__successor_id__other_company', message = 'two companies';
        end if;
        if scope_actor() is null or scope_everywhere() or scope_vendor() is not null then return new; end if;
        -- A hospital says so of what it has recorded, and for its own contracts; what concerns others is for the steward.
        if coalesce(gone.source_institution_id = any(scope_institutions()), false) is false and new.kind <> 'SPLIT'
            or new.kind in ('MERGED','DUPLICATE') and (coalesce(successor.source_institution_id = any(scope_institutions()), false) is false
              or is_named_elsewhere(array[new.vendor_id, new.successor_id])) then
          raise exception using errcode = '42501', constraint = 'ck_vendor_successions__vendor_id__for_the_steward', message = 'for the steward';
        end if;
        return new;
      end $$;
      create trigger vendor_successions_judged before insert on vendor_successions for each row execute function judge_vendor_succession();

      create function carry_vendor_succession() returns trigger language plpgsql ${DEFINER} as $$
      declare
        moved text;
        gone vendors;
        seen uuid[];
        taken int;
      begin
        select * into gone from vendors where id = new.vendor_id;
        if new.kind = 'RENAMED' then
          update vendors set name = new.name, name_kana = new.name_kana, name_en = new.name_en, former_names = array_append(former_names, gone.name),
            former_readings = former_readings || array_remove(array[gone.name_kana, gone.name_en], null) where id = new.vendor_id;
          return null;
        end if;
        if new.kind = 'SPLIT' then
          update contracts set vendor_id = new.successor_id where id = any(new.contract_ids) and vendor_id = new.vendor_id
            and (scope_everywhere() or institution_id = any(scope_institutions()));
          get diagnostics taken = row_count;
          if taken < cardinality(new.contract_ids) then
            raise exception using errcode = '23503', constraint = 'fk_vendor_successions__contract_ids__not_found', message = 'no such contract of it';
          end if;
        end if;
        -- What an institution found, it has found of the same certificate.
        seen := array(select v.id from certification_verifications v join certifications c on c.id = v.certification_id
          where c.vendor_id = new.vendor_id and v.saw = certification_as_seen(to_jsonb(c)) and (new.kind <> 'SPLIT' or c.id = any(new.certification_ids)));
        if new.kind = 'SPLIT' then
          update certifications set vendor_id = new.successor_id where id = any(new.certification_ids) and vendor_id = new.vendor_id
            and (scope_everywhere() or source_institution_id = any(scope_institutions()));
          get diagnostics taken = row_count;
          if taken < cardinality(new.certification_ids) then
            raise exception using errcode = '23503', constraint = 'fk_vendor_successions__certification_ids__not_found', message = 'no such certificate of it';
          end if;
          update certification_verifications set updated_at = clock_timestamp() where id = any(seen);
          return null;
        end if;

        -- From here on the one is the other, whatever is written in between.
        update vendors set succeeded_by = new.successor_id where succeeded_by = new.vendor_id;
        update vendors set succeeded_by = new.successor_id, succeeded_on = new.effective_on,
          corporate_number = case when new.kind = 'MERGED' then corporate_number end where id = new.vendor_id;
        update vendors v set former_names = v.former_names || gone.former_names || case when gone.name <> v.name then array[gone.name] else '{}' end,
          former_readings = v.former_readings || gone.former_readings || array_remove(array[gone.name_kana, gone.name_en], null) where v.id = new.successor_id;
        if new.kind = 'DUPLICATE' then
          update vendors v set corporate_number = coalesce(v.corporate_number, gone.corporate_number),
            ${FILLED.map((column) => `${column} = coalesce(v.${column}, gone.${column})`).join(', ')} where v.id = new.successor_id;
        end if;
        update decision_changes set facts = facts || jsonb_build_object('vendorId', new.successor_id), digest = digest_of(facts || jsonb_build_object('vendorId', new.successor_id))
          where facts ->> 'vendorId' = new.vendor_id::text;
        update decisions set facts = facts || jsonb_build_object('vendorId', new.successor_id), digest = digest_of(facts || jsonb_build_object('vendorId', new.successor_id))
          where facts ->> 'vendorId' = new.vendor_id::text;
        foreach moved in array '{${MOVED_WHOLE.join(',')}}'::text[] loop
          execute format('update %I set vendor_id = $2 where vendor_id = $1', moved) using new.vendor_id, new.successor_id;
        end loop;
        -- Nobody is their own subcontractor: that work is done by the contracting party from now on.
        update subcontracts s set ended_on = greatest(new.effective_on, s.started_on) from contracts c
          where c.id = s.contract_id and s.ended_on is null and c.vendor_id = new.successor_id and s.vendor_id in (new.vendor_id, new.successor_id);
        update subcontracts s set vendor_id = new.successor_id from contracts c
          where c.id = s.contract_id and s.vendor_id = new.vendor_id and c.vendor_id <> new.successor_id;
        delete from system_interface_vendors v where vendor_id = new.vendor_id
          and exists (select from system_interface_vendors o where o.interface_id = v.interface_id and o.vendor_id = new.successor_id);
        update system_interface_vendors set vendor_id = new.successor_id where vendor_id = new.vendor_id;
        update external_keys set subject_id = new.successor_id where subject_kind = 'VENDOR' and subject_id = new.vendor_id;
        update certification_verifications set updated_at = clock_timestamp() where id = any(seen);
        return null;
      end $$;
      create trigger vendor_successions_carried after insert on vendor_successions for each row execute function carry_vendor_succession();

      ${scopeVendors(`\n          union select id from vendors where succeeded_by = scope_vendor()`)}
      ${scopeMatrices(OURS_OR_BEFORE)}
      alter policy journal_read on journal using ((select scope_everywhere()) or institution_id = any((select scope_institutions())::uuid[])
        or (is_public and ${STAFF}) or vendor_id = (select scope_vendor())
        or vendor_id = any((select array(select id from vendors where succeeded_by = scope_vendor()))::uuid[]));
    `);
    for (const [name, from, to] of REWRITTEN) await rewrite(runner, name, from, to);
    await runner.query('select build_past()');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, from, to] of REWRITTEN) await rewrite(runner, name, to, from);
    await runner.query(`
      drop schema past cascade;
      alter policy journal_read on journal using ((select scope_everywhere()) or institution_id = any((select scope_institutions())::uuid[])
        or (is_public and ${STAFF}) or vendor_id = (select scope_vendor()));
      ${scopeMatrices(OURS)}
      ${scopeVendors('')}
      ${NAMING.map((table) => `drop trigger ${table}_standing_vendor on ${table};`).join('\n      ')}
      drop table vendor_successions;
      drop function carry_vendor_succession();
      drop function judge_vendor_succession();
      drop function is_named_elsewhere(uuid[]);
      drop function settled_parties(jsonb);
      drop function settled_vendor(uuid);
      drop function demand_standing_vendor();
      ${placeName('')}
      alter table vendors drop column former_readings, drop column former_names, drop column succeeded_on, drop column succeeded_by;
      select build_past();
    `);
  }
}

/** Changes one place of a function, and refuses to where it reads otherwise. */
async function rewrite(runner: QueryRunner, name: string, from: string, to: string): Promise<void> {
  const [row] = (await runner.query('select pg_get_functiondef($1::regproc) as text', [name])) as { text: string }[];
  const text = row?.text ?? '';
  if (!text.includes(from)) throw new Error(`${name} reads otherwise than expected`);
  await runner.query(text.replace(from, () => to));
}
