import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Which fields of its records an institution leaves to another system, and which of them a sync may overwrite. */
export class FieldOwners1764000000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table institutions add column field_owners jsonb not null default '[]'
        constraint ck_institutions__field_owners__shape check (jsonb_typeof(field_owners) = 'array');
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      alter table institutions drop column field_owners;
      select build_past();
    `);
  }
}
