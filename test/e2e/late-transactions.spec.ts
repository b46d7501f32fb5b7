import { Client } from 'pg';
import { createDataSource } from '../../src/database/data-source';
import { Database } from '../../src/database/database';
import { verifyJournal } from '../../src/journal/verification';
import { newId } from '../../src/kernel/identifier';
import { sealEverything } from '../support/seal-everything';
import { until, WebhookSubscribers } from '../support/webhook-subscribers';

interface Page {
  readonly items: readonly { readonly id: string; readonly isDeleted: boolean; readonly record: object | null }[];
  readonly next: string;
  readonly hasMore: boolean;
}

/** So many records does a transaction of minutes write, such as a large file's. */
const LATE = 300;
/** What everybody else does is told within so many seconds; the machine of the tests is shared. */
const SOON = 5;

/** Somebody writes for minutes in one transaction, and others go on working. */
describe('a transaction that is long in coming', () => {
  let all: WebhookSubscribers;
  let late: Client;
  beforeAll(async () => {
    all = await WebhookSubscribers.start({ KEEP_FINDINGS: 'false' });
    late = new Client(all.registry.connection);
    await late.connect();
  });
  afterAll(async () => {
    await all.clear();
    await late.end();
    await all.registry.stop();
  });

  const copy = new Map<string, unknown>();
  const told: string[] = [];
  let cursor: string | undefined;
  const read = async (waitSeconds = 0): Promise<void> => {
    const query = {
      resources: 'vendors,contracts',
      limit: 100,
      waitSeconds,
      ...(cursor === undefined ? {} : { cursor }),
    };
    const { items, next, hasMore } = (await all.registry.http.get('/v1/changes').query(query).expect(200)).body as Page;
    for (const { id, isDeleted, record } of items) {
      told.push(id);
      if (isDeleted) copy.delete(id);
      else copy.set(id, record);
    }
    cursor = next;
    if (hasMore) await read();
  };
  const insertLate = async (): Promise<string[]> => {
    const ids = Array.from({ length: LATE }, () => newId());
    await late.query(
      `insert into vendors (id, name, name_search, legal_form, country)
       select id, '㈱遅' || n, '遅' || n, 'DOMESTIC_CORPORATION', 'JP' from unnest($1::uuid[]) with ordinality as x (id, n)`,
      [ids],
    );
    return ids;
  };

  it('holds nobody else’s changes back from the feed and the webhooks, and its own come once it has ended', async () => {
    const { id: subscription, receiver } = await all.subscribe({ resources: ['contracts', 'vendors'] });
    await read();
    await late.query('begin');
    const written = await insertLate();
    for (let round = 0; round < 3; round++) {
      const began = Date.now();
      const contract = await all.contract();
      while (!told.includes(contract) && Date.now() - began < SOON * 1000) await read(1);
      expect(told).toContain(contract);
      await until(() => receiver.of('contracts').some(({ data }) => data.id === contract), SOON);
      expect((Date.now() - began) / 1000).toBeLessThan(SOON);
      written.push(...(await insertLate()));
    }
    expect(told.filter((id) => written.includes(id))).toEqual([]);
    const [unsealed] = await all.registry.sql<{ n: number }>(
      'select count(*)::int as n from journal j where not exists (select from journal_chain c where c.seq = j.seq)',
    );
    expect(unsealed).toEqual({ n: 0 });

    await late.query('commit');
    const after = await all.contract();
    await sealEverything(all.registry);
    await read();
    // What they wrote comes whole, in their order, each once, and before what was done after it.
    expect(told.filter((id) => written.includes(id))).toEqual(written);
    expect(told.indexOf(after)).toBeGreaterThan(told.indexOf(written.at(-1) ?? ''));
    for (const [id, record] of copy) {
      const path = 'contractNo' in (record as object) ? 'contracts' : 'vendors';
      if (id === written[0] || path === 'contracts') expect(record).toEqual(await all.api.read(`${path}/${id}`));
    }
    const ours = await all.registry.sql<{ id: string }>('select id from vendors union all select id from contracts');
    expect([...copy.keys()].sort()).toEqual(ours.map(({ id }) => id).sort());

    // Nothing waits either before anybody has looked for what is to be told.
    await until(() => receiver.of('vendors').length >= written.length, 60);
    await until(async () => (await all.shown(subscription))['pendingDeliveries'] === 0, 60);
    const heard = receiver.of('vendors').map(({ data }) => data.id);
    expect(new Set(heard)).toEqual(new Set(written));
    expect(heard).toHaveLength(written.length);
  }, 120_000);

  it('leaves the journal whole', async () => {
    const dataSource = await createDataSource(all.registry.connection, 1).initialize();
    await sealEverything(all.registry);
    expect((await verifyJournal(new Database(dataSource))).faults).toEqual([]);
    await dataSource.destroy();
  });
});
