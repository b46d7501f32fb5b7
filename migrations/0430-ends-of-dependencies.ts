import { type MigrationInterface, type QueryRunner } from 'typeorm';

const REWRITTEN = [
  // A cloud or a line is in force until its last day.
  [
    'binding_facts',
    `jsonb_build_object('kind', d.kind, 'name', d.name, 'vendor', d.vendor_id), days_of(null, null)`,
    `jsonb_build_object('kind', d.kind, 'name', d.name, 'vendor', d.vendor_id), days_of(null, d.ended_on)`,
  ],
  // What is bound and still on record has its own last day, if it has one at all; only what is gone, or came without a day, counts from when it was noted.
  [
    'matrix_divergences',
    `c.what in ('CONTRACT_FACTS','SYSTEM','DEPENDENCY') or (c.is_bound and isempty(c.days)) as is_undated`,
    `case when c.is_bound then isempty(c.days) else c.what in ('CONTRACT_FACTS','SYSTEM','DEPENDENCY') end as is_undated`,
  ],
] as const;

/**
 * A cloud or a line that a contract no longer builds on stays on record with its last day: what was agreed on it still names it, and from the
 * day after it asks for no column and falls short of nothing.
 */
export class EndsOfDependencies1764000000430 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table contract_dependencies add column ended_on date;
      create trigger contract_dependencies_dated after update of ended_on on contract_dependencies
        for each row when (old.ended_on is distinct from new.ended_on) execute function note_contract_change('DEPENDENCY');
    `);
    for (const [name, from, to] of REWRITTEN) await rewrite(runner, name, from, to);
    await runner.query('select build_past()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema past cascade');
    for (const [name, from, to] of REWRITTEN) await rewrite(runner, name, to, from);
    await runner.query(`
      drop trigger contract_dependencies_dated on contract_dependencies;
      alter table contract_dependencies drop column ended_on;
      select build_past();
    `);
  }
}

async function rewrite(runner: QueryRunner, name: string, from: string, to: string): Promise<void> {
  const [row] = (await runner.query(`select pg_get_functiondef('${name}'::regproc) as text`)) as { text: string }[];
  const text = row?.text ?? '';
  if (!text.includes(from)) throw new Error(`${name} reads otherwise than expected`);
  await runner.query(text.replace(from, () => to));
}
