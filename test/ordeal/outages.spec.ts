import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/database/embedded/embedded-postgres';
import { readPidFile } from '../../src/database/embedded/pid-file';
import { serviceLogin } from '../../src/database/service-login';
import { DatabaseProxy } from '../support/database-proxy';
import { ordealSeed, rounds } from '../support/ordeal';
import { signIn } from '../support/people';
import { type ServerConnection } from '../support/registry';
import { Seeded } from '../support/seeded';
import { buildService, ServiceProcess } from '../support/service-process';
import { Watch } from '../support/watch';
import { Writer } from '../support/writer';

const run = promisify(execFile);
const INCIDENTS = [
  'BACKEND_ENDED',
  'BACKEND_KILLED',
  'SERVER_KILLED',
  'SERVER_RESTARTED',
  'NETWORK_CUT',
  'NETWORK_SILENT',
  'COMMITS_LOST',
  'DISK_FULL',
  'SECOND_START',
] as const;
type Incident = (typeof INCIDENTS)[number];
const ROUNDS = rounds(2, 100);
const WRITERS = 3;

/**
 * Two real services on one database under load: one that has brought it along, and one that reaches it over a network
 * that can be cut. In each round something happens to them; after each every answer is held against the tables.
 */
// PostgreSQL's processes are stopped and killed one by one, as Linux lets it.
(process.platform === 'linux' ? describe : describe.skip)('whatever befalls the database', () => {
  const random = new Seeded(ordealSeed());
  let folder: string;
  let isMounted: boolean;
  let near: ServiceProcess;
  let far: ServiceProcess;
  let server: EmbeddedPostgres;
  let owner: ServerConnection;
  let proxy: DatabaseProxy;
  let writers: Writer[];
  let watches: Watch[];

  beforeAll(async () => {
    await buildService();
    folder = await mkdtemp(join(tmpdir(), 'bunkaiten-outages-'));
    const small = join(folder, 'near');
    await mkdir(small);
    // Only root may mount; elsewhere a full disk is played by a trigger.
    isMounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=0755', 'tmpfs', small]).then(
      () => true,
      () => false,
    );
    near = ServiceProcess.spawn({ DATA_FOLDER: small });
    const nearAddress = await near.address();
    server = await startEmbeddedPostgres({ folder: join(small, 'postgres'), database: 'bunkaiten' });
    owner = server.connection;
    proxy = await DatabaseProxy.before((await serviceLogin(owner)) as ServerConnection);
    const { user, password, port, database } = proxy.connection;
    far = ServiceProcess.spawn({
      DATA_FOLDER: join(folder, 'far'),
      DATABASE_URL: `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
    });
    const addresses = [nearAddress, await far.address()];
    watches = addresses.map((address) => new Watch(address));
    const token = await signIn(owner, { expiresAt: new Date(Date.now() + 24 * 3_600_000) });
    writers = addresses.flatMap((address, i) =>
      Array.from({ length: WRITERS }, (_, n) => new Writer(address, token, `writer ${i}.${n}`, random)),
    );
    await sql('create table full_disk (is_full boolean)');
    await sql('grant select on full_disk to bunkaiten_service');
    await sql(`create function refuse_when_full() returns trigger language plpgsql as $$ begin
      if exists (select from full_disk) then raise exception 'no space left' using errcode = '53100'; end if; return new; end $$`);
    await sql(
      'create trigger zz_full before insert or update on vendors for each row execute function refuse_when_full()',
    );
  }, 300_000);

  afterAll(async () => {
    for (const service of [far, near]) service?.signal('SIGTERM');
    await Promise.all([far?.end(), near?.end()]);
    await proxy?.stop();
    await server?.stop();
    if (isMounted) await run('umount', [join(folder, 'near')]);
    await rm(folder, { recursive: true, force: true });
  });

  async function sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new Client(owner);
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  const backendOfAService = async () => {
    const found = await sql<{ pid: number }>(`select pid from pg_stat_activity
      where application_name ~ '^bunkaiten (${near.pid}|${far.pid})$' and backend_type = 'client backend' order by pid`);
    return found[random.below(found.length)]?.pid ?? 0;
  };
  const postmaster = async () => (await readPidFile(server.dataFolder))?.pid ?? 0;

  /** Nobody but the service starts it again. */
  async function endServer(signal: NodeJS.Signals): Promise<void> {
    const ended = await postmaster();
    process.kill(ended, signal);
    while ([ended, 0].includes(await postmaster())) await wait(20);
  }

  const befall: Record<Incident, () => Promise<void>> = {
    BACKEND_ENDED: async () => void (await sql('select pg_terminate_backend($1)', [await backendOfAService()])),
    // PostgreSQL then ends all other backends too, and recovers.
    BACKEND_KILLED: async () => void process.kill(await backendOfAService(), 'SIGKILL'),
    SERVER_KILLED: () => endServer('SIGKILL'),
    SERVER_RESTARTED: () => endServer('SIGINT'),
    NETWORK_CUT: async () => {
      proxy.cut();
      await watches[1]?.until(503);
      await wait(random.below(1_000));
      proxy.restore();
    },
    NETWORK_SILENT: async () => {
      proxy.silence();
      await watches[1]?.until(503);
      proxy.restore();
    },
    COMMITS_LOST: async () => {
      proxy.onCommit = random.below(2) === 0 ? 'LOSE_ANSWER' : 'LOSE_REQUEST';
      await wait(1_000);
      proxy.onCommit = 'LOSE_ANSWER_AND_NETWORK';
      await watches[1]?.until(503);
      proxy.onCommit = 'PASS';
      proxy.restore();
    },
    DISK_FULL: async () => {
      const filler = join(folder, 'near', 'filler');
      if (isMounted) await fill(filler);
      else await sql('insert into full_disk values (true)');
      await watches[0]?.until(503);
      if (isMounted) await rm(filler);
      else await sql('delete from full_disk');
    },
    SECOND_START: async () => {
      const port = new URL(await near.address()).port;
      const starts = [
        [port, `port ${port} is taken`],
        ['0', 'another service already runs on'],
      ] as const;
      const seconds = starts.map(async ([chosen, reason]) => {
        const second = ServiceProcess.spawn({ DATA_FOLDER: join(folder, 'near'), PORT: chosen });
        expect(await second.end()).toBe(1);
        expect(second.output).toContain(reason);
      });
      await Promise.all(seconds);
    },
  };

  it(
    `loses nothing that was acknowledged, and tells no untruth (${ROUNDS} rounds)`,
    async () => {
      const lasted: Record<string, number[]> = {};
      for (const watch of watches) watch.start();
      const first = random.below(INCIDENTS.length);
      for (let round = 0; round < ROUNDS; round++) {
        const incident = INCIDENTS[(first + round) % INCIDENTS.length]!;
        for (const writer of writers) writer.start();
        await wait(200 + random.below(500));
        const began = performance.now();
        await befall[incident]();
        await Promise.all(watches.map((watch) => watch.untilReadyAgain()));
        (lasted[incident] ??= []).push(Math.round(performance.now() - began));
        await wait(200);
        await Promise.all(writers.map((writer) => writer.stop()));
        for (const writer of writers) {
          const rows = await sql<{ id: string; version: number; address: string }>(
            `select id, version, address from vendors where name like $1 || ' %'`,
            [writer.prefix],
          );
          writer.compare(rows);
        }
        const faults = [...writers.flatMap((writer) => writer.faults), ...watches.flatMap((watch) => watch.faults)];
        expect({ round, incident, faults }).toEqual({ round, incident, faults: [] });
        expect([near.isAlive, far.isAlive]).toEqual([true, true]);
      }
      await Promise.all(watches.map((watch) => watch.stop()));
      process.stdout.write(`${JSON.stringify({ rounds: ROUNDS, isMounted, lasted, counts: total(writers) })}\n`);
      expect(total(writers).acknowledged).toBeGreaterThan(ROUNDS);
    },
    Math.max(300_000, ROUNDS * 60_000),
  );
});

function total(writers: readonly Writer[]): Writer['counts'] {
  const sum = { acknowledged: 0, refused: 0, unknown: 0, read: 0 };
  for (const { counts } of writers)
    for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += counts[name];
  return sum;
}

/** Takes all the space that there is. */
async function fill(path: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (const size of [1 << 20, 4096]) {
      const block = Buffer.alloc(size, 1);
      let isFull = false;
      while (!isFull) isFull = await file.write(block).then(() => false, isOutOfSpace);
    }
  } finally {
    await file.close();
  }
}

function isOutOfSpace(error: NodeJS.ErrnoException): true {
  if (error.code !== 'ENOSPC') throw error;
  return true;
}
