import { type MigrationInterface, type QueryRunner } from 'typeorm';

const BY_STEWARD = [
  [
    `if scope_everywhere() then new.source_kind := 'STEWARD';`,
    `if scope_everywhere() then new.source_kind := steward_source(to_jsonb(new));`,
  ],
  [`when scope_everywhere() then 'STEWARD'`, `when scope_everywhere() then steward_source(to_jsonb(new))`],
] as const;

/** What the registry's steward has looked up in a public register, and says where or when, is what that register says. */
export class WhatRegistersSay1764000000119 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function steward_source(said jsonb) returns text language sql immutable as $$
        select case when said ->> 'register_fetched_on' is not null
            or (said ->> 'verified_result' = 'FOUND' and said ->> 'verified_source' not in ('CERTIFICATION_BODY','OTHER')) then 'REGISTER' else 'STEWARD' end $$;
    `);
    for (const [from, to] of BY_STEWARD) await rewrite(runner, from, to);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [from, to] of BY_STEWARD) await rewrite(runner, to, from);
    await runner.query('drop function steward_source(jsonb)');
  }
}

async function rewrite(runner: QueryRunner, from: string, to: string): Promise<void> {
  const rows = (await runner.query(`select pg_get_functiondef('note_source'::regproc) as text`)) as { text: string }[];
  const text = rows[0]?.text ?? '';
  if (!text.includes(from)) throw new Error('note_source reads otherwise than expected');
  await runner.query(text.replace(from, () => to));
}
