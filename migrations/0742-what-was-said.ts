import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** By table: a name that was typed, the day on which it was said, and what of a record is what was said. */
const SAID: Readonly<Record<string, readonly (readonly [name: string, on: string, what: readonly string[]])[]>> = {
  contract_clauses: [
    [
      'reviewed_by',
      'reviewed_on',
      [
        ...['review', 'reference', 'document_id', 'notice_hours'],
        ...['prohibited', 'prior_information', 'consultation', 'agreement', 'approval'],
      ],
    ],
    ['inapplicable_approved_by', 'reviewed_on', ['review', 'inapplicable_reason']],
  ],
  attestations: [['confirmed_by', 'confirmed_on', ['topic', 'conclusion', 'valid_to', 'open_items']]],
  certification_coverages: [['judged_by', 'judged_on', ['covers']]],
  overseas_checks: [['performed_by', 'performed_on', ['result']]],
  disclosure_treatments: [['decided_by', 'decided_on', ['treatment']]],
  certifications: [['equivalence_approved_by', 'equivalence_approved_on', ['equivalence_rationale']]],
  equipment: [
    ['introduction_approved_by', 'introduction_approved_on', ['introduction_approver']],
    [
      'eos_decided_by',
      'eos_decided_on',
      ['eos_decision_type', 'eos_decision_valid_to', 'eos_risk_evaluation_ref', 'eos_decider_role'],
    ],
  ],
};
const TABLES = Object.entries(SAID);

/** `moves`: SQL that tells whether what argument `i + 1` names is another than before. */
const noteWhoSaid = (moves: string): string => `
      create or replace function note_who_said() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        before jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else '{}' end;
        after jsonb := to_jsonb(new);
        noted jsonb := '{}';
        said text;
      begin
        for i in 0 .. tg_nargs - 1 by 2 loop
          said := after ->> tg_argv[i];
          if said is not distinct from before ->> tg_argv[i]
              and (not (${moves}) or is_corrected(new.id)) then
            continue;
          end if;
          noted := noted || jsonb_build_object(tg_argv[i] || '_account',
            case when paper_in_hand() is null and bears_name(scope_actor(), said) then scope_actor() end);
        end loop;
        return jsonb_populate_record(new, noted);
      end $$;`;

const anew = (table: string, saying: readonly (readonly [name: string, moves: readonly string[]])[]): string => {
  const moved = [...new Set(saying.flatMap(([name, moves]) => [name, ...moves]))];
  const row = (of: string) => `(${moved.map((column) => `${of}.${column}`).join(', ')})`;
  const given = saying.map(([name, moves]) => `'${name}','${moves.join(' ')}'`).join(',');
  return `
      drop trigger ${table}_who_said_anew on ${table};
      create trigger ${table}_who_said_anew before update on ${table} for each row
        when (${row('new')} is distinct from ${row('old')}) execute function note_who_said(${given});`;
};

/**
 * Whoever turns a verdict round and leaves the name under it lends it to somebody who has not said so: the person whose account stands
 * beside the name is told of what that person said, and of nothing that another has put in its place.
 */
export class WhatWasSaid1764000000742 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${noteWhoSaid(`exists (select from unnest(string_to_array(tg_argv[i + 1], ' ')) as moved(column_name)
                where after -> column_name is distinct from before -> column_name)`)}
      ${TABLES.map(([table, said]) =>
        anew(
          table,
          said.map(([name, on, what]) => [name, [on, ...what]]),
        ),
      ).join('')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${noteWhoSaid('after -> tg_argv[i + 1] is distinct from before -> tg_argv[i + 1]')}
      ${TABLES.map(([table, said]) =>
        anew(
          table,
          said.map(([name, on]) => [name, [on]]),
        ),
      ).join('')}
    `);
  }
}
