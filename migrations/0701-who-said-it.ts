import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Where a name is typed of whoever decided or looked, and what a new decision moves besides the name. */
const NAMES: Readonly<Record<string, readonly (readonly [name: string, moves: string])[]>> = {
  subcontracts: [
    ['requested_by', 'requested_by_actor'],
    ['approved_by', 'approved_on'],
    ['reapproved_by', 'reapproved_on'],
    ['ratified_by', 'ratified_on'],
    ['taken_over_said_by', 'taken_over_on'],
  ],
  contracts: [['taken_over_said_by', 'taken_over_on']],
  risk_acceptances: [['approved_by', 'accepted_by_actor']],
  certifications: [['equivalence_approved_by', 'equivalence_approved_on']],
  contract_clauses: [
    ['reviewed_by', 'reviewed_on'],
    ['inapplicable_approved_by', 'reviewed_on'],
  ],
  equipment: [
    ['introduction_approved_by', 'introduction_approved_on'],
    ['eos_decided_by', 'eos_decided_on'],
  ],
  attestations: [['confirmed_by', 'confirmed_on']],
  certification_coverages: [['judged_by', 'judged_on']],
  overseas_checks: [['performed_by', 'performed_on']],
  // What was answered through a link is announced when somebody of the institution accepts it.
  subcontract_announcements: [['announced_by', 'announcer_id']],
  disclosure_treatments: [['decided_by', 'decided_on']],
};
const TABLES = Object.entries(NAMES);

/**
 * A name that somebody types proves nothing. Of each is kept whether whoever wrote it is a person of the registry who bears it, and
 * then which; any other is a name as it was entered, such as on a paper, and is marked so wherever it is shown. Of what was entered
 * before this, nobody knows.
 */
export class WhoSaidIt1764000000701 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The whole name and nothing beside it: who adds another's to their own would lend that one an account.
      create function bears_name(person uuid, said text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
        select exists (select from accounts a where a.id = person and search_key(said) = search_key(a.name)) $$;
      revoke execute on function bears_name(uuid, text) from public;

      -- Arguments in pairs: the column of the name, and what another decision moves although it bears the same name.
      create function note_who_said() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        before jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else '{}' end;
        after jsonb := to_jsonb(new);
        noted jsonb := '{}';
        said text;
      begin
        for i in 0 .. tg_nargs - 1 by 2 loop
          said := after ->> tg_argv[i];
          if said is not distinct from before ->> tg_argv[i]
              and (after -> tg_argv[i + 1] is not distinct from before -> tg_argv[i + 1] or is_corrected(new.id)) then
            continue;
          end if;
          noted := noted || jsonb_build_object(tg_argv[i] || '_account',
            case when paper_in_hand() is null and bears_name(scope_actor(), said) then scope_actor() end);
        end loop;
        return jsonb_populate_record(new, noted);
      end $$;
      ${TABLES.map(([table, names]) => {
        const moved = [...new Set(names.flat())];
        const row = (of: string) => `(${moved.map((column) => `${of}.${column}`).join(', ')})`;
        const given = names.map(([name]) => `new.${name}`).join(', ');
        return `
      alter table ${table} ${names.map(([name]) => `add column ${name}_account uuid`).join(', ')};
      create trigger ${table}_who_said before insert on ${table} for each row
        when (num_nonnulls(${given}) > 0) execute function note_who_said('${names.flat().join("','")}');
      create trigger ${table}_who_said_anew before update on ${table} for each row
        when (${row('new')} is distinct from ${row('old')}) execute function note_who_said('${names.flat().join("','")}');`;
      }).join('')}
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${TABLES.map(
        ([table, names]) => `
      drop view if exists past.${table} cascade;
      drop trigger ${table}_who_said_anew on ${table};
      drop trigger ${table}_who_said on ${table};
      alter table ${table} ${names.map(([name]) => `drop column ${name}_account`).join(', ')};`,
      ).join('')}
      drop function note_who_said();
      drop function bears_name(uuid, text);
      select build_past();
    `);
  }
}
