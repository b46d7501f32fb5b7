import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { binariesPackage, usableBinaries } from '../../src/database/embedded/binaries';
import { openDataFolder } from '../../src/database/embedded/data-folder';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/database/embedded/embedded-postgres';
import { prepareEndpoint } from '../../src/database/embedded/endpoint';
import { serverProcesses } from '../../src/database/embedded/server-processes';

// Processes are found in /proc, which only Linux has; PostgreSQL runs under another account only where we are root.
const onLinux = process.platform === 'linux' ? describe : describe.skip;
const asRoot = process.getuid?.() === 0 ? it : it.skip;

onLinux('the embedded PostgreSQL', () => {
  let parent: string;
  let folder: string;
  let made: string;
  let foreigner: ChildProcess | undefined;

  beforeAll(async () => {
    made = join(await mkdtemp(join(tmpdir(), 'bunkaiten-made-')), 'postgres');
    await (await start(made)).stop();
  });
  afterAll(() => rm(dirname(made), { recursive: true, force: true }));
  beforeEach(async () => {
    // mkdtemp closes it (mode 0700): as root, the server's account cannot enter
    parent = await mkdtemp(join(tmpdir(), 'bunkaiten-embedded-'));
    folder = join(parent, '髙﨑 病院', 'postgres');
  });
  afterEach(async () => {
    foreigner?.kill('SIGKILL');
    foreigner = undefined;
    for (const pid of await holders()) process.kill(pid, 'SIGKILL');
    await rm(parent, { recursive: true, force: true, maxRetries: 10 });
  });
  const start = (at = folder): Promise<EmbeddedPostgres> =>
    startEmbeddedPostgres({ folder: at, database: 'bunkaiten', settings: { fsync: 'off' } });
  /** Of a cluster that was made before: most of a first start is making one. */
  const startMade = () => cp(made, folder, { recursive: true }).then(() => start());

  async function holders(): Promise<number[]> {
    const { cluster, account } = await openDataFolder(folder);
    return [...((await serverProcesses(cluster, account)) ?? [])];
  }

  const postmasterOf = async (server: EmbeddedPostgres): Promise<number> =>
    Number.parseInt(await readFile(join(server.dataFolder, 'postmaster.pid'), 'utf8'), 10);

  /** A process of another program under the server's account, which PostgreSQL would take for a server. */
  async function startForeigner(cwd: string): Promise<number> {
    foreigner = spawn('sleep', ['600'], { stdio: 'ignore', cwd, ...(await openDataFolder(folder)).account });
    await once(foreigner, 'spawn');
    return foreigner.pid ?? Number.NaN;
  }

  it('starts with checksums, C.UTF-8, UTF8, a password and nothing on the network', async () => {
    const server = await start();
    expect(server).toMatchObject({ adopted: false, version: expect.stringMatching(/^18\./) as string, remarks: [] });
    const [row] = await query<Record<string, string>>(
      server,
      `SELECT current_setting('data_checksums') AS checksums, current_setting('listen_addresses') AS addresses,
              current_setting('timezone') AS timezone, datlocprovider AS provider, datlocale AS locale,
              pg_encoding_to_char(encoding) AS encoding, upper('ａé') AS upper
         FROM pg_database WHERE datname = current_database()`,
    );
    expect(row).toEqual({
      checksums: 'on',
      addresses: '',
      timezone: 'UTC',
      provider: 'b',
      locale: 'C.UTF-8',
      encoding: 'UTF8',
      upper: 'ＡÉ',
    });
    const wrong = new Client({ ...server.connection, password: 'wrong' });
    await expect(wrong.connect()).rejects.toMatchObject({ code: '28P01' });
    expect((await stat(join(folder, 'password'))).mode & 0o777).toBe(0o600);
    expect((await stat(server.dataFolder)).mode & 0o777).toBe(0o700);
    expect((await stat(server.connection.host)).mode & 0o777).toBe(0o700);
    expect(Buffer.byteLength(server.connection.host)).toBeLessThan(86);

    await server.stop();
    expect(await holders()).toEqual([]);
    await expect(stat(server.connection.host)).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await readdir(folder)).sort()).toEqual(['cluster', 'password', 'server.log']);
  });

  it('gives a URL that node-pg understands', async () => {
    const server = await startMade();
    const client = new Client(server.url);
    await client.connect();
    expect((await client.query('SELECT current_database() AS name')).rows).toEqual([{ name: 'bunkaiten' }]);
    await client.end();
    await server.stop();
  });

  it('keeps the data from one start to the next', async () => {
    const first = await startMade();
    await remember(first, '髙﨑①⑥㈱𠮷');
    await first.stop();
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await remembered(second)).toEqual(['髙﨑①⑥㈱𠮷']);
    await second.stop();
  });

  it('adopts the server of a service that was killed, and stops it', async () => {
    const first = await startMade();
    await remember(first, '①');
    const second = await start();
    expect(second.adopted).toBe(true);
    expect(await postmasterOf(second)).toBe(await postmasterOf(first));
    expect(await remembered(second)).toEqual(['①']);
    await second.stop();
    expect(await holders()).toEqual([]);
  });

  it('waits for a server that is just stopping, and starts anew', async () => {
    const first = await startMade();
    const pidFile = join(first.dataFolder, 'postmaster.pid');
    const stopping = first.stop();
    // PostgreSQL says so in its own file, until it is gone: before that there is a server to adopt.
    while (/ready/.test(await readFile(pidFile, 'utf8').catch(() => ''))) await sleep(1);
    const second = await start();
    await stopping;
    expect(await query(second, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.stop();
  });

  it('stops and replaces a server whose socket was cleaned away', async () => {
    const first = await startMade();
    await remember(first, '⑥');
    await rm(first.connection.host, { recursive: true });
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await remembered(second)).toEqual(['⑥']);
    await second.stop();
  });

  it('ends the orphaned backends of a killed server and recovers', async () => {
    const first = await startMade();
    await remember(first, '㈱');
    const busy = new Client(first.connection);
    busy.on('error', () => undefined);
    await busy.connect();
    // never waits for anything, so the backend does not notice that its postmaster is gone
    const spinning = busy.query(`DO $$ BEGIN LOOP NULL; END LOOP; END $$`).catch((error: unknown) => error);
    await sleep(200);
    process.kill(await postmasterOf(first), 'SIGKILL');
    await sleep(500);
    expect(await holders()).toHaveLength(1);

    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await remembered(second)).toEqual(['㈱']);
    expect(await spinning).toBeInstanceOf(Error);
    await second.stop();
  });

  it('spares the process that a stale pid file and a stale socket lock name', async () => {
    const first = await startMade();
    await remember(first, '𠮷');
    const pid = await postmasterOf(first);
    const stale = await readFile(join(first.dataFolder, 'postmaster.pid'), 'utf8');
    process.kill(pid, 'SIGKILL');
    while ((await holders()).length > 0) await sleep(50);
    const foreign = await startForeigner('/');
    await writeFile(join(first.dataFolder, 'postmaster.pid'), stale.replace(String(pid), String(foreign)));
    await writeFile(join(first.connection.host, '.s.PGSQL.5432.lock'), stale.replace(String(pid), String(foreign)));

    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await remembered(second)).toEqual(['𠮷']);
    expect(foreigner).toMatchObject({ exitCode: null, signalCode: null });
    await second.stop();
    expect(foreigner).toMatchObject({ exitCode: null, signalCode: null });
  });

  it('spares a shell that somebody left in the data directory', async () => {
    const first = await startMade();
    await first.stop();
    await startForeigner(first.dataFolder);
    const second = await start();
    await second.stop();
    expect(foreigner).toMatchObject({ exitCode: null, signalCode: null });
  });

  it('makes a new cluster where an earlier start was killed half-way', async () => {
    await mkdir(join(folder, 'cluster.half-AbC123', 'base'), { recursive: true });
    await writeFile(join(folder, 'cluster.half-AbC123', 'PG_VERSION'), '18\n');
    const dead = spawn('true');
    await once(dead, 'exit');
    await writeFile(join(folder, 'start.lock'), `${dead.pid} left by a killed start`);
    const { host } = await prepareEndpoint(await openDataFolder(folder));
    await writeFile(join(host, 'initdb-password'), 'left behind');
    const server = await start();
    expect(server.remarks).toEqual([]);
    expect((await readdir(host)).sort()).toEqual(['.s.PGSQL.5432', '.s.PGSQL.5432.lock']);
    await server.stop();
    expect((await readdir(folder)).sort()).toEqual(['cluster', 'password', 'server.log']);
  });

  it('moves aside, and says so, what lies in the place of the cluster without being one', async () => {
    await mkdir(join(folder, 'cluster', 'base'), { recursive: true });
    await writeFile(join(folder, 'cluster', 'base', 'kept'), '髙');
    const server = await start();
    expect(server.remarks).toEqual([expect.stringContaining('is kept as')]);
    await server.stop();
    const aside = (await readdir(folder)).find((name) => name.startsWith('cluster.broken-')) ?? '';
    expect(await readFile(join(folder, aside, 'base', 'kept'), 'utf8')).toBe('髙');
  });

  it('lets two first starts at once share one server', async () => {
    const servers = await Promise.all([start(), start(), start()]);
    expect(servers.map((server) => server.adopted).sort()).toEqual([false, true, true]);
    expect(new Set(await Promise.all(servers.map(postmasterOf))).size).toBe(1);
    await servers[0]?.stop();
    expect(await holders()).toEqual([]);
  });

  it('says what the log says when the server does not start', async () => {
    const failing = startEmbeddedPostgres({ folder, database: 'x', settings: { shared_buffers: 'plenty' } });
    await expect(failing).rejects.toThrow(/exit code 1[\s\S]*invalid value for parameter "shared_buffers": "plenty"/);
    expect(await readdir(folder)).not.toContain('start.lock');
  });

  it('names the file when the password has been lost', async () => {
    await (await startMade()).stop();
    await rename(join(folder, 'password'), join(folder, 'mislaid'));
    await expect(start()).rejects.toThrow(`${join(folder, 'password')} is missing`);
  });

  asRoot('runs under the account that owns the cluster and leaves the files so that its own start works', async () => {
    await mkdir(folder, { recursive: true });
    await chown(folder, 1, 1);
    const server = await start();
    await server.stop();
    const owners = await Promise.all(
      ['cluster', 'password', 'server.log'].map(async (name) => (await stat(join(folder, name))).uid),
    );
    expect(owners).toEqual([1, 1, 1]);
  });

  asRoot('takes a cluster back that somebody gave to root', async () => {
    const first = await startMade();
    await remember(first, '﨑');
    await first.stop();
    for (const name of await readdir(first.dataFolder, { recursive: true }))
      await chown(join(first.dataFolder, name), 0, 0);
    await chown(first.dataFolder, 0, 0);
    const second = await start();
    expect(await remembered(second)).toEqual(['﨑']);
    await second.stop();
  });

  asRoot('copies the programs, links and all, where the account cannot enter their folder', async () => {
    const closed = join(parent, 'package');
    await cp(binariesPackage(), closed, { recursive: true, verbatimSymlinks: true });
    await rm(join(closed, 'native', 'lib', 'libicuuc.so.60'));
    // the copies lie where the account can reach them
    const open = await mkdtemp(join(tmpdir(), 'bunkaiten-copies-'));
    await chmod(open, 0o755);
    try {
      await mkdir(folder, { recursive: true });
      const { account } = await openDataFolder(folder);
      const binaries = await usableBinaries(closed, account, open);
      expect(binaries.postgres).toContain(open);
      expect(await usableBinaries(closed, account, open)).toEqual(binaries);
      expect(await readdir(open)).toHaveLength(1);
    } finally {
      await rm(open, { recursive: true });
    }
  });
});

async function query<Row extends object>(
  server: EmbeddedPostgres,
  text: string,
  values: string[] = [],
): Promise<Row[]> {
  const client = new Client(server.connection);
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

async function remember(server: EmbeddedPostgres, word: string): Promise<void> {
  await query(server, 'CREATE TABLE IF NOT EXISTS memory (word text)');
  await query(server, 'INSERT INTO memory VALUES ($1)', [word]);
}

const remembered = async (server: EmbeddedPostgres): Promise<string[]> =>
  (await query<{ word: string }>(server, 'SELECT word FROM memory')).map(({ word }) => word);
