import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { openDataFolder } from '../../src/database/embedded/data-folder';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/database/embedded/embedded-postgres';
import { readPidFile } from '../../src/database/embedded/pid-file';
import { serverProcesses } from '../../src/database/embedded/server-processes';
import { holdForService } from '../../src/database/embedded/service-lock';

// Processes are found in /proc, which only Linux has.
const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('the embedded PostgreSQL, while it is used', () => {
  let parent: string;
  let folder: string;

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'bunkaiten-supervised-'));
    folder = join(parent, 'postgres');
  });

  afterEach(async () => {
    for (const pid of await holders()) process.kill(pid, 'SIGKILL');
    await rm(parent, { recursive: true, force: true, maxRetries: 10 });
  });

  const start = () => startEmbeddedPostgres({ folder, database: 'bunkaiten', settings: { fsync: 'off' } });

  async function holders(): Promise<number[]> {
    const { cluster, account } = await openDataFolder(folder);
    return [...((await serverProcesses(cluster, account)) ?? [])];
  }

  const postmasterOf = async (server: EmbeddedPostgres) => (await readPidFile(server.dataFolder))?.pid ?? null;

  async function ask(server: EmbeddedPostgres, text: string): Promise<unknown[]> {
    const client = new Client(server.connection);
    await client.connect();
    try {
      return (await client.query<{ word: unknown }>(text)).rows.map(({ word }) => word);
    } finally {
      await client.end();
    }
  }

  async function untilItAnswers(server: EmbeddedPostgres): Promise<void> {
    while ((await ask(server, 'select 1').catch(() => null)) === null) await sleep(50);
  }

  it('is brought back when it was killed, started by us or adopted, and again', async () => {
    const [ours, adopted] = [await start(), await start()];
    ours.supervise();
    adopted.supervise();
    await ask(ours, 'create table memory (word text)');
    for (const word of ['①', '②']) {
      await ask(ours, `insert into memory values ('${word}')`);
      const killed = await postmasterOf(ours);
      process.kill(killed ?? 0, 'SIGKILL');
      while ([killed, null].includes(await postmasterOf(ours))) await sleep(50);
      await untilItAnswers(ours);
    }
    expect(await ask(adopted, 'select word from memory order by 1')).toEqual(['①', '②']);
    await ours.leave();
    await adopted.leave();
    expect(await holders()).toEqual([]);
  });

  it('is not stopped while another process uses it; the last one to leave stops it', async () => {
    const server = await start();
    const other = new Client({ ...server.connection, application_name: 'bunkaiten of another process' });
    await other.connect();
    await (await start()).leave();
    await server.leave();
    expect((await other.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await other.end();
    await (await start()).leave();
    expect(await holders()).toEqual([]);
  });

  it('serves one service: a second one on the folder is refused, until the first has gone', async () => {
    const first = await holdForService(parent);
    await expect(holdForService(parent)).rejects.toThrow('another service already runs on');
    await first.release();
    await (await holdForService(parent)).release();
  });
});
