import { type MigrationInterface, type QueryRunner } from 'typeorm';

const HIGH = `contract.importance = 'HIGH'`;
const NOT_KNOWN_TO_BE_NORMAL = `contract.importance is distinct from 'NORMAL'`;
const OF_OUTDATED = [`c.importance = 'HIGH'`, `c.importance is distinct from 'NORMAL'`] as const;

/** Topics by the one that the same kind of subject has had from the first. */
const BESIDE: readonly (readonly [first: string, added: string])[] = [
  ['FOREIGN_LAW', `'OVERSEAS_CHECK'::text`],
  ['SUPERVISION', `'EXTERNAL_ENVIRONMENT'::text, 'EXTERNAL_DISCLOSURE'::text`],
];

const WHAT_ABROAD_RESTS_ON = [
  'consent_on date',
  `foreign_information text[] not null default '{}'`,
  'foreign_information_substitute text',
];
const TABLES = ['contracts', 'subcontracts'] as const;

/**
 * How important a contract is may be unknown, which is judged as important; so may be in which country a vendor is. And what a provision to somebody abroad rests on
 * (APPI 28): of contracts as of re-entrustments, and of a consent when it was given and what the persons were told.
 */
export class ImportanceAndBasesAbroad1764000000222 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table vendors alter column country drop not null;
      alter table contracts alter column importance drop not null, alter column importance drop default,
        add column appi28_basis text constraint ck_contracts__appi28_basis__unknown
          check (appi28_basis in ('EQUIVALENT_COUNTRY','EQUIVALENT_SYSTEM','CONSENT','EXCEPTION'));
      ${TABLES.map(
        (table) => `alter table ${table} ${WHAT_ABROAD_RESTS_ON.map((column) => `add column ${column}`).join(', ')},
        add constraint ck_${table}__foreign_information__unknown check (foreign_information <@ array['COUNTRY','REGIME','MEASURES']);`,
      ).join('\n')}
    `);
    for (const [first, added] of BESIDE) await retopic(runner, `'${first}'::text`, `'${first}'::text, ${added}`);
    await rewrite(runner, 'confirm_matrix', HIGH, NOT_KNOWN_TO_BE_NORMAL);
    await rewrite(runner, 'demand_standing_approval', ...OF_OUTDATED);
    await runner.query('select build_past()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema past cascade');
    await rewrite(runner, 'demand_standing_approval', OF_OUTDATED[1], OF_OUTDATED[0]);
    await rewrite(runner, 'confirm_matrix', NOT_KNOWN_TO_BE_NORMAL, HIGH);
    await runner.query(`delete from attestations where topic = 'OVERSEAS_CHECK'
      or (subcontract_id is not null and topic in ('EXTERNAL_ENVIRONMENT','EXTERNAL_DISCLOSURE'))`);
    for (const [first, added] of BESIDE) await retopic(runner, `'${first}'::text, ${added}`, `'${first}'::text`);
    await runner.query(`
      ${TABLES.map((table) => `alter table ${table} drop column consent_on, drop column foreign_information, drop column foreign_information_substitute;`).join('\n')}
      alter table contracts drop column appi28_basis;
      alter table vendors disable trigger user;
      update vendors set country = 'JP' where country is null;
      alter table vendors enable trigger user;
      alter table vendors alter column country set not null;
      alter table contracts disable trigger user;
      update contracts set importance = 'NORMAL' where importance is null;
      alter table contracts enable trigger user;
      alter table contracts alter column importance set default 'NORMAL', alter column importance set not null;
      select build_past();
    `);
  }
}

/** A function as it stands, whatever other migrations have made of it, with one condition for another. */
async function rewrite(runner: QueryRunner, name: string, from: string, to: string): Promise<void> {
  const [row] = (await runner.query(`select pg_get_functiondef('${name}'::regproc) as text`)) as { text: string }[];
  const text = row?.text ?? '';
  if (!text.includes(from)) throw new Error(`${name} reads otherwise than expected`);
  await runner.query(text.replace(from, () => to));
}

/** The check as it stands, with one list of topics for another. */
async function retopic(runner: QueryRunner, before: string, after: string): Promise<void> {
  await runner.query(`do $$ declare
        said text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'ck_attestations__topic__other_subject');
      begin
        if position($a$${before}$a$ in said) = 0 then raise 'the check on topics is not as expected'; end if;
        alter table attestations drop constraint ck_attestations__topic__other_subject;
        execute 'alter table attestations add constraint ck_attestations__topic__other_subject ' || replace(said, $a$${before}$a$, $a$${after}$a$);
      end $$`);
}
