import { type MigrationInterface, type QueryRunner } from 'typeorm';

const STAFF = '(select scope_is_staff())';
const OWN = '((select scope_everywhere()) or institution_id = any((select scope_institutions())::uuid[]))';
const ours = (table: string, column: string) =>
  `(${column} is null or exists (select from ${table} seen where seen.id = ${column}))`;
const NAMES_BEFORE = {
  contract_id: ours('contracts', 'contract_id'),
  system_id: ours('systems', 'system_id'),
  equipment_id: ours('equipment', 'equipment_id'),
};
const NAMES = {
  ...NAMES_BEFORE,
  certification_id: ours('certifications', 'certification_id'),
};

const ABOUT_BEFORE = 'contract_id, NEW.subcontract_id, NEW.system_id, NEW.equipment_id, NEW.institution_id';
const ABOUT = ABOUT_BEFORE.replace('NEW.system_id', 'NEW.clause_id, NEW.certification_id, NEW.system_id');
const of = (about: string, row: string) => about.replaceAll('NEW.', `${row}.`);

/** What a function reads before, and what it reads now. */
const REWRITTEN = [
  ['guard_fact_correction', of(ABOUT_BEFORE, 'new'), of(ABOUT, 'new')],
  ['guard_fact_correction', of(ABOUT_BEFORE, 'old'), of(ABOUT, 'old')],
  [
    'guard_fact_correction',
    'e.id = new.equipment_id))',
    `e.id = new.equipment_id),
            (select s.source_institution_id from certifications s where s.id = new.certification_id))`,
  ],
  [
    'is_corrected',
    'record in (c.contract_id, c.subcontract_id, c.system_id, c.equipment_id)',
    'record in (c.contract_id, c.subcontract_id, c.system_id, c.equipment_id, c.clause_id, c.certification_id)',
  ],
  // Whoever corrects a mistyping has not looked anew: the review is the one that it was, of the day that it was.
  [
    'decide_clause',
    'elsif decides_anew(kind_now, new.id, day) then',
    'elsif not is_corrected(new.id) and decides_anew(kind_now, new.id, day) then',
  ],
  [
    'decide_clause',
    'perform follow_decision(kind_now, new.id);',
    `perform follow_decision(kind_now, new.id);
          if is_corrected(new.id) then perform redate_decision(kind_now, new.id, old.reviewed_on, new.reviewed_on); end if;`,
  ],
  [
    'decide_subcontract',
    `perform follow_decision('SUBCONTRACT_APPROVAL', new.id);`,
    `perform follow_decision('SUBCONTRACT_APPROVAL', new.id);
          if is_corrected(new.id) then perform redate_decision('SUBCONTRACT_APPROVAL', new.id, old.approved_on, new.approved_on); end if;`,
  ],
] as const;

const unguarded = (names: object) => {
  const restrictive = Object.keys(names).flatMap((name) => [
    `ri_fact_corrections__${name}__not_found`,
    `ru_fact_corrections__${name}__not_found`,
  ]);
  const policies = ['read', 'add', 'change', 'remove'].map((kind) => `fact_corrections_${kind}`);
  return [
    ...policies,
    ...restrictive,
    'ri_fact_corrections__writes__forbidden',
    'ru_fact_corrections__writes__forbidden',
  ]
    .map((policy) => `drop policy if exists ${policy} on fact_corrections;`)
    .join('\n      ');
};
const UNTRIGGERED = `
      drop trigger fact_corrections_version on fact_corrections;
      drop trigger fact_corrections_journal on fact_corrections;`;

/**
 * 誤記の訂正 of certificates, of what a review of a clause found, and of the days of steps: the one way that there is for
 * contracts, re-entrustments, systems and devices.
 */
export class CorrectionsOfEveryKind1764000000491 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      ${UNTRIGGERED}
      ${unguarded(NAMES_BEFORE)}
      alter table fact_corrections
        add column certification_id uuid constraint fk_fact_corrections__certification_id__not_found references certifications on delete cascade,
        add column clause_id uuid constraint fk_fact_corrections__clause_id__not_found references contract_clauses on delete cascade,
        drop constraint ck_fact_corrections__subject__other_subject,
        add constraint ck_fact_corrections__subject__other_subject check (num_nonnulls(contract_id, system_id, equipment_id, certification_id) = 1
          and num_nonnulls(subcontract_id, clause_id) <= 1 and (num_nonnulls(subcontract_id, clause_id) = 0 or contract_id is not null));
      create index ix_fact_corrections__certification_id on fact_corrections (certification_id) where certification_id is not null;
      create index ix_fact_corrections__clause_id on fact_corrections (clause_id) where clause_id is not null;
      select guard_table('fact_corrections', '(${STAFF} and ${OWN})', names => '${JSON.stringify(NAMES)}');
      select keep_journal('fact_corrections', parent => 'contract_id', institution => 'institution_id');

      -- A decision whose day was mistyped was taken on the right one.
      create function redate_decision(of_kind text, subject uuid, mistyped date, rightly date) returns void language sql security definer set search_path = public, pg_temp as $$
        update decisions set decided_on = rightly where kind = of_kind and subject_id = subject and withdrawn_on is null
          and decided_on = mistyped and rightly is not null and rightly <> mistyped $$;
      revoke execute on function redate_decision(text, uuid, date, date) from public;
    `);
    for (const [name, from, to] of REWRITTEN) await rewrite(runner, name, from, to);
    await runner.query('select build_past()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema past cascade');
    for (const [name, from, to] of [...REWRITTEN].reverse()) await rewrite(runner, name, to, from);
    await runner.query(`
      drop function redate_decision(text, uuid, date, date);
      ${UNTRIGGERED}
      ${unguarded(NAMES)}
      delete from fact_corrections where clause_id is not null or certification_id is not null;
      alter table fact_corrections drop constraint ck_fact_corrections__subject__other_subject,
        drop column certification_id, drop column clause_id,
        add constraint ck_fact_corrections__subject__other_subject check (num_nonnulls(contract_id, system_id, equipment_id) = 1
          and (subcontract_id is null or contract_id is not null));
      select guard_table('fact_corrections', '(${STAFF} and ${OWN})', names => '${JSON.stringify(NAMES_BEFORE)}');
      select keep_journal('fact_corrections', parent => 'contract_id', institution => 'institution_id');
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
