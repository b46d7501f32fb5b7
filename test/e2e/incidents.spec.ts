import { type Response } from 'supertest';
import { Client as Postgres } from 'pg';
import { Database } from '../../src/database/database';
import { aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { DatabaseProxy } from '../support/database-proxy';
import { TestRegistry } from '../support/registry';

describe('what befalls the database', () => {
  let registry: TestRegistry;
  let proxy: DatabaseProxy;
  let api: Client;
  beforeAll(async () => {
    registry = await TestRegistry.start({}, async (service) => {
      proxy = await DatabaseProxy.before(service);
      return proxy.connection;
    });
    api = new Client(registry.http);
  });
  afterEach(() => {
    proxy.onCommit = 'PASS';
    proxy.restore();
  });
  afterAll(async () => {
    await registry.stop();
    await proxy.stop();
  });

  const write = (name: string) => registry.http.post('/v1/vendors').send(aVendorBody({ name }));
  const stored = async (name: string) =>
    (await registry.sql<{ id: string }>('select id from vendors where name = $1', [name])).map(({ id }) => id);
  const killBackends = () =>
    registry.sql(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name like 'bunkaiten%' and pid <> pg_backend_pid()`);
  const told = ({ status, headers, body }: Response) => [
    status,
    (body as { code?: string }).code,
    headers['retry-after'],
  ];
  const UNAVAILABLE = [503, 'DATABASE_UNAVAILABLE', '1'];

  /** Works on a connection of its own, which is closed at the end, and with it what it holds. */
  async function holding<T>(statement: string, values: string[], work: () => Promise<T>): Promise<T> {
    const holder = new Postgres(registry.connection);
    await holder.connect();
    try {
      await holder.query('begin');
      await holder.query(statement, values);
      return await work();
    } finally {
      await holder.end();
    }
  }

  it('is told with 503 where a connection was at work and is lost, and the next request works', async () => {
    const vendor = await api.create('vendors', aVendorBody());
    const answers = await holding('lock table vendors in access exclusive mode', [], async () => {
      const inFlight = [
        registry.http.get('/v1/vendors'),
        registry.http.get(`/v1/vendors/${vendor.id}`),
        write('失われた接続'),
      ].map((request) => request.then((answer) => answer));
      await waitForLocks(registry, 3);
      await killBackends();
      return Promise.all(inFlight);
    });
    expect(answers.map(told)).toEqual([UNAVAILABLE, UNAVAILABLE, UNAVAILABLE]);
    expect(await stored('失われた接続')).toEqual([]);
    await registry.http.get(`/v1/vendors/${vendor.id}`).expect(200);
    const ready = await registry.anonymous.get('/health/ready').expect(200);
    const { status, incidents } = ready.body as { status: string; incidents: { code: string; count: number }[] };
    expect([status, incidents.map(({ code }) => code)]).toEqual(['ok', ['DATABASE_UNAVAILABLE']]);
    // The three, and what the service itself was asking at that moment.
    expect(incidents[0]?.count).toBeGreaterThanOrEqual(3);
  });

  it('shows in /health/ready while it lasts, and never in /health/live', async () => {
    proxy.cut();
    expect(told(await registry.http.get('/v1/vendors'))).toEqual(UNAVAILABLE);
    await registry.anonymous.get('/health/live').expect(200);
    const down = await registry.anonymous.get('/health/ready').expect(503).expect('Retry-After', '1');
    expect(down.body).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
    proxy.restore();
    await registry.anonymous.get('/health/ready').expect(200);
    await registry.http.get('/v1/vendors').expect(200);
  });

  it('takes no answer back that was lost on the way: what was committed is answered', async () => {
    proxy.onCommit = 'LOSE_ANSWER';
    const answer = await write('応答を失ったCOMMIT').expect(201);
    expect(await stored('応答を失ったCOMMIT')).toEqual([(answer.body as Shown).id]);
    expect(answer.headers).toMatchObject({ etag: '"1"', location: `/v1/vendors/${(answer.body as Shown).id}` });
  });

  it('says of what was lost before it was committed that nothing was changed, which is so', async () => {
    proxy.onCommit = 'LOSE_REQUEST';
    expect(told(await write('届かなかったCOMMIT'))).toEqual(UNAVAILABLE);
    expect(await stored('届かなかったCOMMIT')).toEqual([]);
  });

  it('says that an outcome is unknown where it is, and gives the one answer to whoever repeats with the key', async () => {
    const name = '結果の分からないCOMMIT';
    proxy.onCommit = 'LOSE_ANSWER_AND_NETWORK';
    proxy.ofWhoeverSaid = name;
    const body = aVendorBody({ name });
    const ask = () => registry.http.post('/v1/vendors').set('Idempotency-Key', 'unknown-1').send(body);
    expect(told(await ask())).toEqual([503, 'OUTCOME_UNKNOWN', '1']);
    proxy.onCommit = 'PASS';
    proxy.ofWhoeverSaid = '';
    proxy.restore();
    const answer = await ask().expect(201).expect('Idempotency-Replayed', 'true');
    expect(await stored(name)).toEqual([(answer.body as Shown).id]);
  });

  it('lets a request end that waits for a row, and ten such requests hold up nobody else', async () => {
    const [held, free] = [await api.create('vendors', aVendorBody()), await api.create('vendors', aVendorBody())];
    const waiting = await holding('select from vendors where id = $1 for update', [held.id], async () => {
      const ten = Array.from({ length: 10 }, () =>
        registry.http
          .patch(`/v1/vendors/${held.id}`)
          .set('If-Match', '"1"')
          .set('Content-Type', 'application/merge-patch+json')
          .send('{"address":"待つ"}')
          .then((answer) => answer),
      );
      await waitForLocks(registry, 3);
      expect((await api.patch(`vendors/${free.id}`, 1, { address: '待たない' })).status).toBe(200);
      await registry.http.get(`/v1/vendors/${held.id}`).expect(200);
      await registry.anonymous.get('/health/ready').expect(200);
      return Promise.all(ten);
    });
    const answers = waiting.map(told);
    expect(answers.filter(([, code]) => code === 'WAITED_TOO_LONG')).not.toEqual([]);
    for (const [status, code, retryAfter] of answers) {
      expect([status, retryAfter]).toEqual([503, '1']);
      expect(['WAITED_TOO_LONG', 'BUSY']).toContain(code);
    }
    expect(await api.read(`vendors/${held.id}`)).toMatchObject({ version: 1 });
  });

  it.each([
    ['40001', 'COLLISION'],
    ['40P01', 'COLLISION'],
    ['57P01', 'DATABASE_UNAVAILABLE'],
    ['25006', 'DATABASE_READ_ONLY'],
    ['53100', 'DATABASE_EXHAUSTED'],
  ])('passes: SQLSTATE %s is 503 %s and changes nothing', async (state, code) => {
    await registry.sql(`create or replace function befall() returns trigger language plpgsql as
      $$ begin raise exception 'befallen' using errcode = '${state}'; end $$`);
    await registry.sql('create trigger befall after insert on vendors for each row execute function befall()');
    expect(told(await write('災い'))).toEqual([503, code, '1']);
    await registry.sql('drop trigger befall on vendors');
    expect(await stored('災い')).toEqual([]);
    const ready = await registry.anonymous.get('/health/ready');
    expect(JSON.stringify(ready.body)).toContain(code);
    await write('災いの後').expect(201);
  });

  it('is not ready while the disk is full, nor while the database only reads', async () => {
    const isReady = async () => (await registry.anonymous.get('/health/ready')).status === 200;
    const name = (await registry.sql<{ name: string }>('select current_database() as name'))[0]?.name ?? '';
    registry.app.get(Database).incidents.happen('DATABASE_EXHAUSTED');
    expect(await isReady()).toBe(false);
    await registry.sql(`alter database ${name} set default_transaction_read_only = on`);
    await killBackends();
    // until the service has noticed
    while ((await registry.http.get('/v1/vendors')).status !== 200) await pause();
    expect(told(await write('読み取り専用'))).toEqual([503, 'DATABASE_READ_ONLY', '1']);
    await registry.http.get('/v1/vendors').expect(200);
    const ready = await registry.anonymous.get('/health/ready').expect(503);
    expect(ready.body).toMatchObject({ code: 'DATABASE_READ_ONLY' });
  });
});

const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

/** Until so many of the service's requests wait for a lock. */
async function waitForLocks(registry: TestRegistry, count: number): Promise<void> {
  const waiting = async () =>
    (
      await registry.sql(`select from pg_stat_activity where datname = current_database()
        and application_name like 'bunkaiten%' and wait_event_type = 'Lock'`)
    ).length;
  while ((await waiting()) < count) await pause();
}
