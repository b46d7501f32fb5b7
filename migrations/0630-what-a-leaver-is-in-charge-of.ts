import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';

/** What a function reads before, and what it reads now. */
const REWRITTEN = [
  // 四眼: what was taken over from whoever asked counts as one's own, and so it does for whoever stands in for one.
  [
    'note_stand_in',
    `asked = stood.for_account_id or tg_table_name = 'matrix_agreements' and has_drafted((to_jsonb(new) ->> 'matrix_id')::uuid, stood.for_account_id)`,
    `asked = any(predecessors_of(stood.for_account_id) || stood.for_account_id) or tg_table_name = 'matrix_agreements'
            and exists (select from unnest(predecessors_of(stood.for_account_id) || stood.for_account_id) as p where has_drafted((to_jsonb(new) ->> 'matrix_id')::uuid, p))`,
  ],
  [
    'work_of',
    `where has_drafted(m.id, l.id)`,
    `where has_drafted(m.id, l.id)
        union all select 'FINDING', f.id, f.rule_id || ' ' || f.subject_name, true from leaver l join finding_treatments t on t.owner_id = l.id
          join findings f on f.id = t.finding_id and f.state <> 'RESOLVED'
        union all select 'WEBHOOK', w.id, w.name, false from leaver l join webhook_subscriptions w on w.owner_id = l.id and w.disabled_at is null`,
  ],
  [
    'hand_over',
    'update accounts a set disabled_at = now()',
    `-- Of what is mended too: should it come back, it is somebody's who is there.
        update finding_treatments t set owner_id = successor where t.owner_id = person;
        update accounts a set disabled_at = now()`,
  ],
] as const;

/**
 * 引継ぎ and 代行: a leaver's findings go to the successor with all else, what other systems are told in the leaver's name is shown
 * beforehand (it ends with them: nobody is told more than they may see by way of another), and a successor's deputy decides on
 * nothing that the successor has taken over from whoever asked. A finding is given to somebody who is there to mend it.
 */
export class WhatALeaverIsInChargeOf1764000000630 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, from, to] of REWRITTEN) await rewrite(runner, name, from, to);
    await runner.query(`
      create function guard_finding_owner() returns trigger language plpgsql ${DEFINER} as $$
      declare
        owner accounts;
      begin
        select * into owner from accounts a where a.id = new.owner_id;
        if owner.vendor_id is not null or owner.institution_id is distinct from new.institution_id
            and not exists (select from memberships m where m.account_id = owner.id and (m.institution_id is null or m.institution_id = new.institution_id)) then
          raise exception using errcode = '23503', constraint = 'fk_finding_treatments__owner_id__not_found', message = 'not of this institution';
        end if;
        if owner.disabled_at is not null then
          raise exception using errcode = '23514', constraint = 'ck_finding_treatments__owner_id__shut_out', message = 'has left';
        end if;
        return new;
      end $$;
      create trigger finding_treatments_owner_added before insert on finding_treatments
        for each row when (new.owner_id is not null) execute function guard_finding_owner();
      create trigger finding_treatments_owner_changed before update on finding_treatments
        for each row when (new.owner_id is not null and new.owner_id is distinct from old.owner_id) execute function guard_finding_owner();
      revoke execute on function guard_finding_owner() from public;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger finding_treatments_owner_changed on finding_treatments;
      drop trigger finding_treatments_owner_added on finding_treatments;
      drop function guard_finding_owner();
    `);
    for (const [name, from, to] of [...REWRITTEN].reverse()) await rewrite(runner, name, to, from);
  }
}

/** Changes one place of a function, and refuses to where it reads otherwise. */
async function rewrite(runner: QueryRunner, name: string, from: string, to: string): Promise<void> {
  const [row] = (await runner.query('select pg_get_functiondef($1::regproc) as text', [name])) as { text: string }[];
  const text = row?.text ?? '';
  if (!text.includes(from)) throw new Error(`${name} reads otherwise than expected: ${from}`);
  await runner.query(text.replace(from, () => to));
}
