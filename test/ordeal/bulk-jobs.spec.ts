import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { dice } from '../support/dice';
import { ordealSeed, rounds } from '../support/ordeal';
import { signIn } from '../support/people';
import { createDatabase, type ServerConnection } from '../support/registry';
import { buildService, ServiceProcess } from '../support/service-process';

const SEED = ordealSeed();
const LINES = rounds(1_200, 100_000);
const KILLS = rounds(1, 20);

interface Item {
  readonly line: number;
  readonly outcome: string;
  readonly id: string | null;
  readonly problem: { readonly code: string } | null;
}

interface Job {
  readonly id: string;
  readonly state: string;
  readonly lines: number;
  readonly linesDone: number;
  readonly created: number;
  readonly updated: number;
  readonly refused: number;
}

/** A service is killed while it writes lines; another takes them up. */
describe(`lines in bulk that a job writes (ORDEAL_SEED=${SEED})`, () => {
  const random = dice(SEED);
  let folder: string;
  let database: Awaited<ReturnType<typeof createDatabase>>;
  let owner: Client;
  let headers: Record<string, string>;
  const services: ServiceProcess[] = [];

  beforeAll(async () => {
    await buildService();
    folder = await mkdtemp(join(tmpdir(), 'bunkaiten-bulk-'));
    database = await createDatabase();
    headers = { Authorization: `Bearer ${await signIn(database.connection, {})}` };
    owner = new Client(database.connection);
    await owner.connect();
  }, 120_000);
  afterAll(async () => {
    for (const service of services) service.signal('SIGKILL');
    await Promise.all(services.map((service) => service.end()));
    await owner.end();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const start = (): ServiceProcess => {
    const service = ServiceProcess.spawn({
      DATA_FOLDER: join(folder, `data-${services.length}`),
      DATABASE_URL: addressOf(database.service),
      KEEP_FINDINGS: 'false',
    });
    services.push(service);
    return service;
  };
  const read = async <T>(at: string, path: string): Promise<T> => {
    const answer = await fetch(`${at}/v1/${path}`, { headers });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const doneOf = async (id: string): Promise<number> =>
    (await owner.query<{ n: number }>('select lines_done as n from bulk_jobs where id = $1', [id])).rows[0]?.n ?? 0;
  /** What a process has begun is another's after a while: here that while goes by at once. */
  const letTimePass = () =>
    owner.query(
      `update jobs.job set started_on = now() - interval '1 hour', start_after = least(start_after, now())
        where name = 'bulk-upsert' and state in ('active', 'retry') and coalesce(started_on, now() - interval '1 day') < now() - interval '5 seconds'`,
    );

  it('are each written once, and told of as they became, however often the service is killed', async () => {
    let service = start();
    let at = await service.address();
    const isBad = (n: number) => n % 17 === 0;
    const lines = Array.from({ length: LINES }, (_, n) =>
      JSON.stringify({ externalId: { system: 'job', key: `J-${n}` }, record: { name: isBad(n) ? '' : `業者 ${n}` } }),
    );
    const sent = await fetch(`${at}/v1/bulk-jobs?resource=vendors`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/x-ndjson' },
      body: lines.join('\n'),
    });
    const { id, state } = (await sent.json()) as Job;
    expect([sent.status, sent.headers.get('location'), state]).toEqual([201, `/v1/bulk-jobs/${id}`, 'WAITING']);
    for (let kill = 1; kill <= KILLS; kill++) {
      const until = (LINES / (KILLS + 1)) * kill;
      for (let tries = 0; (await doneOf(id)) < until; tries++) {
        if (tries > 1200) throw new Error(`it stands still at ${await doneOf(id)}: ${service.output}`);
        await letTimePass();
        await wait(100);
      }
      await wait(random(300));
      service.signal('SIGKILL');
      await service.end();
      service = start();
      at = await service.address();
    }
    let job = await read<Job>(at, `bulk-jobs/${id}`);
    for (let tries = 0; job.state !== 'DONE' && tries < 3000; tries++) {
      await letTimePass();
      await wait(100);
      job = await read<Job>(at, `bulk-jobs/${id}`);
    }
    const refused = lines.filter((_, n) => isBad(n)).length;
    expect(job).toMatchObject({ state: 'DONE', lines: LINES, linesDone: LINES, updated: 0, refused });
    expect(job.created).toBe(LINES - refused);

    const items: Item[] = [];
    for (let next: number | null = 0; next !== null;) {
      const page: { items: Item[]; next: number | null } = await read(
        at,
        `bulk-jobs/${id}/items?limit=1000&afterLine=${next}`,
      );
      items.push(...page.items);
      next = page.next;
    }
    expect(items.map(({ line }) => line)).toEqual(lines.map((_, n) => n + 1));
    expect(items.every(({ outcome }, n) => outcome === (isBad(n) ? 'REFUSED' : 'CREATED'))).toBe(true);
    const bad = await read<{ items: Item[] }>(at, `bulk-jobs/${id}/items?isRefused=true&limit=3`);
    expect(bad.items.map(({ line, problem }) => [line, problem?.code])).toEqual([
      [1, 'INVALID_INPUT'],
      [18, 'INVALID_INPUT'],
      [35, 'INVALID_INPUT'],
    ]);
    const { rows } = await owner.query<{ key: string; id: string; name: string; version: number }>(
      `select k.key, v.id, v.name, v.version from vendors v join external_keys k on k.subject_id = v.id where k.system = 'job'`,
    );
    const stored = new Map(rows.map((row) => [row.key, row]));
    expect(rows.length).toBe(LINES - refused);
    for (const [n, item] of items.entries())
      if (!isBad(n))
        expect(stored.get(`J-${n}`)).toEqual({ key: `J-${n}`, id: item.id, name: `業者 ${n}`, version: 1 });
    const { rows: all } = await owner.query<{ n: number }>(
      `select count(*)::int as n from vendors where name like '業者 %'`,
    );
    expect(all).toEqual([{ n: LINES - refused }]);
  }, 3_600_000);

  it('are their sender’s: another sees no job, and who may not write such records sends none', async () => {
    const at = await services.at(-1)!.address();
    const [job] = (await read<{ items: Job[] }>(at, 'bulk-jobs')).items;
    const other = await signIn(database.connection, { roles: ['AUDITOR'] });
    const asOther = { Authorization: `Bearer ${other}` };
    const listed = await fetch(`${at}/v1/bulk-jobs`, { headers: asOther });
    expect(((await listed.json()) as { items: Job[] }).items).toEqual([]);
    const sent = await fetch(`${at}/v1/bulk-jobs?resource=vendors`, {
      method: 'POST',
      headers: { ...asOther, 'Content-Type': 'application/x-ndjson' },
      body: '{}',
    });
    expect(sent.status).toBe(403);
    expect(job?.state).toBe('DONE');
  });
});

function addressOf({ host, port, user, password, database }: ServerConnection): string {
  return `postgres://${user}:${encodeURIComponent(password)}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`;
}
