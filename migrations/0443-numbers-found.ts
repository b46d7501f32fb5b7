import { type MigrationInterface, type QueryRunner } from 'typeorm';

const NUMBERED = [
  { table: 'contracts', number: 'contract_no' },
  { table: 'equipment', number: 'asset_no' },
] as const;

/**
 * Row-level security keeps `number_key(contract_no)` from the index over it, since the function might tell of rows that the policy
 * then hides: each search for a number read all contracts. So the ids of records with a number are found by a function that is
 * not held by the policy, and tells nobody anything else; which of these records somebody sees, the policy says as before.
 */
export class NumbersFound1764000000443 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { table, number } of NUMBERED)
      await runner.query(`
        create index ix_${table}__${number} on ${table} (number_key(${number}));
        create function ${table}_numbered(said text) returns setof uuid language plpgsql stable security definer
          set search_path = public, pg_temp as $$
        begin
          if coalesce(current_setting('bunkaiten.known_before', true), '') = '' then
            return query select t.id from ${table} t where number_key(t.${number}) = number_key(said);
          else
            return query select t.id from past.${table} t where number_key(t.${number}) = number_key(said);
          end if;
        end $$;
        revoke execute on function ${table}_numbered(text) from public;
        grant execute on function ${table}_numbered(text) to bunkaiten_service;
      `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, number } of NUMBERED)
      await runner.query(`drop function ${table}_numbered(text); drop index ix_${table}__${number}`);
  }
}
