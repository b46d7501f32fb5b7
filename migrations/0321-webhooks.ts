import { type MigrationInterface, type QueryRunner } from 'typeorm';

const OWN = '((select scope_everywhere()) or institution_id = any((select scope_institutions())::uuid[]))';
const READS = `((select scope_is_staff()) and ${OWN})`;
const NAMES = JSON.stringify({ institution_id: OWN });
const HEADER = `
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()`;

/**
 * Webhooks: who is told of which changes, how far each reading of the journal has come, and what was sent. A subscription tells
 * what its owner may see: whoever said where it goes.
 */
export class Webhooks1764000000321 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table webhook_subscriptions (
        id uuid constraint pk_webhook_subscriptions primary key,
        institution_id uuid not null constraint fk_webhook_subscriptions__institution_id__not_found references institutions,
        name text not null,
        url text not null,
        -- Empty: all that the owner may read.
        resources text[] not null default '{}',
        owner_id uuid not null,
        owner_name text not null,
        secret_sealed bytea not null,
        -- Signs beside the new one until then.
        former_secret_sealed bytea,
        former_until timestamptz,
        disabled_at timestamptz,
        disabled_because text constraint ck_webhook_subscriptions__disabled_because__unknown
          check (disabled_because in ('BY_HAND','GONE','UNREACHABLE','OWNER')),
        -- Since when the receiver has not been reached at all; null: it was, the last time.
        failing_since timestamptz,${HEADER},
        constraint ck_webhook_subscriptions__disabled_because__incomplete check ((disabled_at is null) = (disabled_because is null)),
        constraint ck_webhook_subscriptions__former_until__incomplete check ((former_secret_sealed is null) = (former_until is null))
      );
      create index ix_webhook_subscriptions__institution_id on webhook_subscriptions (institution_id, name);
      select guard_table('webhook_subscriptions', '${READS}', names => '${NAMES}');
      select keep_journal('webhook_subscriptions', institution => 'institution_id', left_out => '{secret_sealed,former_secret_sealed}');

      create function guard_webhook_subscription() returns trigger language plpgsql as $$
      begin
        -- Whoever says where it goes, or what it tells, owns it: nobody is told more than they may see by way of another.
        if tg_op = 'INSERT' or (new.url, new.resources) is distinct from (old.url, old.resources) then
          new.owner_id := coalesce(scope_actor(), new.owner_id);
        else
          new.owner_id := old.owner_id;
          new.owner_name := old.owner_name;
        end if;
        if tg_op = 'UPDATE' then new.institution_id := old.institution_id; end if;
        return new;
      end $$;
      create trigger webhook_subscriptions_guard before insert or update on webhook_subscriptions
        for each row execute function guard_webhook_subscription();

      create table webhook_readings (
        id uuid constraint pk_webhook_readings primary key,
        subscription_id uuid not null constraint fk_webhook_readings__subscription_id__not_found references webhook_subscriptions on delete cascade,
        institution_id uuid not null constraint fk_webhook_readings__institution_id__not_found references institutions,
        -- Everything up to there has been made a delivery.
        position bigint not null constraint ck_webhook_readings__position__negative check (position >= 0),
        -- Of a replay the position at which it ends; null: it goes on for ever.
        until_position bigint,
        from_position bigint not null,
        from_on date,
        to_on date,${HEADER},
        constraint ck_webhook_readings__to_on__before_start check (to_on >= from_on)
      );
      create unique index uq_webhook_readings__subscription_id__taken on webhook_readings (subscription_id) where until_position is null;
      create index ix_webhook_readings__subscription_id on webhook_readings (subscription_id, created_at);
      create index ix_webhook_readings__institution_id on webhook_readings (institution_id);
      select guard_table('webhook_readings', '${READS}', names => '${NAMES}');

      create table webhook_deliveries (
        id uuid constraint pk_webhook_deliveries primary key,
        subscription_id uuid not null constraint fk_webhook_deliveries__subscription_id__not_found references webhook_subscriptions on delete cascade,
        institution_id uuid not null constraint fk_webhook_deliveries__institution_id__not_found references institutions,
        position bigint not null,
        resource text not null,
        record_id uuid not null,
        is_deleted boolean not null,
        is_replay boolean not null,
        state text not null default 'PENDING' constraint ck_webhook_deliveries__state__unknown check (state in ('PENDING','DELIVERED','GIVEN_UP')),
        attempts int not null default 0,
        due_at timestamptz not null default now(),
        -- A process is at it until then.
        claimed_until timestamptz,
        last_attempt_at timestamptz,
        last_status int,
        last_fault text,
        last_ms int,${HEADER}
      );
      create index ix_webhook_deliveries__subscription_id on webhook_deliveries (subscription_id, created_at);
      create index ix_webhook_deliveries__institution_id on webhook_deliveries (institution_id);
      create index ix_webhook_deliveries__pending on webhook_deliveries (subscription_id, position, id) where state = 'PENDING';
      select guard_table('webhook_deliveries', '${READS}', names => '${NAMES}');
      revoke execute on function guard_webhook_subscription() from public;

      select jobs.create_queue('webhook-sending', '{"policy":"short"}');
      select jobs.create_queue('webhook-log', '{"policy":"stately"}');
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      update api_clients set permissions = array_remove(array_remove(permissions, 'webhook.read'), 'webhook.write');
      select jobs.delete_queue('webhook-log');
      select jobs.delete_queue('webhook-sending');
      drop table webhook_deliveries;
      drop table webhook_readings;
      drop table webhook_subscriptions;
      drop function guard_webhook_subscription();
      select build_past();
    `);
  }
}
