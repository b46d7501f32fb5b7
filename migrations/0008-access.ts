import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Who may come in: accounts with their roles, API clients with their keys, sessions. Secrets live in tables of their
 * own (account_secrets, former_passwords, recovery_codes, and hashes in sessions and api_keys), which the journal leaves out.
 */
export class Access1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- An account belongs to an institution, to a vendor, or (neither) to the deployment.
      create table accounts (
        id uuid constraint pk_accounts primary key,
        institution_id uuid constraint fk_accounts__institution_id__not_found references institutions,
        vendor_id uuid constraint fk_accounts__vendor_id__not_found references vendors,
        name text not null,
        email text not null constraint ck_accounts__email__format check (email = lower(email) and email like '%_@_%'),
        disabled_at timestamptz,
        -- When an administrator last made an invitation, with which a password is chosen.
        invited_at timestamptz,
        password_changed_at timestamptz,
        second_factor_since timestamptz,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_accounts__email__taken unique (email),
        constraint ck_accounts__vendor_id__other_kind check (vendor_id is null or institution_id is null)
      );
      create index ix_accounts__institution_id on accounts (institution_id, id);

      -- Which role an account holds where; institution null: in the whole deployment.
      create table memberships (
        id uuid constraint pk_memberships primary key,
        account_id uuid not null constraint fk_memberships__account_id__not_found references accounts on delete cascade,
        institution_id uuid constraint fk_memberships__institution_id__not_found references institutions,
        role text not null constraint ck_memberships__role__unknown check (role in
          ('PROCUREMENT','LEGAL','PLANNING_MANAGER','SAFETY_MANAGER','EXECUTIVE','OPERATOR','AUDITOR','ADMINISTRATOR','INTEGRATION','VENDOR_REPRESENTATIVE')),
        -- Follows from the person's groups at the OpenID provider, and goes with them.
        is_mapped boolean not null default false,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_memberships__role__twice unique nulls not distinct (account_id, institution_id, role),
        constraint ck_memberships__institution_id__other_kind check (role <> 'VENDOR_REPRESENTATIVE' or institution_id is null)
      );

      create table account_secrets (
        account_id uuid constraint pk_account_secrets primary key
          constraint fk_account_secrets__account_id__not_found references accounts on delete cascade,
        password_hash text,
        -- Shared secrets of the second factor, encrypted with the key of the service; pending until a first code proves it.
        totp_sealed bytea,
        totp_pending_sealed bytea,
        -- The time step of the last code that was taken: no code counts twice.
        totp_last_step bigint,
        failures int not null default 0,
        locked_until timestamptz
      );

      create table former_passwords (
        id uuid constraint pk_former_passwords primary key,
        account_id uuid not null constraint fk_former_passwords__account_id__not_found references accounts on delete cascade,
        password_hash text not null,
        replaced_at timestamptz not null default now()
      );
      create index ix_former_passwords__account_id on former_passwords (account_id);

      create table recovery_codes (
        id uuid constraint pk_recovery_codes primary key,
        account_id uuid not null constraint fk_recovery_codes__account_id__not_found references accounts on delete cascade,
        code_hash bytea not null,
        used_at timestamptz
      );
      create index ix_recovery_codes__account_id on recovery_codes (account_id);

      -- Under which name an OpenID provider knows the account.
      create table identities (
        id uuid constraint pk_identities primary key,
        account_id uuid not null constraint fk_identities__account_id__not_found references accounts on delete cascade,
        issuer text not null,
        subject text not null,
        created_at timestamptz not null default now(),
        constraint uq_identities__subject__taken unique (issuer, subject)
      );

      -- The password was right and the second factor is awaited; or somebody is invited to choose a password.
      create table sign_in_challenges (
        id uuid constraint pk_sign_in_challenges primary key,
        account_id uuid not null constraint fk_sign_in_challenges__account_id__not_found references accounts on delete cascade,
        token_hash bytea not null constraint uq_sign_in_challenges__token_hash__taken unique,
        purpose text not null default 'SECOND_FACTOR' constraint ck_sign_in_challenges__purpose__unknown check (purpose in ('SECOND_FACTOR','INVITATION')),
        failures int not null default 0,
        expires_at timestamptz not null
      );
      create index ix_sign_in_challenges__account_id on sign_in_challenges (account_id);

      create table sessions (
        id uuid constraint pk_sessions primary key,
        account_id uuid not null constraint fk_sessions__account_id__not_found references accounts on delete cascade,
        token_hash bytea not null constraint uq_sessions__token_hash__taken unique,
        refresh_hash bytea not null constraint uq_sessions__refresh_hash__taken unique,
        has_second_factor boolean not null,
        expires_at timestamptz not null,
        refresh_expires_at timestamptz not null,
        created_at timestamptz not null default now(),
        ended_at timestamptz,
        end_reason text constraint ck_sessions__end_reason__unknown check (end_reason in ('SIGNED_OUT','REVOKED','REFRESH_REUSED','PASSWORD_CHANGED','DISABLED')),
        constraint ck_sessions__end_reason__incomplete check ((ended_at is null) = (end_reason is null))
      );
      create index ix_sessions__account_id on sessions (account_id);
      create index ix_sessions__refresh_expires_at on sessions (refresh_expires_at);

      -- Refresh tokens that were exchanged already: one that comes back was stolen, and ends its session.
      create table spent_refresh_tokens (
        token_hash bytea constraint pk_spent_refresh_tokens primary key,
        session_id uuid not null constraint fk_spent_refresh_tokens__session_id__not_found references sessions on delete cascade
      );

      -- A sign-in at an OpenID provider that has begun: its state, nonce and code verifier, bound to the browser by a cookie.
      create table oidc_attempts (
        state_hash bytea constraint pk_oidc_attempts primary key,
        browser_hash bytea not null,
        nonce text not null,
        code_verifier text not null,
        expires_at timestamptz not null
      );

      -- Failed sign-ins, by what was tried and from where, to slow down guessing; no names.
      create table sign_in_failures (
        id bigint generated always as identity constraint pk_sign_in_failures primary key,
        email_hash bytea not null,
        address_hash bytea not null,
        failed_at timestamptz not null default now()
      );
      create index ix_sign_in_failures__address_hash on sign_in_failures (address_hash, failed_at);

      -- A program that acts by itself, such as an ERP; institution null: for the whole deployment.
      create table api_clients (
        id uuid constraint pk_api_clients primary key,
        institution_id uuid constraint fk_api_clients__institution_id__not_found references institutions,
        name text not null,
        permissions text[] not null,
        -- How an OpenID provider's tokens name it; null: it has keys only.
        issuer text,
        subject text,
        disabled_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_api_clients__name__taken unique nulls not distinct (institution_id, name),
        constraint uq_api_clients__subject__taken unique (issuer, subject),
        constraint ck_api_clients__subject__incomplete check ((issuer is null) = (subject is null))
      );

      create table api_keys (
        id uuid constraint pk_api_keys primary key,
        client_id uuid not null constraint fk_api_keys__client_id__not_found references api_clients on delete cascade,
        key_hash bytea not null constraint uq_api_keys__key_hash__taken unique,
        -- The last four characters, by which people tell keys apart.
        hint text not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        last_used_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index ix_api_keys__client_id on api_keys (client_id);

      -- Two valid at once, so that a key can be exchanged without an interruption; not three.
      create function hold_two_keys() returns trigger language plpgsql as $$
      begin
        perform 1 from api_clients where id = new.client_id for update;
        if (select count(*) from api_keys where client_id = new.client_id and revoked_at is null and expires_at > now()) > 2 then
          raise exception using errcode = '23P01', constraint = 'ex_api_keys__client_id__third', message = 'two keys are valid already';
        end if;
        return null;
      end $$;
      create trigger api_keys_two after insert on api_keys for each row execute function hold_two_keys();

      -- The way in to an empty registry, printed once at the first start.
      create table set_up (
        is_single boolean constraint pk_set_up primary key default true constraint ck_set_up__is_single__range check (is_single),
        secret_hash bytea not null,
        used_at timestamptz
      );

      -- Nobody changes their own roles, lets themselves in or shuts themselves out; sign-in itself does what the rules say.
      create function hold_own_role() returns trigger language plpgsql as $$
      declare
        key text := case tg_table_name when 'accounts' then 'id' else 'account_id' end;
      begin
        if scope_actor()::text in (to_jsonb(old) ->> key, to_jsonb(new) ->> key) and not scope_signs_in() then
          raise exception using errcode = '23514', constraint = 'ck_' || tg_table_name || '__account_id__own_role', message = 'nobody changes their own role';
        end if;
        return coalesce(new, old);
      end $$;
      create trigger memberships_own before insert or update or delete on memberships for each row execute function hold_own_role();
      create trigger accounts_own before update on accounts for each row
        when ((old.disabled_at, old.second_factor_since, old.invited_at, old.institution_id, old.vendor_id)
          is distinct from (new.disabled_at, new.second_factor_since, new.invited_at, new.institution_id, new.vendor_id))
        execute function hold_own_role();

      -- An institution's account holds roles there only, a vendor's that of a vendor's people and no other.
      -- An account that is not seen is refused as one that is missing, later on.
      create function hold_membership_kind() returns trigger language plpgsql as $$
      declare
        account accounts%rowtype;
      begin
        select * into account from accounts where id = new.account_id;
        if found and (account.vendor_id is not null) <> (new.role = 'VENDOR_REPRESENTATIVE') then
          raise exception using errcode = '23514', constraint = 'ck_memberships__role__other_kind', message = 'not a role for this account';
        end if;
        if found and account.institution_id is not null and new.institution_id is distinct from account.institution_id then
          raise exception using errcode = '23514', constraint = 'ck_memberships__institution_id__other_kind', message = 'the account belongs to another institution';
        end if;
        return new;
      end $$;
      create trigger memberships_kind before insert or update on memberships for each row execute function hold_membership_kind();

      -- Whoever is shut out is out at once, and a second factor that was reset is forgotten as a whole.
      create function follow_account() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        if new.disabled_at is not null and old.disabled_at is null then
          update sessions set ended_at = now(), end_reason = 'DISABLED' where account_id = new.id and ended_at is null;
          delete from sign_in_challenges where account_id = new.id;
        end if;
        if new.second_factor_since is null and old.second_factor_since is not null then
          update account_secrets set totp_sealed = null, totp_pending_sealed = null, totp_last_step = null where account_id = new.id;
          delete from recovery_codes where account_id = new.id;
          delete from sign_in_challenges where account_id = new.id and purpose = 'SECOND_FACTOR';
          update sessions set ended_at = now(), end_reason = 'REVOKED' where account_id = new.id and ended_at is null;
        end if;
        return null;
      end $$;
      create trigger accounts_follow after update of disabled_at, second_factor_since on accounts for each row execute function follow_account();

      -- Whoever signed in may be cached by the service for as long as nothing of this changes.
      create function announce_access_change() returns trigger language plpgsql as $$
      begin
        perform pg_notify('access_changed', '');
        return null;
      end $$;
      create trigger accounts_announce after update or delete on accounts for each statement execute function announce_access_change();
      create trigger memberships_announce after insert or update or delete on memberships for each statement execute function announce_access_change();
      create trigger sessions_announce after delete or update of token_hash, has_second_factor, expires_at, ended_at on sessions for each statement execute function announce_access_change();
      create trigger api_clients_announce after update or delete on api_clients for each statement execute function announce_access_change();
      create trigger api_keys_announce after delete or update of expires_at, revoked_at on api_keys for each statement execute function announce_access_change();
      ${['accounts', 'memberships', 'api_clients', 'api_keys']
        .map(
          (table) =>
            `create trigger ${table}_version before update on ${table} for each row execute function count_version();`,
        )
        .join('\n')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table set_up;
      drop table api_keys;
      drop function hold_two_keys();
      drop table api_clients;
      drop table sign_in_failures;
      drop table oidc_attempts;
      drop table spent_refresh_tokens;
      drop table sessions;
      drop table sign_in_challenges;
      drop table identities;
      drop table recovery_codes;
      drop table former_passwords;
      drop table account_secrets;
      drop table memberships;
      drop table accounts;
      drop function announce_access_change();
      drop function follow_account();
      drop function hold_membership_kind();
      drop function hold_own_role();
    `);
  }
}
