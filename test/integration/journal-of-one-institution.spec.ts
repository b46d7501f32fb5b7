import { Client } from 'pg';
import { type Database } from '../../src/database/database';
import { JournalReader } from '../../src/journal/journal.reader';
import { newId } from '../../src/kernel/identifier';
import { createDatabase } from '../support/registry';
import { sealEverything } from '../support/seal-everything';

interface Plan {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}
type Statement = Parameters<Database['read']>[0];

const FEW = 3;
const MANY = 20_000;

/** Beside a hospital that does much, one that does little is not looked for through all that the other has done. */
describe('the journal of one institution', () => {
  let database: Awaited<ReturnType<typeof createDatabase>>;
  let owner: Client;
  let service: Client;
  const [quiet, busy] = [newId(), newId()];
  beforeAll(async () => {
    database = await createDatabase();
    [owner, service] = [new Client(database.connection), new Client(database.service)];
    await Promise.all([owner.connect(), service.connect()]);
    for (const [id, entries] of [
      [quiet, FEW],
      [busy, MANY],
    ] as const) {
      await owner.query(`insert into institutions (id, name, kind) values ($1, $2, 'HOSPITAL')`, [
        id,
        `病院 ${entries}`,
      ]);
      await owner.query(
        `insert into departments (id, institution_id, name) select gen_random_uuid(), $1, '部門' || n from generate_series(1, $2::int) n`,
        [id, entries],
      );
    }
    await sealEverything({
      sql: async <Row extends object>(text: string) => (await owner.query<Row & { entries: number }>(text)).rows,
    });
    await owner.query('analyze journal, journal_chain');
    // As in the service's sessions.
    await service.query('set plan_cache_mode = force_generic_plan');
  });
  afterAll(async () => {
    await Promise.all([owner.end(), service.end()]);
    await database.drop();
  });

  /** The statement by which the reader looks for the newest entries of an institution. */
  const asked = async (institutionId: string): Promise<Statement> => {
    const statements: Statement[] = [];
    const recording = {
      read: (statement: Statement) => {
        statements.push(statement);
        return Promise.resolve([]);
      },
    };
    await new JournalReader(recording as unknown as Database).newest({ institutionId, limit: 50 });
    const [statement] = statements;
    if (statement === undefined) throw new Error('nothing was asked');
    return statement;
  };
  const readFor = async (institutionId: string): Promise<number> => {
    const { text, values } = await asked(institutionId);
    await service.query(`select set_config('bunkaiten.institutions', $1, false)`, [institutionId]);
    const { rows } = await service.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `explain (analyze, format json) ${text}`,
      values as unknown[],
    );
    const [found] = rows;
    if (found === undefined) throw new Error('no plan');
    return rowsRead(found['QUERY PLAN'][0].Plan);
  };

  it('is found by the institution where it has few entries, and in its order where it has many', async () => {
    expect(await readFor(quiet)).toBeLessThan(100);
    expect(await readFor(busy)).toBeLessThan(2_000);
  });
});

/** Rows that were looked at in tables, taken or not. */
function rowsRead(plan: Plan): number {
  const own =
    plan['Relation Name'] === undefined
      ? 0
      : (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'];
  return own + (plan.Plans ?? []).reduce((sum, part) => sum + rowsRead(part), 0);
}
