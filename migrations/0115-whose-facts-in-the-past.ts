import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How the entries of what institutions share are filed. */
const FILED: Readonly<Record<string, string>> = {
  vendors: `vendor => 'id', is_shared => true`,
  vendor_attestations: `parent => 'vendor_id', vendor => 'vendor_id', is_shared => true`,
  vendor_disclosure_documents: `parent => 'vendor_id', vendor => 'vendor_id', is_shared => true`,
  certifications: `parent => 'vendor_id', vendor => 'vendor_id', is_shared => true`,
  certification_suspensions: `parent => 'certification_id', owner_table => 'certifications'`,
};
const file = (leftOut: string) =>
  Object.entries(FILED)
    .map(
      ([table, filing]) => `
      drop trigger ${table}_journal on ${table};
      select keep_journal('${table}', ${filing}${leftOut});`,
    )
    .join('');
const SEEN = [
  'vendor_id',
  'scheme',
  'registration_number',
  'holder_corporate_number',
  'scope_names_vendor',
  'valid_from',
  'valid_to',
];
const AS_SEEN = `select jsonb_build_object(${SEEN.map((column) => `'${column}', seen -> '${column}'`).join(', ')})`;
/** What was seen is written in the other form where it still reads so. */
const noting = (argument: string, before: string) => `
      create or replace function note_what_was_seen() returns trigger language plpgsql as $$
      begin
        new.saw := (select certification_as_seen(${argument}) from certifications c where c.id = new.certification_id);
        return new;
      end $$;
      alter table certification_verifications disable trigger certification_verifications_version;
      update certification_verifications v set saw = v.saw
        where v.saw = (select certification_as_seen(${before}) from certifications c where c.id = v.certification_id);
      alter table certification_verifications enable trigger certification_verifications_version;`;

/**
 * The past is judged by whoever recorded a fact then, too: the journal keeps which institution that is, and its readers do not
 * show it. A certificate is compared as it reads, in the present and in the past alike.
 */
export class WhoseFactsInThePast1764000000115 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function certification_as_seen(seen jsonb) returns jsonb language sql immutable as $$ ${AS_SEEN} $$;
      ${noting('to_jsonb(c)', 'c')}
      drop function certification_as_seen(certifications);
      ${file('')}
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      create function certification_as_seen(seen certifications) returns jsonb language sql stable as $$
        select jsonb_build_object('vendor', seen.vendor_id, 'scheme', seen.scheme, 'number', seen.registration_number, 'holder', seen.holder_corporate_number,
          'scope', seen.scope_names_vendor, 'from', seen.valid_from, 'to', seen.valid_to) $$;
      ${noting('c', 'to_jsonb(c)')}
      drop function certification_as_seen(jsonb);
      ${file(`, left_out => '{source_institution_id}'`)}
      select build_past();
    `);
  }
}
