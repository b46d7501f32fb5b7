import { type MigrationInterface, type QueryRunner } from 'typeorm';

const STAFF = '(select scope_is_staff())';
const MAY_WRITE = '(select scope_may_write())';
const OUR_VENDOR = '(select scope_vendor())';

/** The institution in this column is one of the scope's. */
const reaches = (column: string) =>
  `((select scope_everywhere()) or ${column} = any((select scope_institutions())::uuid[]))`;

/** The row that this column names is seen by the scope. */
const sees = (table: string, column: string) => `exists (select from ${table} seen where seen.id = ${column})`;

/** What a scope sees of a table and may change in it. */
interface Guarded {
  readonly table: string;
  /** Institutions' people, and what a vendor's people see as well. */
  readonly read: string;
  /** Where a vendor's people change something: which rows. Institutions' people change what they see. */
  readonly vendorWrites?: string;
  /** What a new or changed row must name, by the column whose fault it is; the fault is "not found" unless it says otherwise. */
  readonly names: Readonly<Record<string, string>>;
}

const own = (table: string, vendor?: string): Guarded => ({
  table,
  read: vendor === undefined ? reaches('institution_id') : `(${reaches('institution_id')} or ${vendor})`,
  names: { institution_id: reaches('institution_id') },
});

/** A part of something: seen as that is. */
const partOf = (parent: string, column: string, table: string): Guarded => ({
  table,
  read: sees(parent, column),
  names: { [column]: sees(parent, column) },
});

/** A part of something that is the institution's own business, such as its judgement. */
const innerPartOf = (parent: string, column: string, table: string): Guarded => ({
  table,
  read: `(${STAFF} and ${sees(parent, column)})`,
  names: { [column]: sees(parent, column) },
});

/** What a vendor says of itself. */
const vendorFacts = (table: string): Guarded => ({
  table,
  read: sees('vendors', 'vendor_id'),
  vendorWrites: `vendor_id = ${OUR_VENDOR}`,
  names: { vendor_id: sees('vendors', 'vendor_id') },
});

