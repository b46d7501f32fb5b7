import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';
/** What one person proposes, and only a second one makes count. */
const TABLES = ['fact_corrections', 'take_over_days'] as const;
const refused = (code: string, fault: string) =>
  `raise exception using errcode = '${code}', constraint = 'ck_' || tg_table_name || '__dismissal__${fault}', message = '${fault}'`;

/** What a function reads before, and what it reads now. */
const REWRITTEN = [
  ['work_of', 'f.approved_at is null', 'f.approved_at is null and f.dismissed_as is null'],
  ['work_of', 't.approved_at is null', 't.approved_at is null and t.dismissed_as is null'],
  // A day that has come can be approved no more, and is taken back all the same.
  [
    'guard_take_over_day',
    'if cut_over_day(new.institution_id) <= today_in_japan() then',
    'if new.dismissed_as is null and cut_over_day(new.institution_id) <= today_in_japan() then',
  ],
  [
    'guard_take_over_day',
    'if new.cut_over_on <= today_in_japan() then',
    'if new.dismissed_as is null and new.cut_over_on <= today_in_japan() then',
  ],
] as const;

/**
 * What was proposed could be approved, and nothing else: a wrong proposal waited for ever. Whoever has proposed it (or their
 * successor) takes it back; the second person refuses it, and says why. It stays on record, and is proposed anew where it was right.
 */
export class ProposalsDismissed1764000000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function guard_dismissal() returns trigger language plpgsql ${DEFINER} as $$
      declare
        is_own boolean;
      begin
        if tg_op = 'INSERT' then
          new.dismissed_as := null;
          new.dismissed_by_actor := null;
          new.dismissed_at := null;
          return new;
        end if;
        if old.dismissed_as is not null then ${refused('23514', 'settled')}; end if;
        if new.dismissed_as is null then return new; end if;
        if new.approved_at is not null then ${refused('23514', 'settled')}; end if;
        is_own := old.proposed_by_actor = scope_actor() or old.proposed_by_actor = any(predecessors_of(scope_actor()));
        if new.dismissed_as = 'WITHDRAWN' and not is_own then ${refused('42501', 'forbidden')}; end if;
        if new.dismissed_as = 'REFUSED' and is_own then ${refused('23514', 'own_proposal')}; end if;
        new.dismissed_by_actor := scope_actor();
        new.dismissed_at := now();
        return new;
      end $$;
      ${TABLES.map(
        (table) => `
      alter table ${table} add column dismissed_as text constraint ck_${table}__dismissed_as__unknown check (dismissed_as in ('REFUSED','WITHDRAWN')),
        add column dismissed_by_actor uuid, add column dismissed_at timestamptz, add column dismissal_reason text,
        add constraint ck_${table}__reason__required check (dismissed_as is distinct from 'REFUSED' or dismissal_reason is not null);
      create trigger ${table}_dismissal before insert or update on ${table} for each row execute function guard_dismissal();`,
      ).join('')}
    `);
    for (const [name, from, to] of REWRITTEN) await rewrite(runner, name, from, to);
    await runner.query('select build_past()');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, from, to] of [...REWRITTEN].reverse()) await rewrite(runner, name, to, from);
    await runner.query(`
      ${TABLES.map((table) => `drop view past.${table} cascade;`).join('\n      ')}
      ${TABLES.map(
        (table) => `
      -- Without the columns it would wait again.
      alter table ${table} disable trigger user;
      delete from ${table} where dismissed_as is not null;
      alter table ${table} enable trigger user;
      drop trigger ${table}_dismissal on ${table};
      alter table ${table} drop constraint ck_${table}__reason__required, drop column dismissed_as, drop column dismissed_by_actor,
        drop column dismissed_at, drop column dismissal_reason;`,
      ).join('')}
      drop function guard_dismissal();
      select build_past();
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
