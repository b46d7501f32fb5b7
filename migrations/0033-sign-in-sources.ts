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
      create policy sign_in_sources_all on sign_in_sources using (${SIGNS_IN}) with check (${SIGNS_IN});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table sign_in_sources;
      drop index ix_sign_in_failures__account_id;
      drop index ix_sign_in_failures__email_hash;
      alter table sign_in_failures drop column account_id;
    `);
  }
}