const GUARDED: readonly Guarded[] = [
  // Public facts: shared by the institutions of a deployment; a vendor's people see their own.
  { table: 'vendors', read: `(${STAFF} or id = any((select scope_vendors())::uuid[]))`, names: {} },
  vendorFacts('vendor_contacts'),
  vendorFacts('vendor_attestations'),
  vendorFacts('vendor_disclosure_documents'),
  { table: 'certifications', read: sees('vendors', 'vendor_id'), names: { vendor_id: sees('vendors', 'vendor_id') } },
  partOf('certifications', 'certification_id', 'certification_suspensions'),

  // An institution's own.
  {
    table: 'institutions',
    read: `(${reaches('id')} or id = any((select scope_customers())::uuid[]))`,
    names: { id: reaches('id') },
  },
  own('departments'),
  own('role_assignments'),
  own('institution_policies'),
  own('systems'),
  own('provisions'),
  own('risk_acceptances'),
  own('effectiveness_evidence'),
  {
    ...own('vendor_evaluations'),
    names: {
      institution_id: reaches('institution_id'),
      contract_id: `(contract_id is null or ${sees('contracts', 'contract_id')})`,
    },
  },

  // What names a vendor is seen by its people too.
  own('contracts', `vendor_id = ${OUR_VENDOR}`),
  {
    ...own('equipment', 'id = any((select scope_equipment())::uuid[])'),
    names: {
      institution_id: reaches('institution_id'),
      split_contract_id: `(split_contract_id is null or ${sees('contracts', 'split_contract_id')})`,
    },
  },
  {
    table: 'equipment_roles',
    read: `((${STAFF} and ${sees('equipment', 'equipment_id')}) or vendor_id = ${OUR_VENDOR})`,
    names: { equipment_id: sees('equipment', 'equipment_id') },
  },
  {
    table: 'system_interfaces',
    read: `(${sees('systems', 'system_id')} or id = any((select scope_interfaces())::uuid[]))`,
    names: { system_id: sees('systems', 'system_id') },
  },
  partOf('system_interfaces', 'interface_id', 'system_interface_vendors'),
  {
    ...partOf('contracts', 'contract_id', 'contract_systems'),
    names: { contract_id: sees('contracts', 'contract_id'), system_ids: sees('systems', 'system_id') },
  },
  innerPartOf('contracts', 'contract_id', 'contract_clauses'),
  partOf('contracts', 'contract_id', 'contract_documents'),
  {
    table: 'contract_dependencies',
    read: `(${sees('contracts', 'contract_id')} or vendor_id = ${OUR_VENDOR})`,
    names: {
      contract_id: sees('contracts', 'contract_id'),
      depends_on_id__other_contract: '(depends_on_id is null or contract_dependency_is_of(depends_on_id, contract_id))',
    },
  },
  innerPartOf('contracts', 'contract_id', 'certification_coverages'),
  {
    table: 'subcontracts',
    read: `(${sees('contracts', 'contract_id')} or vendor_id = ${OUR_VENDOR})`,
    names: { contract_id: sees('contracts', 'contract_id') },
  },
  partOf('subcontracts', 'subcontract_id', 'subcontract_conditions'),
  innerPartOf('subcontracts', 'subcontract_id', 'overseas_checks'),
  {
    table: 'matrices',
    read: `(${sees('contracts', 'contract_id')} or id = any((select scope_matrices())::uuid[]))`,
    names: { contract_id: sees('contracts', 'contract_id') },
  },
  {
    ...partOf('matrices', 'matrix_id', 'matrix_parties'),
    names: {
      matrix_id: sees('matrices', 'matrix_id'),
      subcontract_id: `(subcontract_id is null or ${sees('subcontracts', 'subcontract_id')})`,
      dependency_id: `(dependency_id is null or ${sees('contract_dependencies', 'dependency_id')})`,
    },
  },
  partOf('matrices', 'matrix_id', 'matrix_rows'),
  partOf('matrices', 'matrix_id', 'matrix_allocations'),
  partOf('matrices', 'matrix_id', 'matrix_agreements'),
  innerPartOf('contracts', 'contract_id', 'contract_changes'),

  // Keys of other systems belong to whoever's systems these are; the first answers to requests to who asked.
  {
    table: 'external_keys',
    read: `(${STAFF} and (realm = deployment_realm() or ${reaches('realm')}))`,
    names: { realm: `((realm = deployment_realm() and ${STAFF}) or ${reaches('realm')})` },
  },
  {
    table: 'idempotency_keys',
    read: 'actor = (select scope_actor_text())',
    vendorWrites: 'true',
    names: { actor: 'actor = (select scope_actor_text())' },
  },
];

/** Accounts and clients are seen by themselves, and by whoever administers where they belong. */
const ACCOUNT_READ = `((select scope_signs_in()) or id = (select scope_actor()) or ${reaches('institution_id')})`;
const OF_ACCOUNT = `((select scope_signs_in()) or ${sees('accounts', 'account_id')})`;

/** Only for sign-in itself. */
const SIGN_IN_ONLY = [
  'account_secrets',
  'former_passwords',
  'recovery_codes',
  'sign_in_challenges',
  'spent_refresh_tokens',
  'oidc_attempts',
  'sign_in_failures',
  'set_up',
];

const ACCESS: readonly Guarded[] = [
  {
    table: 'accounts',
    read: ACCOUNT_READ,
    names: {
      institution_id: `((select scope_signs_in()) or id = (select scope_actor()) or ${reaches('institution_id')})`,
    },
  },
  {
    table: 'memberships',
    read: `((select scope_signs_in()) or account_id = (select scope_actor()) or ${reaches('institution_id')})`,
    names: {
      account_id: OF_ACCOUNT,
      institution_id: `((select scope_signs_in()) or ${reaches('institution_id')})`,
    },
  },
  { table: 'identities', read: OF_ACCOUNT, names: { account_id: OF_ACCOUNT } },
  { table: 'sessions', read: OF_ACCOUNT, names: { account_id: OF_ACCOUNT } },
  {
    table: 'api_clients',
    read: ACCOUNT_READ,
    names: { institution_id: reaches('institution_id') },
  },
  {
    table: 'api_keys',
    read: `((select scope_signs_in()) or ${sees('api_clients', 'client_id')})`,
    names: { client_id: `((select scope_signs_in()) or ${sees('api_clients', 'client_id')})` },
  },
  ...SIGN_IN_ONLY.map((table): Guarded => ({ table, read: '(select scope_signs_in())', names: {} })),
];

