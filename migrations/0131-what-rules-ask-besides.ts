import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What further rules of section 5 ask: whether a device keeps medical information, and until when a provision's scope is agreed. */
export class WhatRulesAskBesides1764000000131 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table equipment add column stores_data text not null default 'UNKNOWN'
        constraint ck_equipment__stores_data__unknown check (stores_data in ('YES','NO','UNKNOWN'));
      alter table provisions add column scope_agreement_to date
        constraint ck_provisions__scope_agreement_to__before_start check (scope_agreement_to >= scope_agreed_on);
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      alter table equipment drop column stores_data;
      alter table provisions drop column scope_agreement_to;
      select build_past();
    `);
  }
}
