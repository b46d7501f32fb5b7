import { Client } from 'pg';
import { createDatabase } from '../support/registry';

const OLD = 2_000;
const FRESH = 3;

describe('sealing the journal', () => {
  let database: Awaited<ReturnType<typeof createDatabase>>;
  let owner: Client;

  beforeAll(async () => {
    database = await createDatabase();
    owner = new Client(database.connection);
    await owner.connect();
    // As in the service's sessions.
    await owner.query('set plan_cache_mode = force_generic_plan');
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  const register = (count: number) =>
    owner.query(
      `insert into vendors (id, name, legal_form, country)
       select gen_random_uuid(), '業者' || n, 'DOMESTIC_CORPORATION', 'JP' from generate_series(1, $1::int) as n`,
      [count],
    );
  const seal = async () =>
    (await owner.query<{ sealed: number }>('select seal_journal(100000) as sealed')).rows[0]?.sealed;

  /** Rows that this connection has read so far. */
  const read = async () => {
    await owner.query('select pg_stat_force_next_flush()');
    const { rows } = await owner.query<{ read: number }>(
      `select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read from pg_stat_user_tables
       where relname in ('journal','journal_chain')`,
    );
    return rows[0]?.read ?? 0;
  };

  it('reads what is new, and not all that was ever written', async () => {
    await register(OLD);
    expect(await seal()).toBe(OLD);
    await owner.query('vacuum (analyze) journal, journal_chain');
    await register(FRESH);
    const before = await read();
    expect(await seal()).toBe(FRESH);
    expect((await read()) - before).toBeLessThan(10 * FRESH);
  });
});
