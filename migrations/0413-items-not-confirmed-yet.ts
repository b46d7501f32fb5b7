import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The item list of the 確認表 comes in from the institution's own file: also items that nobody has gone through yet. */
export class ItemsNotConfirmedYet1764000000413 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table role_confirmations
        alter confirmed_on drop not null,
        alter was_met drop not null,
        add constraint ck_role_confirmations__was_met__incomplete check ((confirmed_on is null) = (was_met is null)),
        add constraint ck_role_confirmations__confirmed_on__required check (completed_on is null or confirmed_on is not null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from role_confirmations where confirmed_on is null;
      alter table role_confirmations
        drop constraint ck_role_confirmations__was_met__incomplete,
        drop constraint ck_role_confirmations__confirmed_on__required,
        alter confirmed_on set not null,
        alter was_met set not null;
    `);
  }
}
