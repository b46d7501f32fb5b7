import { type MigrationInterface, type QueryRunner } from 'typeorm';

const STAFF = '(select scope_is_staff())';
const MAY_WRITE = '(select scope_may_write())';
const SEES_CONTRACT = 'exists (select from contracts seen where seen.id = contract_id)';
const OWN = '((select scope_everywhere()) or institution_id = any((select scope_institutions())::uuid[]))';

/** Tables that were guarded by hand in one and the same way, before the way had a name. */
const GUARDED = [
  { table: 'contract_incidents', reads: `(${STAFF} and ${SEES_CONTRACT})`, names: { contract_id: SEES_CONTRACT } },
  { table: 'contract_manuals', reads: SEES_CONTRACT, names: { contract_id: SEES_CONTRACT } },
  { table: 'role_confirmations', reads: `(${STAFF} and ${SEES_CONTRACT})`, names: { contract_id: SEES_CONTRACT } },
  { table: 'purchases', reads: OWN, names: { institution_id: OWN } },
];

/**
 * One declaration says who sees a table, who changes it and which records its rows may name: a later migration that makes
 * a table calls guard_table() beside keep_journal().
 */
export class GuardedTables1764000000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What is written without leave is FORBIDDEN; a record that is named unseen is not found, as if it were missing.
      create function guard_table(guarded text, reads text, writes text default '${STAFF}', names jsonb default '{}')
        returns void language plpgsql as $$
      declare
        changes text := format('(%s and %s and %s)', '${MAY_WRITE}', writes, reads);
        named record;
      begin
        execute format('create trigger %s_version before update on %1$I for each row execute function count_version()', guarded);
        execute format('grant select, insert, update, delete on %I to bunkaiten_service', guarded);
        execute format('alter table %I enable row level security', guarded);
        execute format('create policy %s_read on %1$I for select using (%s)', guarded, reads);
        execute format('create policy %s_add on %1$I for insert with check (true)', guarded);
        execute format('create policy %s_change on %1$I for update using %s with check (true)', guarded, changes);
        execute format('create policy %s_remove on %1$I for delete using %s', guarded, changes);
        execute format('create policy ri_%s__writes__forbidden on %1$I as restrictive for insert with check (%s and %s)',
          guarded, '${MAY_WRITE}', writes);
        for named in select key, value from jsonb_each_text(names) loop
          execute format('create policy ri_%s__%s__not_found on %1$I as restrictive for insert with check (%3$s)',
            guarded, named.key, named.value);
          execute format('create policy ru_%s__%s__not_found on %1$I as restrictive for update using (true) with check (%3$s)',
            guarded, named.key, named.value);
        end loop;
      end $$;
      revoke execute on function guard_table(text, text, text, jsonb) from public;
      ${GUARDED.map(guardAnew).join('')}
    `);
  }

  /** The policies stay: they say what those from before said. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function guard_table(text, text, text, jsonb)');
  }
}

function guardAnew({ table, reads, names }: (typeof GUARDED)[number]): string {
  const policies = ['read', 'add', 'change', 'remove'].map((kind) => `${table}_${kind}`);
  const restrictive = Object.keys(names).flatMap((name) => [
    `ri_${table}__${name}__not_found`,
    `ru_${table}__${name}__not_found`,
  ]);
  return `
      drop trigger ${table}_version on ${table};
      ${[...policies, ...restrictive, `ri_${table}__writes__forbidden`].map((policy) => `drop policy ${policy} on ${table};`).join('\n      ')}
      select guard_table('${table}', '${reads.replaceAll("'", "''")}', names => '${JSON.stringify(names).replaceAll("'", "''")}');`;
}
