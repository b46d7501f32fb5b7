import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';

/** What a constraint was called, and what it is called now: by what the caller sends, not by what follows of it. */
const RENAMED = [
  ['fact_corrections', 'approval', 'checked_against'],
  ['take_over_days', 'approval', 'cut_over_on'],
] as const;
const INHERITED = { fact_corrections: 'proposed_by_actor', take_over_days: 'proposed_by_actor' } as const;

const FAULT_BEFORE = `fault text := 'ck_' || tg_table_name || '__deputy_for__own_request'`;
const FAULT = `fault text := 'ck_' || tg_table_name || case tg_table_name when 'executive_approvals' then '__decision' when 'risk_acceptances' then '__approved_by'
          when 'subcontracts' then '__by' else '__cut_over_on' end || '__own_request'`;

const asked = (table: keyof typeof INHERITED, field: string) => `
      drop trigger ${table}_taken_over_asked on ${table};
      create trigger ${table}_taken_over_asked before update on ${table} for each row
        execute function refuse_inherited('${INHERITED[table]}','approved_by_actor','${field}__own_request');`;

/**
 * Nobody sends for whom they stand in, nor an approval as such: who may not decide is told so at what they have sent. And whoever
 * enters a second paper on one matter is told who is to check the first.
 */
export class WhatWasReallySent1764000000702 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${RENAMED.map(
        ([table, before, now]) =>
          `alter table ${table} rename constraint ck_${table}__${before}__own_request to ck_${table}__${now}__own_request;${asked(table, now)}`,
      ).join('\n      ')}

      -- Who may hold a paper against its scan: not whoever has entered it.
      create function checkers_of(paper uuid) returns text[] language sql stable ${DEFINER} as $$
        select coalesce(array_agg(distinct a.name order by a.name), '{}') from paper_decisions p
          join memberships m on m.institution_id = p.institution_id and m.role in ('EXECUTIVE','SAFETY_MANAGER','PLANNING_MANAGER')
          join accounts a on a.id = m.account_id and a.disabled_at is null
        where p.id = paper and a.id is distinct from p.entered_by_actor and scope_is_staff()
          and (scope_everywhere() or p.institution_id = any(scope_institutions())) $$;
      revoke execute on function checkers_of(uuid) from public;
      grant execute on function checkers_of(uuid) to bunkaiten_service;
    `);
    await rewrite(runner, 'note_stand_in', FAULT_BEFORE, FAULT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await rewrite(runner, 'note_stand_in', FAULT, FAULT_BEFORE);
    await runner.query(`
      drop function checkers_of(uuid);
      ${RENAMED.map(
        ([table, before, now]) =>
          `alter table ${table} rename constraint ck_${table}__${now}__own_request to ck_${table}__${before}__own_request;${asked(table, before)}`,
      ).join('\n      ')}
    `);
  }
}

/** Changes one place of a function, and refuses to where it reads otherwise. */
async function rewrite(runner: QueryRunner, name: string, from: string, to: string): Promise<void> {
  const [row] = (await runner.query('select pg_get_functiondef($1::regproc) as text', [name])) as { text: string }[];
  const text = row?.text ?? '';
  if (!text.includes(from)) throw new Error(`${name} reads otherwise than expected: ${from}`);
  await runner.query(text.replace(from, () => to));
}
