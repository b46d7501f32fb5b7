import { type MigrationInterface, type QueryRunner } from 'typeorm';

const SEES = '(provision_id is null or exists (select from provisions seen where seen.id = provision_id))';

/** What a function reads before, and what it reads now. */
const REWRITTEN = [
  [
    'guard_fact_correction',
    'new.equipment_id, new.institution_id',
    'new.equipment_id, new.provision_id, new.institution_id',
  ],
  [
    'guard_fact_correction',
    'old.equipment_id, old.institution_id',
    'old.equipment_id, old.provision_id, old.institution_id',
  ],
  [
    'guard_fact_correction',
    'e.id = new.equipment_id)',
    `e.id = new.equipment_id),
            (select p.institution_id from provisions p where p.id = new.provision_id)`,
  ],
  ['is_corrected', 'c.clause_id, c.certification_id)', 'c.clause_id, c.certification_id, c.provision_id)'],
] as const;

/** 誤記の訂正 of provisions; and of certificates that the registry's steward has recorded, which are no institution's own. */
export class CorrectionsOfProvisions1764000000501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table fact_corrections
        add column provision_id uuid constraint fk_fact_corrections__provision_id__not_found references provisions on delete cascade,
        alter column institution_id drop not null,
        add constraint ck_fact_corrections__institution_id__required check (institution_id is not null or certification_id is not null),
        drop constraint ck_fact_corrections__subject__other_subject,
        add constraint ck_fact_corrections__subject__other_subject check (num_nonnulls(contract_id, system_id, equipment_id, certification_id, provision_id) = 1
          and num_nonnulls(subcontract_id, clause_id) <= 1 and (num_nonnulls(subcontract_id, clause_id) = 0 or contract_id is not null));
      create index ix_fact_corrections__provision_id on fact_corrections (provision_id) where provision_id is not null;
      create policy ri_fact_corrections__provision_id__not_found on fact_corrections as restrictive for insert with check (${SEES});
      create policy ru_fact_corrections__provision_id__not_found on fact_corrections as restrictive for update using (true) with check (${SEES});
    `);
    for (const [name, from, to] of REWRITTEN) await rewrite(runner, name, from, to);
    await runner.query('select build_past()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema past cascade');
    for (const [name, from, to] of [...REWRITTEN].reverse()) await rewrite(runner, name, to, from);
    await runner.query(`
      delete from fact_corrections where provision_id is not null or institution_id is null;
      drop policy ri_fact_corrections__provision_id__not_found on fact_corrections;
      drop policy ru_fact_corrections__provision_id__not_found on fact_corrections;
      alter table fact_corrections
        drop constraint ck_fact_corrections__subject__other_subject,
        drop constraint ck_fact_corrections__institution_id__required,
        drop column provision_id,
        alter column institution_id set not null,
        add constraint ck_fact_corrections__subject__other_subject check (num_nonnulls(contract_id, system_id, equipment_id, certification_id) = 1
          and num_nonnulls(subcontract_id, clause_id) <= 1 and (num_nonnulls(subcontract_id, clause_id) = 0 or contract_id is not null));
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
