import { type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '../../src/kernel/identifier';
import { BadNetwork, type Break, BREAKS } from '../support/bad-network';
import { DatabaseProxy } from '../support/database-proxy';
import { dice } from '../support/dice';
import { ordealSeed, rounds } from '../support/ordeal';
import { TestRegistry } from '../support/registry';

const SEED = ordealSeed();
const ROUNDS = rounds(1, 200);
const NDJSON = 'application/x-ndjson';

interface Answer {
  readonly status: number;
  readonly etag: string | null;
  readonly text: string;
}

interface Write {
  readonly method: string;
  readonly path: string;
  readonly type?: string;
  readonly body?: string;
  readonly ifMatch?: string;
}

/** Clients know a write by its Idempotency-Key, and repeat it until it is answered. */
describe(`every write, over a network that breaks off (ORDEAL_SEED=${SEED})`, () => {
  const random = dice(SEED);
  let registry: TestRegistry;
  let network: BadNetwork;
  let database: DatabaseProxy;
  let token: string;
  let serial = 0;
  beforeAll(async () => {
    registry = await TestRegistry.start({}, async (service) => {
      database = await DatabaseProxy.before(service);
      return database.connection;
    });
    await registry.app.listen(0, '127.0.0.1');
    network = await BadNetwork.before((registry.app.getHttpServer().address() as AddressInfo).port);
    token = await registry.tokenOf({});
  });
  afterAll(async () => {
    await network.stop();
    await registry.stop();
    await database.stop();
  });

  async function send({ method, path, type, body, ifMatch }: Write, key: string): Promise<Answer> {
    const headers = new Headers({ Authorization: `Bearer ${token}`, Connection: 'close', 'Idempotency-Key': key });
    if (type !== undefined) headers.set('Content-Type', type);
    if (ifMatch !== undefined) headers.set('If-Match', ifMatch);
    const answer = await fetch(`${network.address}/v1/${path}`, { method, headers, ...(body ? { body } : {}) });
    return { status: answer.status, etag: answer.headers.get('etag'), text: await answer.text() };
  }

  /** Until it is answered; the first time the network breaks off there, then wherever it likes. */
  async function settled(write: Write, where: Break, key = newId()): Promise<Answer> {
    let isFirst = true;
    network.next = () => {
      const first = isFirst;
      isFirst = false;
      return first ? where : random(4) === 0 ? BREAKS[random(BREAKS.length)]! : 'NEVER';
    };
    for (;;) {
      try {
        const answer = await send(write, key);
        const isSettled = answer.status !== 503 && !answer.text.includes('"IN_FLIGHT"');
        if (isSettled) return answer;
      } catch {
        // It was not answered, whatever became of it.
      }
      await wait(20);
    }
  }

  /** Half of them, for each kind of write anew; in the ordeal all. */
  const drawn = <T>(all: readonly T[]): readonly T[] => {
    const left = [...all];
    return Array.from({ length: rounds(Math.ceil(all.length / 2), all.length) }, () =>
      left.splice(random(left.length), 1),
    ).flat();
  };

  /** The answer of the first time, however often it is asked for. */
  async function once(write: Write, where: Break): Promise<Answer> {
    const key = newId();
    const first = await settled(write, where, key);
    expect(await settled(write, 'NEVER', key)).toEqual(first);
    return first;
  }

  const named = (name: string) =>
    registry.sql<{ id: string; version: number }>('select id, version from vendors where name = $1', [name]);
  const json = (method: string, path: string, body: object, ifMatch?: string): Write => ({
    method,
    path,
    type: method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
    body: JSON.stringify(body),
    ...(ifMatch ? { ifMatch } : {}),
  });
  const lines = (path: string, names: readonly string[]): Write => ({
    method: 'POST',
    path,
    type: NDJSON,
    body: names
      .map((name) => JSON.stringify({ externalId: { system: 'net', key: name }, record: { name } }))
      .join('\n'),
  });

  /** Each does something of which it can be told how often it was done. */
  const WRITES: Readonly<Record<string, (name: string, where: Break) => Promise<void>>> = {
    create: async (name, where) => {
      expect((await once(json('POST', 'vendors', { name }), where)).status).toBe(201);
      expect((await named(name)).map(({ version }) => version)).toEqual([1]);
    },
    change: async (name, where) => {
      const { id } = JSON.parse((await once(json('POST', 'vendors', { name }), 'NEVER')).text) as { id: string };
      const changed = await once(json('PATCH', `vendors/${id}`, { address: name }, '"1"'), where);
      expect([changed.status, changed.etag]).toEqual([200, '"2"']);
      expect((await named(name)).map(({ version }) => version)).toEqual([2]);
    },
    upsert: async (name, where) => {
      expect((await once(json('PUT', `external/vendors/net/${name}`, { name }), where)).status).toBe(201);
      expect((await named(name)).map(({ version }) => version)).toEqual([1]);
    },
    remove: async (name, where) => {
      const { id } = JSON.parse((await once(json('POST', 'vendors', { name }), 'NEVER')).text) as { id: string };
      expect((await once({ method: 'DELETE', path: `vendors/${id}`, ifMatch: '"1"' }, where)).status).toBe(204);
      expect(await named(name)).toEqual([]);
    },
    bulk: async (name, where) => {
      const names = Array.from({ length: 450 }, (_, n) => `${name}-${n}`);
      const { created, updated } = JSON.parse((await once(lines('vendors/bulk-upsert', names), where)).text) as {
        created: number;
        updated: number;
      };
      expect([created, updated]).toEqual([450, 0]);
      await areThereOnce(name, 450);
    },
    'bulk, all or none': async (name, where) => {
      const names = Array.from({ length: 60 }, (_, n) => `${name}-${n}`);
      const { status } = await once(lines('vendors/bulk-upsert?atomic=true', names), where);
      expect(status).toBe(200);
      await areThereOnce(name, 60);
    },
    'bulk by a job': async (name, where) => {
      const names = Array.from({ length: 450 }, (_, n) => `${name}-${n}`);
      const sent = await once(lines('bulk-jobs?resource=vendors', names), where);
      const { id } = JSON.parse(sent.text) as { id: string };
      const [job] = await doneJob(id);
      expect([sent.status, job]).toEqual([201, { lines: 450, created: 450, updated: 0, refused: 0 }]);
      await areThereOnce(name, 450);
    },
  };

  async function areThereOnce(name: string, count: number): Promise<void> {
    const rows = await registry.sql<{ n: number; most: number }>(
      `select count(*)::int as n, max(version) as most from vendors where name like $1 || '-%'`,
      [name],
    );
    expect(rows).toEqual([{ n: count, most: 1 }]);
  }

  async function doneJob(id: string): Promise<object[]> {
    for (let tries = 0; tries < 600; tries++) {
      const done = await registry.sql<object>(
        `select lines, created, updated, refused from bulk_jobs where id = $1 and state = 'DONE'`,
        [id],
      );
      if (done.length > 0) return done;
      await wait(100);
    }
    throw new Error('the job is not done');
  }

  it.each(Object.keys(WRITES))(
    `%s: once, and with one answer`,
    async (kind) => {
      for (let round = 0; round < ROUNDS; round++)
        for (const where of drawn(BREAKS)) {
          const before = network.broken.length;
          await WRITES[kind]!(`㈱${kind} ${++serial}`, where);
          if (where !== 'NEVER') expect(network.broken.slice(before)).toContain(where);
        }
    },
    ROUNDS * 120_000,
  );

  it.each(Object.keys(WRITES))(
    '%s: once, also where the database’s answer to the commit is lost',
    async (kind) => {
      for (let round = 0; round < ROUNDS; round++)
        for (const lost of drawn(['LOSE_REQUEST', 'LOSE_ANSWER'] as const)) {
          database.onCommit = lost;
          const over = wait(300 + random(400)).then(() => (database.onCommit = 'PASS'));
          await WRITES[kind]!(`㈱${kind} ${++serial}`, 'NEVER');
          await over;
        }
    },
    ROUNDS * 120_000,
  );
});
