import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What makes a provision to third parties lawful and well ordered: proofs, exemptions, and who answers in its form (1.4, APPI 27–30). */
export class ProvisionFacts1764000000058 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table provisions
        add column is_one_off boolean not null default false,
        -- APPI 27: where the consent is on record.
        add column consent_evidence_ref text,
        -- APPI 16② items: the state, municipalities and the like, to whom no records need be kept.
        add column recipient_is_public text not null default 'UNKNOWN' constraint ck_provisions__recipient_is_public__unknown
          check (recipient_is_public in ('YES','NO','UNKNOWN')),
        -- APPI 29: a contract that stands for the record; it is kept for a year.
        add column record_substitute_ref text,
        -- APPI 28②: what the persons concerned were told before they consented.
        add column foreign_information text[] not null default '{}' constraint ck_provisions__foreign_information__unknown
          check (foreign_information <@ array['COUNTRY','REGIME','MEASURES']),
        -- 1.4: who answers for what in this form of provision.
        add column scheme_allocation_ref text;
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      alter table provisions drop column is_one_off, drop column consent_evidence_ref, drop column recipient_is_public,
        drop column record_substitute_ref, drop column foreign_information, drop column scheme_allocation_ref;
      select build_past();
    `);
  }
}
