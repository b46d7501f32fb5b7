import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Topics by one that the same kind of subject has had from the first. */
const BESIDE: readonly (readonly [first: string, added: string])[] = [
  ['RISK_ASSESSMENT', `'DISCLOSURE_TREATMENT'::text, 'SERVICE_CHANGE'::text, 'VENDOR_CHECKLIST'::text`],
  ['INSTRUCTION_SELECTION', `'PROCUREMENT_COMMITTEE'::text, 'PROCUREMENT_SHARING'::text`],
];

/**
 * What is done about the "no" of a disclosure, changes of a service, the yearly checklist, and what departments tell each other
 * of what they buy; and of an institution, whether it goes by the volume for those who entrust maintenance.
 */
export class DisclosuresAndChecklists1764000000220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [first, added] of BESIDE) await runner.query(retopic(`'${first}'::text`, `'${first}'::text, ${added}`));
    await runner.query(`
      alter table institutions add column claims_maintenance_entrusted boolean not null default false,
        add column has_single_department boolean not null default false;
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      alter table institutions drop column claims_maintenance_entrusted, drop column has_single_department;
    `);
    for (const [first, added] of BESIDE) await runner.query(retopic(`'${first}'::text, ${added}`, `'${first}'::text`));
    await runner.query('select build_past()');
  }
}

/** The check as it stands, whatever other migrations have added to it, with one list of topics for another. */
function retopic(before: string, after: string): string {
  return `do $$ declare
        said text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'ck_attestations__topic__other_subject');
      begin
        if position($a$${before}$a$ in said) = 0 then raise 'the check on topics is not as expected'; end if;
        alter table attestations drop constraint ck_attestations__topic__other_subject;
        execute 'alter table attestations add constraint ck_attestations__topic__other_subject ' || replace(said, $a$${before}$a$, $a$${after}$a$);
      end $$`;
}
