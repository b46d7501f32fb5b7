import { type MigrationInterface, type QueryRunner } from 'typeorm';

const MAY_WRITE = '(select scope_may_write())';
const STAFF = '(select scope_is_staff())';
const OUR_VENDOR = '(select scope_vendor())';
const OWN = '((select scope_everywhere()) or institution_id = any((select scope_institutions())::uuid[]))';
const RECORDED_HERE =
  '((select scope_everywhere()) or source_institution_id = any((select scope_institutions())::uuid[]))';
const KEPT_SECRET = `left_out => '{source_institution_id}'`;

interface Shared {
  /** Which rows are about the scope's own vendor. */
  readonly aboutUs: string;
  /** The vendor's people also change what others have recorded: it is their record. */
  readonly isTheirRecord?: true;
  /** How its journal is filed. */
  readonly journal: string;
  readonly wasWrittenBy: string;
}

const ofVendor = (wasWrittenBy: string): Shared => ({
  aboutUs: `vendor_id = ${OUR_VENDOR}`,
  journal: `parent => 'vendor_id', vendor => 'vendor_id', is_shared => true, ${KEPT_SECRET}`,
  wasWrittenBy,
});
const BY_VENDORS_TOO = `(${STAFF} or vendor_id = ${OUR_VENDOR})`;

/** What institutions share of a vendor. */
const SHARED: Readonly<Record<string, Shared>> = {
  vendors: {
    aboutUs: `id = ${OUR_VENDOR}`,
    isTheirRecord: true,
    journal: `vendor => 'id', is_shared => true, ${KEPT_SECRET}`,
    wasWrittenBy: STAFF,
  },
  vendor_attestations: ofVendor(BY_VENDORS_TOO),
  vendor_disclosure_documents: ofVendor(BY_VENDORS_TOO),
  certifications: ofVendor(STAFF),
  certification_suspensions: {
    aboutUs: `exists (select from certifications c where c.id = certification_id and c.vendor_id = ${OUR_VENDOR})`,
    journal: `parent => 'certification_id', owner_table => 'certifications', ${KEPT_SECRET}`,
    wasWrittenBy: STAFF,
  },
  // Contacts that an institution keeps are its own, and filed so.
  vendor_contacts: {
    ...ofVendor(BY_VENDORS_TOO),
    journal: `parent => 'vendor_id', institution => 'source_institution_id', is_shared => true`,
  },
};
const WAS_JOURNALED: Readonly<Record<string, string>> = {
  vendors: `vendor => 'id', is_shared => true`,
  certification_suspensions: `parent => 'certification_id', owner_table => 'certifications'`,
};

/** Files what there is anew, too. */
const journalOf = (table: string, filing: string) => `
      drop trigger ${table}_journal on ${table};
      select keep_journal('${table}', ${filing});`;

const writes = (table: string, change: string, add: string) => `
      drop policy ${table}_change on ${table};
      drop policy ${table}_remove on ${table};
      drop policy ri_${table}__writes__forbidden on ${table};
      drop policy ru_${table}__writes__forbidden on ${table};
      create policy ${table}_change on ${table} for update using (${MAY_WRITE} and ${change}) with check (true);
      create policy ${table}_remove on ${table} for delete using (${MAY_WRITE} and ${change});
      create policy ri_${table}__writes__forbidden on ${table} as restrictive for insert with check (${MAY_WRITE} and ${add});
      create policy ru_${table}__writes__forbidden on ${table} as restrictive for update using (true) with check (${MAY_WRITE} and ${add});`;

