import { type MigrationInterface, type QueryRunner } from 'typeorm';

type Rewriting = readonly [name: string, from: string, to: string];

/** The same words, and nothing but the named columns is another. */
const onlyMoves = (...columns: string[]) => {
  const moved = `'{${[...columns, 'version', 'updated_at'].join(',')}}'::text[]`;
  return `to_jsonb(new) - ${moved} = to_jsonb(old) - ${moved}`;
};
/** By a step that was taken, and not by hand. */
const BY_A_STEP = '(pg_trigger_depth() > 1 or scope_actor() is null)';

const KEPT = `if (new.institution_id, new.rule_id, new.subject_kind, new.subject_id, new.gate, new.severity, new.facts, new.valid_from)
            is distinct from`;
const CHECKED = `if scope_actor() is null then
          if tg_op = 'DELETE' then return old; end if;`;
const ONE = '-- From here on the one is the other, whatever is written in between.';
const SEEN = 'seen uuid[];';
const ASKED = 'perform ask_successors();';

const REWRITTEN: readonly Rewriting[] = [
  [
    'keep_accepted_finding',
    KEPT,
    `if ${BY_A_STEP} and ${onlyMoves('subject_id', 'facts')} and new.subject_id in (old.subject_id, settled_vendor(old.subject_id)) then
          return new;
        end if;
        ${KEPT}`,
  ],
  [
    'guard_paper_decision',
    CHECKED,
    `if tg_op = 'UPDATE' and ${BY_A_STEP} and ${onlyMoves('facts')} then return new; end if;
        ${CHECKED}`,
  ],
  [
    'carry_vendor_succession',
    SEEN,
    `${SEEN}
        papers uuid[];`,
  ],
  [
    'carry_vendor_succession',
    ONE,
    `-- A paper that waits to be checked says what it said, whatever the vendor is called there.
        papers := array(select p.id from paper_decisions p where p.state = 'ENTERED' and p.facts::text like '%' || new.vendor_id || '%'
          and p.facts = facts_on_paper(p.kind, p.subject_id));
        ${ONE}`,
  ],
  [
    'carry_vendor_succession',
    ASKED,
    `${ASKED}
        perform accept_of_successor(new.vendor_id, new.successor_id, new.kind = 'DUPLICATE');
        perform find_of_successor(new.vendor_id, new.successor_id);
        update paper_decisions p set facts = facts_on_paper(p.kind, p.subject_id) where p.id = any(papers);`,
  ],
];

async function rewrite(runner: QueryRunner, [name, from, to]: Rewriting): Promise<void> {
  const [row] = (await runner.query('select pg_get_functiondef($1::regproc) as text', [name])) as { text: string }[];
  if (row?.text.split(from).length !== 2) throw new Error(`${name} is not as expected`);
  await runner.query(row.text.replace(from, () => to));
}

/**
 * What executives have accepted named the vendor that merges, and was outgrown by its successor's name: contracts that nothing but
 * this had happened to fell short again. What was accepted, treated and said of the vendor itself stayed with a record that nobody is
 * judged by any more, and a paper that waited for its check was refused. They go on with the successor, like decisions do.
 */
export class AcceptedOfTheSuccessor1764000000811 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function facts_of_successor(facts jsonb, gone uuid, successor uuid) returns jsonb language sql immutable as $$
        select replace(facts::text, gone::text, successor::text)::jsonb $$;
      create function accept_of_successor(gone uuid, successor uuid, is_one_company boolean) returns void
        language sql security definer set search_path = public, pg_temp as $$
        update risk_acceptances a set facts = facts_of_successor(a.facts, gone, successor) where a.facts::text like '%' || gone || '%';
        -- What stands open of the successor itself was never accepted of it; two records of one company have the same risk.
        update risk_acceptances a set subject_id = successor where a.subject_kind = 'VENDOR' and a.subject_id = gone
          and (is_one_company or not exists (select from findings f where f.institution_id = a.institution_id and f.rule_id = a.rule_id
            and f.subject_kind = 'VENDOR' and f.subject_id = successor and f.state = 'OPEN')) $$;
      create function find_of_successor(gone uuid, successor uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        met record;
      begin
        update findings f set subject_id = successor, subject_name = (select v.name from vendors v where v.id = successor)
          where f.subject_kind = 'VENDOR' and f.subject_id = gone and f.state <> 'RESOLVED'
          and not exists (select from findings o where o.institution_id = f.institution_id and o.rule_id = f.rule_id
            and o.subject_kind = 'VENDOR' and o.subject_id = successor);
        -- Where the same was found of both, what was said of either is said of the one that stays; who treats that already goes on.
        for met in select f.id as was, o.id as stays from findings f
            join findings o on o.institution_id = f.institution_id and o.rule_id = f.rule_id and o.subject_kind = 'VENDOR' and o.subject_id = successor
            where f.subject_kind = 'VENDOR' and f.subject_id = gone and f.state <> 'RESOLVED' loop
          update finding_comments set finding_id = met.stays where finding_id = met.was;
          update finding_treatments set finding_id = met.stays where finding_id = met.was
            and not exists (select from finding_treatments t where t.finding_id = met.stays);
        end loop;
      end $$;
      revoke execute on function accept_of_successor(uuid, uuid, boolean), find_of_successor(uuid, uuid) from public;
    `);
    for (const one of REWRITTEN) await rewrite(runner, one);
    // Findings of who has merged are resolved long since: what is said there is history.
    await runner.query(`
      do $$
      declare
        v record;
      begin
        for v in select id, succeeded_by from vendors where succeeded_by is not null loop
          perform accept_of_successor(v.id, v.succeeded_by, false);
          update paper_decisions p set facts = facts_on_paper(p.kind, p.subject_id) where p.state = 'ENTERED'
            and p.facts::text like '%' || v.id || '%' and facts_of_successor(p.facts, v.id, v.succeeded_by) = facts_on_paper(p.kind, p.subject_id);
        end loop;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, from, to] of [...REWRITTEN].reverse()) await rewrite(runner, [name, to, from]);
    await runner.query(`
      drop function find_of_successor(uuid, uuid);
      drop function accept_of_successor(uuid, uuid, boolean);
      drop function facts_of_successor(jsonb, uuid, uuid);
    `);
  }
}
