import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';
const MAY_WRITE = '(select scope_may_write())';
const SEES_ACCOUNT = `((select scope_signs_in()) or account_id = (select scope_actor()) or exists (select from accounts seen where seen.id = account_id))`;

const refuse = (constraint: string, message: string, errcode = '23514') =>
  `raise exception using errcode = '${errcode}', constraint = '${constraint}', message = '${message}';`;

/**
 * Nobody becomes somebody else. Whoever holds a role that binds an institution or a vendor, or lets people in, can be
 * invited, re-addressed, let in again or relieved of a second factor by two administrators together only, and gets such a
 * role from two; each asks or approves in a row of its own. The owner of the tables, with SQL or on the server, is no part
 * of this: what they do the journal tells.
 */
export class Identities1764000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function is_guarded_role(role text) returns boolean language sql immutable as
        $$ select role in ('PLANNING_MANAGER','SAFETY_MANAGER','EXECUTIVE','ADMINISTRATOR','VENDOR_REPRESENTATIVE') $$;
      create function is_guarded(account uuid) returns boolean language sql stable ${DEFINER} as
        $$ select exists (select from memberships where account_id = account and is_guarded_role(role)) $$;
      -- Whether somebody lets people into this institution; null: into the deployment.
      create function administers(person uuid, institution uuid) returns boolean language sql stable ${DEFINER} as
        $$ select exists (select from memberships m join accounts a on a.id = m.account_id where m.account_id = person
          and m.role = 'ADMINISTRATOR' and a.disabled_at is null and (m.institution_id is null or m.institution_id = institution)) $$;

      -- Groups of an outside provider grant nothing of this by themselves.
      delete from memberships where is_mapped and is_guarded_role(role);
      alter table memberships add constraint ck_memberships__is_mapped__other_kind check (not is_mapped or not is_guarded_role(role));
      alter table api_clients add constraint ck_api_clients__permissions__other_kind check (not permissions &&
        array['risk.accept','subcontract.approve','matrix.confirm','matrix.agree','account.write','apiClient.write']);

      create table identity_requests (
        id uuid constraint pk_identity_requests primary key,
        account_id uuid not null constraint fk_identity_requests__account_id__not_found references accounts on delete cascade,
        -- Whose administrators decide: of the institution in which a role is to be held, otherwise of the account's own.
        institution_id uuid constraint fk_identity_requests__institution_id__not_found references institutions,
        kind text not null constraint ck_identity_requests__kind__unknown check (kind in
          ('INVITE','RESET_SECOND_FACTOR','RE_ADDRESS','ENABLE','GIVE_ROLE')),
        role text constraint ck_identity_requests__role__other_kind check (is_guarded_role(role)),
        email text constraint ck_identity_requests__email__format check (email = lower(email) and email like '%_@_%'),
        state text not null default 'REQUESTED' constraint ck_identity_requests__state__unknown check (state in ('REQUESTED','APPROVED','REFUSED')),
        -- On whose word besides the first: another administrator's, the person's own recovery code, or the server's keeper's.
        authority text constraint ck_identity_requests__authority__unknown check (authority in ('ADMINISTRATORS','RECOVERY_CODE','SERVER')),
        requested_by_actor uuid,
        decided_by_actor uuid,
        decided_at timestamptz,
        expires_at timestamptz not null default now() + interval '7 days',
        carried_out_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint ck_identity_requests__role__incomplete check ((kind = 'GIVE_ROLE') = (role is not null)),
        constraint ck_identity_requests__email__incomplete check ((kind = 'RE_ADDRESS') = (email is not null)),
        constraint ck_identity_requests__decided_at__incomplete check ((state = 'REQUESTED') = (decided_at is null)),
        constraint ck_identity_requests__authority__incomplete check ((state = 'APPROVED') = (authority is not null)),
        constraint ck_identity_requests__carried_out_at__incomplete check (carried_out_at is null or state = 'APPROVED'),
        constraint ck_identity_requests__by__own_request check (state <> 'APPROVED' or decided_by_actor <> requested_by_actor)
      );
      create index ix_identity_requests__account_id on identity_requests (account_id, kind);
      create index ix_identity_requests__institution_id on identity_requests (institution_id, created_at, id);

      create function hold_identity_request() returns trigger language plpgsql as $$
      declare
        approved boolean := new.state = 'APPROVED';
      begin
        if not row_security_active('identity_requests') then return new; end if;
        if tg_op = 'INSERT' then
          new.state := 'REQUESTED';
          new.authority := null;
          new.requested_by_actor := scope_actor();
          new.decided_by_actor := null;
          new.decided_at := null;
          new.carried_out_at := null;
          new.expires_at := now() + interval '7 days';
          if new.kind <> 'GIVE_ROLE' then
            new.institution_id := (select institution_id from accounts where id = new.account_id);
            if not is_guarded(new.account_id) then
              ${refuse('ck_identity_requests__account_id__one_suffices', 'one administrator may do this')}
            end if;
          end if;
        else
          if old.state <> 'REQUESTED' or old.expires_at <= now() or new.state = 'REQUESTED' then
            ${refuse('ck_identity_requests__state__decided', 'it is decided, or too old')}
          end if;
          new := old;
          new.state := case when approved then 'APPROVED' else 'REFUSED' end;
          new.decided_by_actor := scope_actor();
          new.decided_at := now();
          if not approved then return new; end if;
          if not administers(old.requested_by_actor, old.institution_id) then
            ${refuse('ck_identity_requests__state__decided', 'whoever asked administers this no more')}
          end if;
          if scope_signs_in() and scope_actor() = old.account_id and old.kind = 'INVITE'
              and exists (select from recovery_codes where account_id = old.account_id and used_at = now()) then
            new.authority := 'RECOVERY_CODE';
            return new;
          end if;
          new.authority := 'ADMINISTRATORS';
        end if;
        if scope_actor() = new.account_id then
          ${refuse('ck_identity_requests__account_id__own_role', 'nobody asks for or approves their own')}
        end if;
        if scope_actor() is null or not administers(scope_actor(), new.institution_id) then
          ${refuse('ck_identity_requests__account_id__forbidden', 'only administrators', '42501')}
        end if;
        return new;
      end $$;
      create trigger identity_requests_hold before insert or update on identity_requests for each row execute function hold_identity_request();
      create trigger identity_requests_version before update on identity_requests for each row execute function count_version();

      -- What happened to identities of this kind: who they are, is told to them and to the administrators.
      create table identity_events (
        id uuid constraint pk_identity_events primary key default gen_random_uuid(),
        account_id uuid not null constraint fk_identity_events__account_id__not_found references accounts on delete cascade,
        institution_id uuid,
        kind text not null constraint ck_identity_events__kind__unknown check (kind in ('REQUESTED','SECOND_FACTOR_RESET','SECOND_FACTOR_SET_UP',
          'PASSWORD_CHOSEN','RE_ADDRESSED','ENABLED','ROLE_GIVEN','ROLE_TAKEN','IDENTITY_LINKED','RECOVERY_CODE_USED')),
        role text,
        authority text not null constraint ck_identity_events__authority__unknown check (authority in
          ('ONE_ADMINISTRATOR','ADMINISTRATORS','RECOVERY_CODE','SERVER','ONESELF')),
        request_id uuid constraint fk_identity_events__request_id__not_found references identity_requests on delete cascade,
        caused_by_actor uuid default scope_actor(),
        happened_at timestamptz not null default now()
      );
      create index ix_identity_events__account_id on identity_events (account_id, happened_at);
      create index ix_identity_events__institution_id on identity_events (institution_id, happened_at);

      -- Who has been told.
      create table identity_acknowledgements (
        event_id uuid not null constraint fk_identity_acknowledgements__event_id__not_found references identity_events on delete cascade,
        account_id uuid not null constraint fk_identity_acknowledgements__account_id__not_found references accounts on delete cascade,
        acknowledged_at timestamptz not null default now(),
        constraint pk_identity_acknowledgements primary key (event_id, account_id)
      );

      create function note_identity_event(account uuid, what text, authority text, role text default null, institution uuid default null, request uuid default null)
        returns void language sql ${DEFINER} as $$
        insert into identity_events (account_id, institution_id, kind, role, authority, request_id)
        select account, coalesce(institution, a.institution_id), what, role, authority, request from accounts a where a.id = account $$;

      create function tell_identity_request() returns trigger language plpgsql ${DEFINER} as $$
      begin
        perform note_identity_event(new.account_id, 'REQUESTED', 'ONE_ADMINISTRATOR', new.role, new.institution_id, new.id);
        return null;
      end $$;
      create trigger identity_requests_told after insert on identity_requests for each row
        when (new.state = 'REQUESTED') execute function tell_identity_request();

      -- Uses up what two have decided in this very transaction; and an invitation, when it is accepted.
      create function carry_out_identity_request(account uuid, what text, event text, for_role text default null, institution uuid default null, address text default null)
        returns boolean language plpgsql ${DEFINER} as $$
      declare
        request identity_requests;
      begin
        update identity_requests set carried_out_at = now() where id = (
          select id from identity_requests r where r.account_id = account and r.kind = what and r.state = 'APPROVED' and r.carried_out_at is null
            and (r.decided_at = now() or r.kind = 'INVITE')
            and r.role is not distinct from for_role and (for_role is null or r.institution_id is not distinct from institution)
            and r.email is not distinct from address order by r.decided_at desc limit 1 for update)
        returning * into request;
        if request.id is null then return false; end if;
        perform note_identity_event(account, event, request.authority, request.role, request.institution_id, request.id);
        return true;
      end $$;

      -- An account is told apart by who can open it. One that gets its first role of this kind is opened anew, with an
      -- invitation of two halves: until now a single administrator could have opened it.
      create function forget_secrets(account uuid) returns void language plpgsql ${DEFINER} as $$
      begin
        if not is_guarded(account) then
          update account_secrets set password_hash = null, totp_sealed = null, totp_pending_sealed = null, totp_last_step = null where account_id = account;
          delete from recovery_codes where account_id = account;
          delete from identities where account_id = account;
          delete from sign_in_challenges where account_id = account;
          update accounts set second_factor_since = null, password_changed_at = null, invited_at = null where id = account;
        end if;
        update sessions set ended_at = now(), end_reason = 'REVOKED' where account_id = account and ended_at is null;
      end $$;

      create function has_live_session(account uuid) returns boolean language sql stable ${DEFINER} as
        $$ select exists (select from sessions where account_id = account and ended_at is null and expires_at > now()) $$;
      create function is_oneself(account uuid) returns boolean language sql stable as
        $$ select scope_signs_in() and coalesce(scope_actor() = account, false) $$;

      create function hold_identity() returns trigger language plpgsql as $$
      declare
        fault text;
      begin
        if not row_security_active('accounts') or not is_guarded(old.id) then return new; end if;
        if new.second_factor_since is null and old.second_factor_since is not null
            and not carry_out_identity_request(old.id, 'RESET_SECOND_FACTOR', 'SECOND_FACTOR_RESET') then
          fault := 'second_factor_since';
        elsif new.second_factor_since is distinct from old.second_factor_since and new.second_factor_since is not null then
          if not (is_oneself(old.id) and has_live_session(old.id)) then fault := 'second_factor_since'; end if;
          perform note_identity_event(old.id, 'SECOND_FACTOR_SET_UP', 'ONESELF');
        end if;
        if new.email <> old.email then
          if not carry_out_identity_request(old.id, 'RE_ADDRESS', 'RE_ADDRESSED', address => new.email) then fault := 'email'; end if;
        end if;
        if new.disabled_at is null and old.disabled_at is not null and not carry_out_identity_request(old.id, 'ENABLE', 'ENABLED') then
          fault := 'disabled_at';
        end if;
        if new.invited_at is distinct from old.invited_at and not exists (select from identity_requests
            where account_id = old.id and kind = 'INVITE' and state = 'REQUESTED' and created_at = now()) then
          fault := 'invited_at';
        end if;
        if (new.institution_id, new.vendor_id) is distinct from (old.institution_id, old.vendor_id) and not is_oneself(old.id) then
          fault := 'institution_id';
        end if;
        if fault is not null then
          raise exception using errcode = '23514', constraint = 'ck_accounts__' || fault || '__second_administrator', message = 'it takes two administrators';
        end if;
        return new;
      end $$;
      create trigger accounts_pair before update on accounts for each row execute function hold_identity();

      create function hold_guarded_role() returns trigger language plpgsql as $$
      begin
        if not row_security_active('memberships') or not is_guarded_role(new.role) then return new; end if;
        if tg_op = 'UPDATE' and (new.account_id, new.role, new.institution_id) is not distinct from (old.account_id, old.role, old.institution_id) then return new; end if;
        -- The first administrator comes in with the secret that the start has printed, in this very transaction.
        if scope_signs_in() and new.role = 'ADMINISTRATOR' and new.institution_id is null and exists (select from set_up where used_at = now()) then return new; end if;
        if not carry_out_identity_request(new.account_id, 'GIVE_ROLE', 'ROLE_GIVEN', new.role, new.institution_id) then
          ${refuse('ck_memberships__role__second_administrator', 'it takes two administrators')}
        end if;
        perform forget_secrets(new.account_id);
        return new;
      end $$;
      create trigger memberships_pair before insert or update on memberships for each row execute function hold_guarded_role();

      -- Somebody is left who lets people in: nobody else could let anybody in again but on the server.
      create function keep_an_administrator(leaving uuid) returns void language plpgsql ${DEFINER} as $$
      begin
        perform pg_advisory_xact_lock(hashtext('keep_an_administrator'));
        if administers(leaving, null) and not exists (select from memberships m join accounts a on a.id = m.account_id
            where m.role = 'ADMINISTRATOR' and m.institution_id is null and a.disabled_at is null and m.account_id <> leaving) then
          ${refuse('ck_memberships__role__last_administrator', 'the last administrator')}
        end if;
      end $$;
      create function hold_last_administrator() returns trigger language plpgsql as $$
      begin
        if not row_security_active('memberships') then return coalesce(new, old); end if;
        if tg_table_name = 'accounts' then
          perform keep_an_administrator(old.id);
        elsif is_guarded_role(old.role) then
          if old.role = 'ADMINISTRATOR' and old.institution_id is null then perform keep_an_administrator(old.account_id); end if;
          perform note_identity_event(old.account_id, 'ROLE_TAKEN', 'ONE_ADMINISTRATOR', old.role, old.institution_id);
        end if;
        return coalesce(new, old);
      end $$;
      create trigger memberships_last before delete or update of account_id, institution_id, role on memberships
        for each row execute function hold_last_administrator();
      create trigger accounts_last before update of disabled_at on accounts for each row
        when (new.disabled_at is not null and old.disabled_at is null) execute function hold_last_administrator();

      -- The invitation to such an account is in two halves; the second is made when somebody else approves.
      alter table sign_in_challenges
        add column request_id uuid constraint fk_sign_in_challenges__request_id__not_found references identity_requests on delete cascade,
        add column second_hash bytea,
        add column is_federated boolean not null default false,
        add constraint ck_sign_in_challenges__second_hash__incomplete check (second_hash is null or request_id is not null);
      -- By whoever has approved, in the transaction in which they did.
      create function add_second_half(request uuid, hash bytea) returns boolean language sql ${DEFINER} as $$
        with added as (update sign_in_challenges set second_hash = hash where request_id = request and expires_at > now() and exists (
            select from identity_requests where id = request and kind = 'INVITE' and state = 'APPROVED' and decided_at = now() and decided_by_actor = scope_actor())
          returning 1)
        select exists (select from added) $$;
      create function hold_challenge() returns trigger language plpgsql as $$
      begin
        if row_security_active('sign_in_challenges') and new.purpose = 'INVITATION' and is_guarded(new.account_id)
            and not exists (select from identity_requests where id = new.request_id and account_id = new.account_id and kind = 'INVITE') then
          ${refuse('ck_sign_in_challenges__request_id__second_administrator', 'it takes two administrators')}
        end if;
        return new;
      end $$;
      create trigger sign_in_challenges_hold before insert or update on sign_in_challenges for each row execute function hold_challenge();

      create function hold_secrets() returns trigger language plpgsql as $$
      declare
        was account_secrets := case when tg_op = 'UPDATE' then old end;
      begin
        if not row_security_active('account_secrets') or not is_guarded(new.account_id) then return new; end if;
        if new.password_hash is distinct from was.password_hash
            and not exists (select from identity_requests where account_id = new.account_id and kind = 'INVITE' and carried_out_at = now()) then
          if not (is_oneself(new.account_id) and has_live_session(new.account_id)) then
            ${refuse('ck_account_secrets__password_hash__second_administrator', 'it takes two administrators')}
          end if;
          perform note_identity_event(new.account_id, 'PASSWORD_CHOSEN', 'ONESELF');
        end if;
        if new.totp_sealed is distinct from was.totp_sealed and not (is_oneself(new.account_id) and has_live_session(new.account_id)) then
          ${refuse('ck_account_secrets__totp_sealed__second_administrator', 'it takes two administrators')}
        end if;
        return new;
      end $$;
      create trigger account_secrets_hold before insert or update on account_secrets for each row execute function hold_secrets();

      -- Opened on the word of an outside provider; a second factor is set up in no such session.
      alter table sessions add column is_federated boolean not null default false;

      -- What binds needs a second factor held here, whatever a provider says of its own.
      create function hold_second_factor() returns trigger language plpgsql as $$
      begin
        if row_security_active('accounts') and is_guarded(new.account_id)
            and not exists (select from accounts where id = new.account_id and second_factor_since is not null) then
          raise exception using errcode = '23514', constraint = 'ck_' || tg_table_name || '__account_id__second_factor_required', message = 'no second factor is held here';
        end if;
        if tg_table_name = 'identities' and row_security_active('accounts') and is_guarded(new.account_id) then
          perform note_identity_event(new.account_id, 'IDENTITY_LINKED', 'ONESELF');
        end if;
        return new;
      end $$;
      create trigger sessions_factor before insert or update of has_second_factor on sessions for each row
        when (new.has_second_factor) execute function hold_second_factor();
      create trigger identities_factor before insert or update on identities for each row execute function hold_second_factor();

      create function hold_recovery_code() returns trigger language plpgsql as $$
      begin
        if row_security_active('accounts') and is_guarded(new.account_id) then
          perform note_identity_event(new.account_id, 'RECOVERY_CODE_USED', 'ONESELF');
        end if;
        return new;
      end $$;
      create trigger recovery_codes_used before update on recovery_codes for each row
        when (new.used_at is not null and old.used_at is null) execute function hold_recovery_code();

      -- A link that was sent to an address counts no more once the address is another.
      create function forget_invitations() returns trigger language plpgsql ${DEFINER} as $$
      begin
        delete from sign_in_challenges where account_id = new.id and purpose = 'INVITATION';
        return null;
      end $$;
      create trigger accounts_readdressed after update of email on accounts for each row
        when (new.email <> old.email) execute function forget_invitations();

      -- When last somebody else could have become this person; null: not within the days in which it still matters (ours: 30).
      create function identity_changed_on(person uuid) returns date language sql stable ${DEFINER} as $$
        select (max(happened_at) at time zone 'Asia/Tokyo')::date from identity_events where account_id = person
          and happened_at > now() - interval '30 days' and kind not in ('REQUESTED','ROLE_TAKEN') and not (kind = 'PASSWORD_CHOSEN' and authority = 'ONESELF') $$;

      grant select, insert on identity_requests to bunkaiten_service;
      grant update (state) on identity_requests to bunkaiten_service;
      grant select on identity_events to bunkaiten_service;
      grant select, insert on identity_acknowledgements to bunkaiten_service;
      alter table identity_requests enable row level security;
      create policy identity_requests_read on identity_requests for select using (${SEES_ACCOUNT});
      create policy identity_requests_add on identity_requests for insert with check (true);
      create policy identity_requests_change on identity_requests for update using (${MAY_WRITE} and ${SEES_ACCOUNT}) with check (true);
      create policy ri_identity_requests__writes__forbidden on identity_requests as restrictive for insert with check (${MAY_WRITE});
      create policy ri_identity_requests__account_id__not_found on identity_requests as restrictive for insert with check (${SEES_ACCOUNT});
      create policy ri_identity_requests__institution_id__not_found on identity_requests as restrictive for insert
        with check ((select scope_everywhere()) or institution_id = any((select scope_institutions())::uuid[]));
      alter table identity_events enable row level security;
      create policy identity_events_read on identity_events for select using ((select scope_signs_in()) or account_id = (select scope_actor())
        or (select scope_everywhere()) or institution_id = any((select scope_institutions())::uuid[]));
      alter table identity_acknowledgements enable row level security;
      create policy identity_acknowledgements_read on identity_acknowledgements for select using (account_id = (select scope_actor()));
      create policy identity_acknowledgements_add on identity_acknowledgements for insert with check (${MAY_WRITE} and account_id = (select scope_actor()));

      select keep_journal('identity_requests', institution => 'institution_id');
      select keep_journal('identity_events', institution => 'institution_id');
      select keep_journal('identity_acknowledgements', key => 'event_id', parts => array['account_id'], owner_table => 'identity_events');
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop function identity_changed_on(uuid);
      drop trigger accounts_readdressed on accounts;
      drop function forget_invitations();
      drop trigger recovery_codes_used on recovery_codes;
      drop function hold_recovery_code();
      drop trigger identities_factor on identities;
      drop trigger sessions_factor on sessions;
      drop function hold_second_factor();
      drop trigger account_secrets_hold on account_secrets;
      drop function hold_secrets();
      drop trigger sign_in_challenges_hold on sign_in_challenges;
      drop function hold_challenge();
      drop function add_second_half(uuid, bytea);
      alter table sessions drop column is_federated;
      alter table sign_in_challenges drop column is_federated, drop column second_hash, drop column request_id;
      drop trigger accounts_last on accounts;
      drop trigger memberships_last on memberships;
      drop function hold_last_administrator();
      drop function keep_an_administrator(uuid);
      drop trigger memberships_pair on memberships;
      drop function hold_guarded_role();
      drop trigger accounts_pair on accounts;
      drop function hold_identity();
      drop function is_oneself(uuid);
      drop function has_live_session(uuid);
      drop function forget_secrets(uuid);
      drop function carry_out_identity_request(uuid, text, text, text, uuid, text);
      drop table identity_acknowledgements;
      drop table identity_events;
      drop table identity_requests;
      drop function tell_identity_request();
      drop function note_identity_event(uuid, text, text, text, uuid, uuid);
      drop function hold_identity_request();
      alter table api_clients drop constraint ck_api_clients__permissions__other_kind;
      alter table memberships drop constraint ck_memberships__is_mapped__other_kind;
      drop function administers(uuid, uuid);
      drop function is_guarded(uuid);
      drop function is_guarded_role(text);
      select build_past();
    `);
  }
}
