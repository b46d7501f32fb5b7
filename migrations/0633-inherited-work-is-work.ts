import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who asked, wherever something that was asked for is still open: before, and now. */
const ASKED = [
  'a.requested_by_actor',
  's.requested_by_actor',
  'f.proposed_by_actor',
  'p.entered_by_actor',
  't.proposed_by_actor',
];
const REWRITTEN: readonly (readonly [from: string, to: string])[] = [
  ['select a.* from accounts a', 'select a.*, predecessors_of(a.id) || a.id as asked_by from accounts a'],
  ...ASKED.map((column) => [`${column} = l.id`, `${column} = any(l.asked_by)`] as const),
  ['has_drafted(m.id, l.id)', 'exists (select from unnest(l.asked_by) as b where has_drafted(m.id, b))'],
];

/** 引継ぎ: who took over what another had asked for has it open when they leave in turn, and it is shown beforehand. */
export class InheritedWorkIsWork1764000000633 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await rewrite(runner, REWRITTEN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await rewrite(
      runner,
      REWRITTEN.map(([from, to]) => [to, from] as const),
    );
  }
}

/** Changes places of work_of(), and refuses to where it reads otherwise. */
async function rewrite(runner: QueryRunner, places: typeof REWRITTEN): Promise<void> {
  const [row] = (await runner.query(`select pg_get_functiondef('work_of'::regproc) as text`)) as { text: string }[];
  let text = row?.text ?? '';
  for (const [from, to] of places) {
    if (!text.includes(from)) throw new Error(`work_of reads otherwise than expected: ${from}`);
    text = text.replaceAll(from, () => to);
  }
  await runner.query(text);
}
