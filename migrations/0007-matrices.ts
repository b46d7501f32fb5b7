import { type MigrationInterface, type QueryRunner } from 'typeorm';

const versioned = ['matrices', 'matrix_parties', 'matrix_rows', 'matrix_agreements'];

/**
 * 責任分界表: revisions per contract, their parties, rows and allocations. An agreed revision cannot be altered by
 * anybody, and a row cannot be altered without its matrix being digested anew in the same transaction.
 */
export class Matrices1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table matrices (
        id uuid constraint pk_matrices primary key,
        contract_id uuid not null constraint fk_matrices__contract_id__not_found references contracts,
        revision int not null constraint ck_matrices__revision__range check (revision >= 1),
        status text not null default 'DRAFT' constraint ck_matrices__status__unknown
          check (status in ('DRAFT','UNDER_CONSULTATION','AGREED','SUPERSEDED')),
        agreed_on date,
        reviewed_on date,
        next_review_on date,
        note text,
        -- What the rules need to know of the rows; null only inside a transaction that has not yet digested its change.
        digest jsonb,
        -- Who is accountable for the rows that belong to the whole system, to be held against other contracts.
        system_claims jsonb,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_matrices__revision__taken unique (contract_id, revision),
        constraint ck_matrices__agreed_on__required check (status not in ('AGREED') or agreed_on is not null)
      );
      -- One revision is agreed and one may be on its way; the agreed one stands until the next is agreed.
      create unique index uq_matrices__contract_id__agreed on matrices (contract_id) where status = 'AGREED';
      create unique index uq_matrices__contract_id__open on matrices (contract_id) where status in ('DRAFT','UNDER_CONSULTATION');

      create table matrix_parties (
        id uuid constraint pk_matrix_parties primary key,
        matrix_id uuid not null constraint fk_matrix_parties__matrix_id__not_found references matrices on delete cascade,
        kind text not null constraint ck_matrix_parties__kind__unknown check (kind in
          ('INSTITUTION','PRIME_VENDOR','SUB_ENTRUSTEE','CLOUD_PROVIDER','NETWORK_PROVIDER','OTHER_VENDOR','EQUIPMENT_OWNER',
           'EQUIPMENT_INSTALLER','EQUIPMENT_MAINTAINER','RECIPIENT','SECURITY_FIRM')),
        label text not null,
        institution_role text constraint ck_matrix_parties__institution_role__unknown
          check (institution_role in ('EXECUTIVE','SAFETY_MANAGER','PLANNING_MANAGER','SYSTEM_OPERATOR','CISO')),
        vendor_id uuid constraint fk_matrix_parties__vendor_id__not_found references vendors,
        subcontract_id uuid constraint fk_matrix_parties__subcontract_id__not_found references subcontracts,
        dependency_id uuid constraint fk_matrix_parties__dependency_id__not_found references contract_dependencies,
        position int not null default 0,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_matrix_parties__label__twice unique (matrix_id, label),
        constraint uq_matrix_parties__matrix_id__id unique (matrix_id, id),
        constraint ck_matrix_parties__institution_role__other_kind check (kind = 'INSTITUTION' or institution_role is null)
      );

      create table matrix_rows (
        id uuid constraint pk_matrix_rows primary key,
        matrix_id uuid not null constraint fk_matrix_rows__matrix_id__not_found references matrices on delete cascade,
        key text not null constraint ck_matrix_rows__key__format check (key ~ '^[A-Z]{2}-[0-9]{2}$'),
        applicability text not null default 'APPLICABLE' constraint ck_matrix_rows__applicability__unknown
          check (applicability in ('APPLICABLE','NOT_PRESENT','SETTLED_ELSEWHERE')),
        reason text,
        note text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_matrix_rows__key__twice unique (matrix_id, key),
        constraint uq_matrix_rows__matrix_id__id unique (matrix_id, id)
      );

      create table matrix_allocations (
        matrix_id uuid not null,
        row_id uuid not null,
        party_id uuid not null,
        role text not null constraint ck_matrix_allocations__role__unknown check (role in ('ACCOUNTABLE','RESPONSIBLE','SUPPORT','INFORMED')),
        note text,
        constraint pk_matrix_allocations primary key (row_id, party_id, role),
        -- Row and party belong to the same matrix.
        constraint fk_matrix_allocations__row_id__not_found foreign key (matrix_id, row_id) references matrix_rows (matrix_id, id) on delete cascade,
        constraint fk_matrix_allocations__party_id__not_found foreign key (matrix_id, party_id) references matrix_parties (matrix_id, id)
      );
      create unique index uq_matrix_allocations__allocations__second_accountable on matrix_allocations (row_id) where role = 'ACCOUNTABLE';
      create index ix_matrix_allocations__matrix_id on matrix_allocations (matrix_id);

      -- A simple record of who agreed; the agreement between the two parties themselves comes with sign-in.
      create table matrix_agreements (
        id uuid constraint pk_matrix_agreements primary key,
        matrix_id uuid not null constraint fk_matrix_agreements__matrix_id__not_found references matrices on delete cascade,
        side text not null constraint ck_matrix_agreements__side__unknown check (side in ('INSTITUTION','VENDOR')),
        person text not null,
        person_role text not null,
        agreed_on date not null,
        method text not null constraint ck_matrix_agreements__method__unknown check (method in ('SIGNED_PDF','E_SIGNATURE','EMAIL','MINUTES')),
        document_ref text,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_matrix_agreements__side__twice unique (matrix_id, side)
      );

      -- An agreed revision stands as it was agreed.
      create function keep_agreed_matrix() returns trigger language plpgsql as $$
      declare
        touched uuid := case when tg_op = 'DELETE' then old.matrix_id else new.matrix_id end;
      begin
        if exists (select from matrices where id = touched and status in ('AGREED','SUPERSEDED')) then
          raise exception using errcode = '23514', constraint = 'ck_matrices__status__immutable', message = 'the revision is agreed';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;
      create trigger matrix_parties_agreed before insert or update or delete on matrix_parties for each row execute function keep_agreed_matrix();
      create trigger matrix_rows_agreed before insert or update or delete on matrix_rows for each row execute function keep_agreed_matrix();
      create trigger matrix_allocations_agreed before insert or update or delete on matrix_allocations for each row execute function keep_agreed_matrix();
      create trigger matrix_agreements_agreed before insert or update or delete on matrix_agreements for each row execute function keep_agreed_matrix();

      create function keep_agreed_revision() returns trigger language plpgsql as $$
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
      create trigger matrices_agreed before update or delete on matrices for each row execute function keep_agreed_revision();

      -- A changed row outdates the digest; the transaction that changed it cannot commit without a new one.
      create function outdate_digest() returns trigger language plpgsql as $$
      begin
        update matrices set digest = null, system_claims = null
        where id in (select distinct matrix_id from changed) and digest is not null;
        return null;
      end $$;
      ${['matrix_rows', 'matrix_allocations', 'matrix_parties']
        .flatMap((table) => [
          `create trigger ${table}_inserted after insert on ${table} referencing new table as changed for each statement execute function outdate_digest();`,
          `create trigger ${table}_updated after update on ${table} referencing new table as changed for each statement execute function outdate_digest();`,
          `create trigger ${table}_deleted after delete on ${table} referencing old table as changed for each statement execute function outdate_digest();`,
        ])
        .join('\n')}
      create function demand_digest() returns trigger language plpgsql as $$
      begin
        if exists (select from matrices where id = new.id and digest is null) then
          raise exception using errcode = '23514', constraint = 'ck_matrices__digest__missing', message = 'matrix rows changed without a new digest';
        end if;
        return null;
      end $$;
      create constraint trigger matrices_digested after insert or update on matrices
        deferrable initially deferred for each row when (new.digest is null) execute function demand_digest();

      -- What happened to a contract that its matrix may have to follow (MTX-018).
      create table contract_changes (
        id bigint generated always as identity constraint pk_contract_changes primary key,
        contract_id uuid not null constraint fk_contract_changes__contract_id__not_found references contracts on delete cascade,
        changed_on date not null default today_in_japan(),
        what text not null
      );
      create index ix_contract_changes__contract_id on contract_changes (contract_id, changed_on);

      create function note_contract_change() returns trigger language plpgsql as $$
      declare
        touched record;
      begin
        if tg_op = 'DELETE' then touched := old; else touched := new; end if;
        -- A contract that is itself being deleted takes its notes along.
        insert into contract_changes (contract_id, what)
        select id, tg_argv[0] from contracts
        where id = (to_jsonb(touched) ->> case tg_table_name when 'contracts' then 'id' else 'contract_id' end)::uuid;
        return null;
      end $$;
      create trigger contracts_changed after update of deployment_model, personal_data_handling, uses_third_party_cloud, chain_type,
        remote_maintenance, external_connection on contracts
        for each row when ((old.deployment_model, old.personal_data_handling, old.uses_third_party_cloud, old.chain_type, old.remote_maintenance, old.external_connection)
          is distinct from (new.deployment_model, new.personal_data_handling, new.uses_third_party_cloud, new.chain_type, new.remote_maintenance, new.external_connection))
        execute function note_contract_change('CONTRACT_FACTS');
      create trigger contract_systems_changed after insert or delete on contract_systems for each row execute function note_contract_change('SYSTEM');
      create trigger contract_dependencies_changed after insert or delete on contract_dependencies for each row execute function note_contract_change('DEPENDENCY');
      create trigger subcontracts_added after insert or delete on subcontracts for each row execute function note_contract_change('SUBCONTRACT');
      create trigger subcontracts_changed after update of vendor_id, parent_id, work, ended_on on subcontracts
        for each row when ((old.vendor_id, old.parent_id, old.work, old.ended_on) is distinct from (new.vendor_id, new.parent_id, new.work, new.ended_on))
        execute function note_contract_change('SUBCONTRACT');

      create function note_equipment_change() returns trigger language plpgsql as $$
      begin
        insert into contract_changes (contract_id, what)
        select contract_id, 'EQUIPMENT' from contract_systems where system_id = new.system_id;
        return null;
      end $$;
      create trigger equipment_added after insert on equipment for each row when (new.system_id is not null) execute function note_equipment_change();
      create trigger equipment_changed after update of system_id, status on equipment
        for each row when (new.system_id is not null and (old.system_id, old.status) is distinct from (new.system_id, new.status))
        execute function note_equipment_change();

      ${versioned
        .map(
          (table) =>
            `create trigger ${table}_version before update on ${table} for each row execute function count_version();`,
        )
        .join('\n')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger equipment_changed on equipment;
      drop trigger equipment_added on equipment;
      drop trigger subcontracts_changed on subcontracts;
      drop trigger subcontracts_added on subcontracts;
      drop trigger contract_dependencies_changed on contract_dependencies;
      drop trigger contract_systems_changed on contract_systems;
      drop trigger contracts_changed on contracts;
      drop function note_equipment_change();
      drop function note_contract_change();
      drop table contract_changes;
      drop table matrix_agreements;
      drop table matrix_allocations;
      drop table matrix_rows;
      drop table matrix_parties;
      drop table matrices;
      drop function demand_digest();
      drop function outdate_digest();
      drop function keep_agreed_revision();
      drop function keep_agreed_matrix();
    `);
  }
}
