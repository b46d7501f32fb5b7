import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Under row-level security PostgreSQL passes a row through a function that could tell of it only after the policy has let the
 * row through: so an index over `number_key(key)` was never used by the service, and every look-up read all keys. The codes in
 * the spelling by which they are one stand in columns of their own, which an index finds.
 */
export class KeysInAnySpelling1764000000301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table external_keys
        add column system_code text generated always as (number_key(system)) stored,
        add column key_code text generated always as (number_key(key)) stored;
      drop index uq_external_keys__key__taken;
      create unique index uq_external_keys__key__taken on external_keys (subject_kind, system_code, key_code, realm);
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop index uq_external_keys__key__taken;
      alter table external_keys drop column system_code, drop column key_code;
      create unique index uq_external_keys__key__taken on external_keys (subject_kind, number_key(system), number_key(key), realm);
      select build_past();
    `);
  }
}
