import { type MigrationInterface, type QueryRunner } from 'typeorm';

const SIGNS_IN = '(select scope_signs_in())';

/**
 * Whoever types wrong passwords slows down themselves, where they come from; not the person, where that person comes from.
 * So it is remembered from where somebody has got in, and to whom failures belong, for administrators to see.
 */
export class SignInSources1764000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sign_in_failures add column account_id uuid
        constraint fk_sign_in_failures__account_id__not_found references accounts on delete cascade;
      create index ix_sign_in_failures__email_hash on sign_in_failures (email_hash, failed_at);
      create index ix_sign_in_failures__account_id on sign_in_failures (account_id, failed_at) where account_id is not null;

      create table sign_in_sources (
        email_hash bytea not null,
        address_hash bytea not null,
        last_at timestamptz not null default now(),
        constraint pk_sign_in_sources primary key (email_hash, address_hash)
      );
      grant select, insert, update, delete on sign_in_sources to bunkaiten_service;
      alter table sign_in_sources enable row level security;
      -- What the houses are called that somebody is of: no password is made of that. Sign-in itself sees nothing of the registry.
      create function password_houses(person uuid) returns text[] language sql stable security definer set search_path = public, pg_temp as $$
        select coalesce(array_agg(distinct called), '{}') from accounts a
          cross join lateral (
            select unnest(array[i.name, i.name_kana]) as called from institutions i
            where i.id = a.institution_id or i.id in (select m.institution_id from memberships m where m.account_id = a.id)
            union all select v.name from vendors v where v.id = a.vendor_id) as houses
        where a.id = person and called is not null $$;
      create policy sign_in_sources_all on sign_in_sources using (${SIGNS_IN}) with check (${SIGNS_IN});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function password_houses(uuid);
      drop table sign_in_sources;
      drop index ix_sign_in_failures__account_id;
      drop index ix_sign_in_failures__email_hash;
      alter table sign_in_failures drop column account_id;
    `);
  }
}
