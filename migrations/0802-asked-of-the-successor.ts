import { type MigrationInterface, type QueryRunner } from 'typeorm';

type Rewriting = readonly [name: string, from: string, to: string];

/** The same words, and nothing but the named columns is another. */
const onlyMoves = (...columns: string[]) => {
  const moved = `'{${[...columns, 'version', 'updated_at'].join(',')}}'::text[]`;
  return `to_jsonb(new) - ${moved} = to_jsonb(old) - ${moved}`;
};
/** By a step that was taken, and not by hand: the guards of what was said come after. */
const passes = (condition: string, guard: string) =>
  `if tg_op = 'UPDATE' and (pg_trigger_depth() > 1 or scope_actor() is null) and ${condition} then return new; end if;
        ${guard}`;
const ABOUT = 'new.about_vendor_id is not distinct from nullif(settled_vendor(old.about_vendor_id), new.vendor_id)';
const takesOver = (vendor: string) =>
  `not is_party_to(new.contract_id, old.${vendor}) and is_party_to(new.contract_id, new.${vendor})`;

const ASKED = `if (to_jsonb(new) - '{state,due_on,words,withdrawn_on,withdrawal_reason,version,updated_at}'::text[])`;
const ANSWERED = `if tg_op = 'UPDATE' then
          raise exception using errcode = '23514', constraint = 'ck_evidence_answers__content__settled'`;
const ANNOUNCED = `new.announced_by_actor := old.announced_by_actor;`;
const SPLIT_END = `          update certification_verifications set updated_at = clock_timestamp() where id = any(seen);
          return null;
        end if;
`;
const MERGE_END = `        update external_keys set subject_id = new.successor_id where subject_kind = 'VENDOR' and subject_id = new.vendor_id;
`;

const REWRITTEN: readonly Rewriting[] = [
  [
    'guard_evidence_request',
    ASKED,
    passes(
      `${onlyMoves('vendor_id', 'about_vendor_id')} and ${ABOUT} and (new.vendor_id = settled_vendor(old.vendor_id) or ${takesOver('vendor_id')}
            or exists (select from certifications c where c.id = new.certification_id and c.vendor_id = new.vendor_id))`,
      ASKED,
    ),
  ],
  [
    'guard_evidence_answer',
    ANSWERED,
    passes(
      `${onlyMoves('vendor_id', 'about_vendor_id')} and ${ABOUT} and new.vendor_id = settled_vendor(old.vendor_id)`,
      ANSWERED,
    ),
  ],
  [
    'guard_subcontract_announcement',
    ANNOUNCED,
    passes(
      `${onlyMoves('announcer_id')} and (new.announcer_id = settled_vendor(old.announcer_id) or ${takesOver('announcer_id')})`,
      ANNOUNCED,
    ),
  ],
  [
    'carry_vendor_succession',
    SPLIT_END,
    `          -- What still waits for an answer is asked of whoever holds the contract or the certificate from now on.
          update evidence_requests set vendor_id = new.successor_id where vendor_id = new.vendor_id and state in ('ASKED','REFUSED')
            and (contract_id = any(new.contract_ids) or certification_id = any(new.certification_ids) and about_vendor_id is null);
          update subcontract_announcements set announcer_id = new.successor_id where announcer_id = new.vendor_id
            and contract_id = any(new.contract_ids) and num_nonnulls(subcontract_id, declined_on, withdrawn_on) = 0;
${SPLIT_END}`,
  ],
  [
    'carry_vendor_succession',
    MERGE_END,
    `${MERGE_END}        perform ask_successors();
`,
  ],
];

async function rewrite(runner: QueryRunner, [name, from, to]: Rewriting): Promise<void> {
  const [row] = (await runner.query('select pg_get_functiondef($1::regproc) as text', [name])) as { text: string }[];
  if (row?.text.split(from).length !== 2) throw new Error(`${name} is not as expected`);
  await runner.query(row.text.replace(from, () => to));
}

/**
 * What a hospital has asked of a vendor, what that has answered, and what it has announced stayed with a vendor that has merged: its
 * people were its successor's from then on and saw none of it, nobody could answer, and a certificate that waited to be accepted was
 * refused for a vendor that is no more. It goes to the successor like contracts do; and nothing new is asked of who has one.
 */
export class AskedOfTheSuccessor1764000000802 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function ask_successors() returns void language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        -- The vendor that a party beneath it has become is asked about itself.
        update evidence_answers a set vendor_id = settled_vendor(a.vendor_id),
          about_vendor_id = nullif(settled_vendor(a.about_vendor_id), settled_vendor(a.vendor_id))
          from vendors v where v.succeeded_by is not null and v.id in (a.vendor_id, a.about_vendor_id);
        update evidence_requests r set vendor_id = settled_vendor(r.vendor_id),
          about_vendor_id = nullif(settled_vendor(r.about_vendor_id), settled_vendor(r.vendor_id))
          from vendors v where v.succeeded_by is not null and v.id in (r.vendor_id, r.about_vendor_id);
        update subcontract_announcements a set announcer_id = v.succeeded_by from vendors v where v.succeeded_by is not null and v.id = a.announcer_id;
      end $$;
      revoke execute on function ask_successors() from public;
    `);
    for (const one of REWRITTEN) await rewrite(runner, one);
    await runner.query(`
      do $$ begin perform ask_successors(); end $$;
      create trigger evidence_requests_standing_vendor before insert or update on evidence_requests for each row execute function demand_standing_vendor();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger evidence_requests_standing_vendor on evidence_requests');
    for (const [name, from, to] of [...REWRITTEN].reverse()) await rewrite(runner, [name, to, from]);
    await runner.query('drop function ask_successors()');
  }
}
