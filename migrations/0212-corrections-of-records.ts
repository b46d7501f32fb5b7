import { type MigrationInterface, type QueryRunner } from 'typeorm';

const STAFF = '(select scope_is_staff())';
const OWN = '((select scope_everywhere()) or institution_id = any((select scope_institutions())::uuid[]))';
const SEES_CONTRACT = 'exists (select from contracts seen where seen.id = contract_id)';
const ours = (table: string, column: string) =>
  `(${column} is null or exists (select from ${table} seen where seen.id = ${column}))`;
const NAMES_BEFORE = { contract_id: SEES_CONTRACT };
const NAMES = {
  contract_id: ours('contracts', 'contract_id'),
  system_id: ours('systems', 'system_id'),
  equipment_id: ours('equipment', 'equipment_id'),
};

const SETTLED_BEFORE = [
  `(new.contract_id, new.subcontract_id, new.changes, new.reason) is distinct from
            (old.contract_id, old.subcontract_id, old.changes, old.reason)`,
  `new.approved_at := null;`,
] as const;
const SETTLED = [
  `(new.contract_id, new.subcontract_id, new.system_id, new.equipment_id, new.institution_id, new.changes, new.reason) is distinct from
            (old.contract_id, old.subcontract_id, old.system_id, old.equipment_id, old.institution_id, old.changes, old.reason)`,
  `new.approved_at := null;
          new.institution_id := coalesce((select c.institution_id from contracts c where c.id = new.contract_id),
            (select s.institution_id from systems s where s.id = new.system_id), (select e.institution_id from equipment e where e.id = new.equipment_id));`,
] as const;

/** As 0091 made it: what a correction names, in the approval of its re-entrustment. */
const ONE = [
  'c.subcontract_id = subject and c.approved_by_actor is not null',
  'corrected := (select jsonb_object_agg(key, value) from jsonb_each(facts_now) where correction.changes ? key);',
  'update decision_changes set facts = facts || corrected, digest = digest_of(facts || corrected) where decision_id = standing.id;',
  'update decisions set facts = facts || corrected, digest = digest_of(facts || corrected) where id = standing.id;',
] as const;
/** Nothing else is written while something is corrected: what is another now than before was mistyped, whatever decision it binds. */
const ANY = [
  'c.approved_by_actor is not null',
  'corrected := coalesce((select c.facts from decision_changes c where c.decision_id = standing.id order by c.from_on desc limit 1), standing.facts);',
  `update decision_changes set facts = corrected_facts(facts, corrected, facts_now), digest = digest_of(corrected_facts(facts, corrected, facts_now))
            where decision_id = standing.id;`,
  `update decisions set facts = corrected_facts(facts, corrected, facts_now), digest = digest_of(corrected_facts(facts, corrected, facts_now))
            where id = standing.id;`,
] as const;

const REWRITTEN = [
  ...ONE.map((from, n) => ['follow_decision', from, ANY[n] ?? ''] as const),
  ...SETTLED_BEFORE.map((from, n) => ['guard_fact_correction', from, SETTLED[n] ?? ''] as const),
];

const unguarded = (names: object) => {
  const restrictive = Object.keys(names).flatMap((name) => [
    `ri_fact_corrections__${name}__not_found`,
    `ru_fact_corrections__${name}__not_found`,
  ]);
  const policies = ['read', 'add', 'change', 'remove'].map((kind) => `fact_corrections_${kind}`);
  return [...policies, ...restrictive, 'ri_fact_corrections__writes__forbidden']
    .map((policy) => `drop policy ${policy} on fact_corrections;`)
    .join('\n      ');
};

/**
 * 誤記の訂正 of contracts, their terms, systems and devices, too: two people say that something was mistyped, and every decision
 * that was taken on the mistyped fact stands on the right one. What had changed since stays a change.
 */
export class CorrectionsOfRecords1764000000212 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop trigger fact_corrections_version on fact_corrections;
      drop trigger fact_corrections_journal on fact_corrections;
      ${unguarded(NAMES_BEFORE)}
      alter table fact_corrections alter column contract_id drop not null, alter column subcontract_id drop not null,
        add column system_id uuid constraint fk_fact_corrections__system_id__not_found references systems on delete cascade,
        add column equipment_id uuid constraint fk_fact_corrections__equipment_id__not_found references equipment on delete cascade,
        add column institution_id uuid constraint fk_fact_corrections__institution_id__not_found references institutions,
        add constraint ck_fact_corrections__subject__other_subject check (num_nonnulls(contract_id, system_id, equipment_id) = 1
          and (subcontract_id is null or contract_id is not null));
      alter table fact_corrections disable trigger user;
      update fact_corrections f set institution_id = c.institution_id from contracts c where c.id = f.contract_id;
      alter table fact_corrections enable trigger user;
      alter table fact_corrections alter column institution_id set not null;
      create index ix_fact_corrections__system_id on fact_corrections (system_id) where system_id is not null;
      create index ix_fact_corrections__equipment_id on fact_corrections (equipment_id) where equipment_id is not null;
      create index ix_fact_corrections__institution_id on fact_corrections (institution_id);
      select guard_table('fact_corrections', '(${STAFF} and ${OWN})', names => '${JSON.stringify(NAMES)}');
      select keep_journal('fact_corrections', parent => 'contract_id', institution => 'institution_id');

      -- What was frozen with the mistyped value has the right one; what was another already stays what it was.
      create function corrected_facts(frozen jsonb, mistyped jsonb, rightly jsonb) returns jsonb language sql immutable as $$
        select jsonb_object_agg(f.key, case when f.value is not distinct from mistyped -> f.key then rightly -> f.key else f.value end) from jsonb_each(frozen) f $$;
    `);
    for (const [name, from, to] of REWRITTEN) await rewrite(runner, name, from, to);
    await runner.query('select build_past()');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, from, to] of [...REWRITTEN].reverse()) await rewrite(runner, name, to, from);
    await runner.query(`
      drop schema past cascade;
      drop function corrected_facts(jsonb, jsonb, jsonb);
      drop trigger fact_corrections_version on fact_corrections;
      drop trigger fact_corrections_journal on fact_corrections;
      ${unguarded(NAMES)}
      delete from fact_corrections where subcontract_id is null;
      alter table fact_corrections drop constraint ck_fact_corrections__subject__other_subject,
        drop column institution_id, drop column equipment_id, drop column system_id,
        alter column contract_id set not null, alter column subcontract_id set not null;
      select guard_table('fact_corrections', '(${STAFF} and ${SEES_CONTRACT})', names => '${JSON.stringify(NAMES_BEFORE)}');
      select keep_journal('fact_corrections', parent => 'contract_id', owner_table => 'contracts');
      select build_past();
    `);
  }
}

/** Changes one place of a function, and refuses to where it reads otherwise. */
async function rewrite(runner: QueryRunner, name: string, from: string, to: string): Promise<void> {
  const [row] = (await runner.query('select pg_get_functiondef($1::regproc) as text', [name])) as { text: string }[];
  const text = row?.text ?? '';
  if (!text.includes(from)) throw new Error(`${name} reads otherwise than expected`);
  await runner.query(text.replace(from, () => to));
}