function guard({ table, read, vendorWrites, names }: Guarded, mayChange: string): string {
  const vendors = vendorWrites === undefined ? '' : ` or ${vendorWrites}`;
  const write = `(${MAY_WRITE} and ${read} and (${mayChange}${vendors}))`;
  const checks = {
    writes__forbidden: `(${MAY_WRITE} and (${mayChange}${vendors}))`,
    ...Object.fromEntries(
      Object.entries(names).map(([fault, check]) => [fault.includes('__') ? fault : `${fault}__not_found`, check]),
    ),
  };
  return `
    alter table ${table} enable row level security;
    create policy ${table}_read on ${table} for select using (${read});
    create policy ${table}_add on ${table} for insert with check (true);
    create policy ${table}_change on ${table} for update using (${write}) with check (true);
    create policy ${table}_remove on ${table} for delete using (${write});
    ${Object.entries(checks)
      .map(
        ([name, check]) => `
    create policy ri_${table}__${name} on ${table} as restrictive for insert with check (${check});
    create policy ru_${table}__${name} on ${table} as restrictive for update using (true) with check (${check});`,
      )
      .join('')}`;
}

/**
 * Who sees what. The service logs in as a member of bunkaiten_service, which owns nothing and cannot pass by row-level
 * security; the policies read session settings (src/database/scope.ts). A row that names a foreign record is refused by
 * a policy named like a constraint, so that foreign and missing cannot be told apart.
 */