const share = (table: string, { aboutUs, isTheirRecord, journal }: Shared) => `
      alter table ${table}
        add column source_kind text not null default 'STEWARD'
          constraint ck_${table}__source_kind__unknown check (source_kind in ('HOSPITAL','VENDOR','STEWARD','REGISTER')),
        add column source_institution_id uuid
          constraint fk_${table}__source_institution_id__not_found references institutions,
        add constraint ck_${table}__source_kind__incomplete check ((source_kind = 'HOSPITAL') = (source_institution_id is not null));
      create index ix_${table}__source_institution_id on ${table} (source_institution_id);
      alter table ${table} disable trigger ${table}_version, disable trigger ${table}_journal;
      with recorded as (select t.id, coalesce(
          (select coalesce(a.institution_id, c.institution_id, (select m.institution_id from memberships m where m.account_id = j.actor and m.institution_id is not null limit 1))
            from journal j left join accounts a on a.id = j.actor left join api_clients c on c.id = j.actor
            where j.subject_id = t.id and j.action = 'INSERT' and j.actor is not null limit 1),
          (select min(i.id::text)::uuid from institutions i having count(*) = 1)) as institution from ${table} t)
        update ${table} t set source_kind = 'HOSPITAL', source_institution_id = r.institution from recorded r where r.id = t.id and r.institution is not null;
      alter table ${table} enable trigger ${table}_version, enable trigger ${table}_journal;
      create trigger ${table}_source before insert or update on ${table} for each row execute function note_source();
      ${journalOf(table, journal)}
      ${writes(
        table,
        `(${RECORDED_HERE} or (${isTheirRecord ? '' : `source_kind = 'VENDOR' and `}${aboutUs}))`,
        `(${STAFF} or ${table === 'vendors' ? `id = ${OUR_VENDOR}` : aboutUs})`,
      )}`;

/** What a register or an institution says: of a vendor's own people it is worth nothing. */
const NOT_FOR_VENDORS = {
  vendors: [
    'corporate_number',
    'legal_form',
    'country',
    'register_process',
    'register_changed_on',
    'register_closed_on',
  ].concat('register_successor_number', 'register_fetched_on'),
  certifications: [
    'verified_on',
    'verified_source',
    'verified_result',
    'equivalence_rationale',
    'equivalence_approved_by',
  ].concat('equivalence_approver_role', 'equivalence_approved_on'),
};
const refuseVendors = ([table, columns]: [string, string[]]) => `
      create function guard_${table}_words() returns trigger language plpgsql as $$
      begin
        if scope_vendor() is null then return new; end if;
        ${columns
          .map(
            (
              column,
            ) => `if new.${column} is distinct from (case when tg_op = 'UPDATE' then old.${column} ${table === 'vendors' ? `else new.${column} ` : ''}end) then
          raise exception using errcode = '23514', constraint = 'ck_${table}__${column}__not_for_vendors', message = 'not for the vendor to say';
        end if;`,
          )
          .join('\n        ')}
        return new;
      end $$;
      create trigger ${table}_words before insert or update on ${table} for each row execute function guard_${table}_words();`;

const NAMES = JSON.stringify({ institution_id: OWN }).replaceAll("'", "''");
const IN_QUOTES = OWN.replaceAll("'", "''");

/**
 * A fact about a vendor belongs to whoever recorded it: others read it, see what kind of source it has and never which
 * hospital, and cannot change it. What an institution thinks of it, notes, whom it calls and what it has verified are its own.
 */
