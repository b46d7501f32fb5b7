import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A hospital may have its pages in a colour of its own, besides the one that the whole service has; null: the service's. */
export class AColourOfItsOwn1764000000720 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table institutions add column accent_colour text
        constraint ck_institutions__accent_colour__colour check (accent_colour ~ '^#[0-9a-f]{6}$');
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view past.institutions cascade;
      alter table institutions drop column accent_colour;
      select build_past();
    `);
  }
}