export class Scope1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Shared by all databases of a server: it stays when this one goes, and another may have made it.
      do $$ begin
        create role bunkaiten_service nologin noinherit;
      exception when duplicate_object or unique_violation then null;
      end $$;

      create function scope_actor_text() returns text language sql stable as
        $$ select coalesce(current_setting('bunkaiten.actor', true), '') $$;
      create function scope_actor() returns uuid language sql stable as
        $$ select nullif(current_setting('bunkaiten.actor', true), '')::uuid $$;
      create function scope_everywhere() returns boolean language sql stable as
        $$ select coalesce(current_setting('bunkaiten.institutions', true) = '*', false) $$;
      create function scope_institutions() returns uuid[] language sql stable as
        $$ select coalesce(string_to_array(nullif(nullif(current_setting('bunkaiten.institutions', true), ''), '*'), ',')::uuid[], '{}') $$;
      create function scope_is_staff() returns boolean language sql stable as
        $$ select coalesce(current_setting('bunkaiten.institutions', true), '') <> '' $$;
      create function scope_vendor() returns uuid language sql stable as
        $$ select nullif(current_setting('bunkaiten.vendor', true), '')::uuid $$;
      create function scope_may_write() returns boolean language sql stable as
        $$ select coalesce(current_setting('bunkaiten.may_write', true) = 'on', false) $$;
      create function scope_signs_in() returns boolean language sql stable as
        $$ select coalesce(current_setting('bunkaiten.purpose', true) = 'SIGN_IN', false) $$;
      create function scope_reason() returns text language sql stable as
        $$ select nullif(current_setting('bunkaiten.reason', true), '') $$;

      -- What names the scope's vendor; empty for everybody else. They see past row-level security, or it would turn in circles.
      create function scope_customers() returns uuid[] language sql stable security definer set search_path = public, pg_temp as
        $$ select coalesce(array_agg(distinct institution_id), '{}') from contracts where vendor_id = scope_vendor() $$;
      create function scope_vendors() returns uuid[] language sql stable security definer set search_path = public, pg_temp as
        $$ select coalesce(array_agg(distinct id), '{}') from (
          select scope_vendor() as id where scope_vendor() is not null
          union select s.vendor_id from subcontracts s join contracts c on c.id = s.contract_id where c.vendor_id = scope_vendor()) as named $$;
      create function scope_equipment() returns uuid[] language sql stable security definer set search_path = public, pg_temp as
        $$ select coalesce(array_agg(distinct equipment_id), '{}') from equipment_roles where vendor_id = scope_vendor() $$;
      create function scope_interfaces() returns uuid[] language sql stable security definer set search_path = public, pg_temp as
        $$ select coalesce(array_agg(distinct interface_id), '{}') from system_interface_vendors where vendor_id = scope_vendor() $$;
      create function scope_matrices() returns uuid[] language sql stable security definer set search_path = public, pg_temp as
        $$ select coalesce(array_agg(distinct matrix_id), '{}') from matrix_parties where vendor_id = scope_vendor() $$;
      create function contract_dependency_is_of(dependency uuid, contract uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as
        $$ select exists (select from contract_dependencies where id = dependency and contract_id = contract) $$;

      create index ix_equipment_roles__vendor_id on equipment_roles (vendor_id);
      create index ix_matrix_parties__vendor_id on matrix_parties (vendor_id);
      create index ix_contract_dependencies__contract_id on contract_dependencies (contract_id);

      -- A repeated key finds only the answer that the same actor was given.
      alter table idempotency_keys add column actor text not null default scope_actor_text();
      alter table idempotency_keys drop constraint pk_idempotency_keys, add constraint pk_idempotency_keys primary key (actor, key);

      -- Two hospitals may both run an ERP called sap-mm: each knows our records by its own keys.
      create function deployment_realm() returns uuid language sql immutable as
        $$ select '00000000-0000-0000-0000-000000000000'::uuid $$;
      alter table external_keys add column realm uuid not null default deployment_realm();
      alter table external_keys drop constraint pk_external_keys__key__taken, drop constraint uq_external_keys__system__twice;
      update external_keys k set realm = owned.institution_id from (
        select id, institution_id from contracts union all select id, institution_id from systems union all select id, institution_id from equipment
        union all select id, institution_id from provisions union all select s.id, c.institution_id from subcontracts s join contracts c on c.id = s.contract_id
      ) as owned where owned.id = k.subject_id;
      alter table external_keys
        add constraint pk_external_keys__key__taken primary key (realm, subject_kind, system, key),
        add constraint uq_external_keys__system__twice unique (realm, subject_kind, subject_id, system);
      create index ix_external_keys__subject_id on external_keys (subject_id);

      -- Keys of an institution's records are the institution's; those of public facts belong to who enters them.
      create function external_key_realm(kind text, subject uuid) returns uuid language plpgsql stable as $$
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
      create function place_external_key() returns trigger language plpgsql as $$
      begin
        new.realm := external_key_realm(new.subject_kind, new.subject_id);
        return new;
      end $$;
      create trigger external_keys_place before insert on external_keys for each row execute function place_external_key();
      -- Whoever deletes a record deletes every system's key for it.
      alter function forget_external_keys() security definer set search_path = public, pg_temp;

      -- Who asked for a decision does not make it, and only executives accept a risk.
      alter table subcontracts add column requested_by_actor uuid, add column decided_by_actor uuid;
      create function note_subcontract_actor() returns trigger language plpgsql as $$
      begin
        if new.approval_state = 'REQUESTED' and old.approval_state <> 'REQUESTED' then
          new.requested_by_actor := scope_actor();
          new.decided_by_actor := null;
        elsif new.approval_state in ('APPROVED','REJECTED') and old.approval_state = 'REQUESTED' then
          new.decided_by_actor := scope_actor();
        else
          new.requested_by_actor := old.requested_by_actor;
          new.decided_by_actor := old.decided_by_actor;
        end if;
        return new;
      end $$;
      create trigger subcontracts_actor before update on subcontracts for each row execute function note_subcontract_actor();
      alter table subcontracts add constraint ck_subcontracts__by__own_request check (decided_by_actor <> requested_by_actor);

      create function is_executive_of(institution uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as
        $$ select exists (select from memberships where account_id = scope_actor() and role = 'EXECUTIVE'
          and (institution_id is null or institution_id = institution)) $$;

      -- 経営層の承認: entered by the executive who gives it.
      create function demand_executive_approval() returns trigger language plpgsql as $$
      begin
        if new.executive_approved_on is not null and scope_actor() is not null and not is_executive_of(new.institution_id)
            and (tg_op = 'INSERT' or new.executive_approved_on is distinct from old.executive_approved_on) then
          raise exception using errcode = '42501', constraint = 'ck_contracts__executive_approved_on__forbidden', message = 'only executives approve';
        end if;
        return new;
      end $$;
      create trigger contracts_executive_approval before insert or update of executive_approved_on on contracts
        for each row execute function demand_executive_approval();

      alter table risk_acceptances add column requested_by_actor uuid, add column accepted_by_actor uuid;
      create function note_acceptance_actor() returns trigger language plpgsql as $$
      declare
        -- Whatever is accepted is accepted as it stands: who changes it answers for it.
        is_accepting boolean := new.approved_by is not null and (tg_op = 'INSERT'
          or (new.approved_by, new.approver_role, new.rationale, new.decision, new.valid_from, new.valid_to)
            is distinct from (old.approved_by, old.approver_role, old.rationale, old.decision, old.valid_from, old.valid_to));
      begin
        if is_accepting and scope_actor() is not null and not is_executive_of(new.institution_id) then
          raise exception using errcode = '42501', constraint = 'ck_risk_acceptances__approved_by__forbidden', message = 'only executives accept a risk';
        end if;
        new.requested_by_actor := case when tg_op = 'INSERT' then scope_actor() else old.requested_by_actor end;
        new.accepted_by_actor := case
          when new.approved_by is null then null
          when is_accepting then scope_actor()
          else old.accepted_by_actor end;
        return new;
      end $$;
      create trigger risk_acceptances_actor before insert or update on risk_acceptances for each row execute function note_acceptance_actor();
      alter table risk_acceptances add constraint ck_risk_acceptances__approved_by__own_request check (accepted_by_actor <> requested_by_actor);

      grant usage on schema public to bunkaiten_service;
      grant select, insert, update, delete on ${[...GUARDED, ...ACCESS].map(({ table }) => table).join(', ')} to bunkaiten_service;
      revoke update, delete on contract_changes from bunkaiten_service;
      grant select on migrations to bunkaiten_service;
      ${GUARDED.map((guarded) => guard(guarded, STAFF)).join('\n')}
      ${ACCESS.map((guarded) => guard(guarded, SIGN_IN_ONLY.includes(guarded.table) ? '(select scope_signs_in())' : 'true')).join('\n')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [...GUARDED, ...ACCESS].map(({ table }) => table);
    await runner.query(`
      do $$ declare policy record; begin
        for policy in select policyname, tablename from pg_policies where schemaname = 'public' and tablename in (${tables.map((table) => `'${table}'`).join(', ')}) loop
          execute format('drop policy %I on %I', policy.policyname, policy.tablename);
        end loop;
      end $$;
      ${tables.map((table) => `alter table ${table} disable row level security;`).join('\n')}
      revoke all on all tables in schema public from bunkaiten_service;
      revoke usage on schema public from bunkaiten_service;
      alter table risk_acceptances drop constraint ck_risk_acceptances__approved_by__own_request;
      drop trigger risk_acceptances_actor on risk_acceptances;
      drop function note_acceptance_actor();
      alter table risk_acceptances drop column requested_by_actor, drop column accepted_by_actor;
      drop trigger contracts_executive_approval on contracts;
      drop function demand_executive_approval();
      drop function is_executive_of(uuid);
      alter table subcontracts drop constraint ck_subcontracts__by__own_request;
      drop trigger subcontracts_actor on subcontracts;
      drop function note_subcontract_actor();
      alter table subcontracts drop column requested_by_actor, drop column decided_by_actor;
      alter function forget_external_keys() security invoker reset search_path;
      drop trigger external_keys_place on external_keys;
      drop function place_external_key();
      drop function external_key_realm(text, uuid);
      drop index ix_external_keys__subject_id;
      alter table external_keys drop constraint pk_external_keys__key__taken, drop constraint uq_external_keys__system__twice;
      alter table external_keys drop column realm;
      alter table external_keys
        add constraint pk_external_keys__key__taken primary key (subject_kind, system, key),
        add constraint uq_external_keys__system__twice unique (subject_kind, subject_id, system);
      drop function deployment_realm();
      alter table idempotency_keys drop constraint pk_idempotency_keys;
      alter table idempotency_keys drop column actor;
      alter table idempotency_keys add constraint pk_idempotency_keys primary key (key);
      drop index ix_contract_dependencies__contract_id;
      drop index ix_matrix_parties__vendor_id;
      drop index ix_equipment_roles__vendor_id;
      drop function contract_dependency_is_of(uuid, uuid);
      drop function scope_matrices();
      drop function scope_interfaces();
      drop function scope_equipment();
      drop function scope_vendors();
      drop function scope_customers();
      drop function scope_reason();
      drop function scope_signs_in();
      drop function scope_may_write();
      drop function scope_vendor();
      drop function scope_is_staff();
      drop function scope_institutions();
      drop function scope_everywhere();
      drop function scope_actor();
      drop function scope_actor_text();
    `);
  }
}