export class WhoseFacts1764000000112 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The source is the scope that writes; one that has several institutions in view records for the first.
      create function note_source() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' then
          if new *= old then return new; end if;
          new.source_kind := old.source_kind;
          new.source_institution_id := old.source_institution_id;
          -- Whoever mends another's record answers for it from then on.
          if scope_everywhere() then new.source_kind := 'STEWARD'; elsif scope_vendor() is not null then new.source_kind := 'VENDOR'; end if;
          if new.source_kind <> 'HOSPITAL' then new.source_institution_id := null; end if;
        elsif scope_actor() is not null then
          new.source_kind := case when scope_vendor() is not null then 'VENDOR' when scope_everywhere() then 'STEWARD' else 'HOSPITAL' end;
          new.source_institution_id := case new.source_kind when 'HOSPITAL' then (scope_institutions())[1] end;
        end if;
        return new;
      end $$;
      ${Object.entries(SHARED)
        .map(([table, shared]) => share(table, shared))
        .join('')}
      ${Object.entries(NOT_FOR_VENDORS).map(refuseVendors).join('')}

      drop policy vendor_contacts_read on vendor_contacts;
      create policy vendor_contacts_read on vendor_contacts for select using (exists (select from vendors seen where seen.id = vendor_id)
        and (source_kind <> 'HOSPITAL' or ${RECORDED_HERE}));

      create table vendor_notes (
        id uuid constraint pk_vendor_notes primary key,
        institution_id uuid not null constraint fk_vendor_notes__institution_id__not_found references institutions,
        vendor_id uuid not null constraint fk_vendor_notes__vendor_id__not_found references vendors on delete cascade,
        note text not null,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index ix_vendor_notes__vendor_id on vendor_notes (vendor_id, institution_id);
      insert into vendor_notes (id, institution_id, vendor_id, note) select gen_random_uuid(), i.id, v.id, v.note
        from vendors v join institutions i on v.source_institution_id is null or i.id = v.source_institution_id where v.note is not null;
      alter table vendors drop column note;

      -- 自院での確認: what an institution saw for itself; it stands for the certificate as it then read.
      create table certification_verifications (
        id uuid constraint pk_certification_verifications primary key,
        institution_id uuid not null constraint fk_certification_verifications__institution_id__not_found references institutions,
        certification_id uuid not null constraint fk_certification_verifications__certification_id__not_found references certifications on delete cascade,
        verified_on date not null constraint ck_certification_verifications__verified_on__to_come check (verified_on <= today_in_japan()),
        source text not null constraint ck_certification_verifications__source__unknown
          check (source in ('JIPDEC','ISMS_AC','ISMAP','JASA','IAF_CERTSEARCH','CERTIFICATION_BODY','OTHER')),
        result text not null constraint ck_certification_verifications__result__unknown check (result in ('FOUND','NOT_FOUND')),
        reason text,
        saw jsonb not null default '{}',
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index ix_certification_verifications__certification_id on certification_verifications (certification_id, institution_id);
      create function certification_as_seen(seen certifications) returns jsonb language sql stable as $$
        select jsonb_build_object('vendor', seen.vendor_id, 'scheme', seen.scheme, 'number', seen.registration_number, 'holder', seen.holder_corporate_number,
          'scope', seen.scope_names_vendor, 'from', seen.valid_from, 'to', seen.valid_to) $$;
      create function note_what_was_seen() returns trigger language plpgsql as $$
      begin
        new.saw := (select certification_as_seen(c) from certifications c where c.id = new.certification_id);
        return new;
      end $$;
      create trigger certification_verifications_saw before insert or update on certification_verifications
        for each row execute function note_what_was_seen();
      ${['vendor_notes', 'certification_verifications'].map((table) => `select guard_table('${table}', '${IN_QUOTES}', names => '${NAMES}'); select keep_journal('${table}', institution => 'institution_id');`).join('\n      ')}
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      alter table vendors add column note text;
      update vendors v set note = n.note from vendor_notes n where n.vendor_id = v.id;
      delete from certification_verifications;
      delete from vendor_notes;
      drop table certification_verifications;
      drop function note_what_was_seen();
      drop function certification_as_seen(certifications);
      drop table vendor_notes;
      drop policy vendor_contacts_read on vendor_contacts;
      create policy vendor_contacts_read on vendor_contacts for select using (exists (select from vendors seen where seen.id = vendor_id));
      ${Object.keys(NOT_FOR_VENDORS)
        .map((table) => `drop trigger ${table}_words on ${table}; drop function guard_${table}_words();`)
        .join('\n      ')}
      ${Object.entries(SHARED)
        .map(([table, { wasWrittenBy }]) => {
          const seen = table === 'vendors' ? `(${STAFF} or id = any((select scope_vendors())::uuid[]))` : 'true';
          return `
      drop trigger ${table}_source on ${table};
      ${writes(table, `(${seen} and ${wasWrittenBy})`, wasWrittenBy)}
      ${journalOf(table, WAS_JOURNALED[table] ?? `parent => 'vendor_id', vendor => 'vendor_id', is_shared => true`)}
      alter table ${table} drop column source_institution_id, drop column source_kind;`;
        })
        .join('')}
      drop function note_source();
      select build_past();
    `);
  }
}
