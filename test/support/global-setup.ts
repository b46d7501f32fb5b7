import { access, chmod, constants, mkdtemp, readFile, rm, statfs } from 'node:fs/promises';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type ClientConfig } from 'pg';
import { createDataSource } from '../../src/database/data-source';
import { serviceLogin } from '../../src/database/service-login';
import { startEmbeddedPostgres } from '../../src/database/embedded/embedded-postgres';

declare global {
  /** Handed from global-setup to global-teardown, which Jest runs in the same process. */
  var stopTestServer: (() => Promise<void>) | undefined;
}

/** Copied for every test database; see registry.ts. */
const TEMPLATE = 'bunkaiten_test_template';
/** Linux has it; what lies there is gone when the machine stops. */
const MEMORY = '/dev/shm';
/** Bytes; half-way through a run some 200 MB were seen to lie there. */
const PLENTY = 8 * 2 ** 30;

/** Starts one server for the whole run; tests find it in `TEST_DATABASE` and the service's login in `TEST_SERVICE_LOGIN`
 * (connections as JSON). */
export default async function globalSetup(): Promise<void> {
  const inMemory = await stayInMemory();
  const folder = await mkdtemp(join(tmpdir(), 'bunkaiten-test-'));
  const server = await startEmbeddedPostgres({
    folder,
    database: TEMPLATE,
    // gone after the run, so nothing needs to outlast a crash, and nobody tries to guess the service's password
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '100',
      scram_iterations: '1',
    },
  });
  globalThis.stopTestServer = async () => {
    await server.stop();
    for (const one of [folder, inMemory]) if (one !== null) await rm(one, { recursive: true, force: true });
  };
  stopWhenInterrupted();
  await migrateTemplate(server.connection);
  await copyByKernel({ ...server.connection, database: 'postgres' });
  process.env['TEST_DATABASE'] = JSON.stringify({ ...server.connection, database: 'postgres' });
  process.env['TEST_SERVICE_LOGIN'] = JSON.stringify(await serviceLogin(server.connection));
}

/**
 * Whatever the run puts down for a while it puts in memory, where there is plenty: each file of tests makes and drops a database
 * of a thousand files, and a file system that waits before it uses an inode again looks through all those that were dropped
 * lately, for each file that is made.
 */
async function stayInMemory(): Promise<string | null> {
  try {
    const { bavail, bsize } = await statfs(MEMORY);
    await access(MEMORY, constants.W_OK);
    if (Math.min(bavail * bsize, freemem()) < PLENTY) return null;
    // Programs are copied there, too, and run.
    if (/ \/dev\/shm \S+ \S*noexec/.test(await readFile('/proc/mounts', 'utf8'))) return null;
    const folder = await mkdtemp(join(MEMORY, 'bunkaiten-run-'));
    // PostgreSQL's own account goes through it.
    await chmod(folder, 0o755);
    return (process.env['TMPDIR'] = folder);
  } catch {
    // Not every system has it.
    return null;
  }
}

async function migrateTemplate(connection: Parameters<typeof createDataSource>[0]): Promise<void> {
  const dataSource = await createDataSource(connection, 1).initialize();
  await dataSource.runMigrations();
  // a database that somebody is connected to cannot be copied
  await dataSource.destroy();
}

/** A database is made for every file of tests: the kernel copies its thousand files by itself, where system and folder let it. */
async function copyByKernel(connection: ClientConfig): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  try {
    await client.query(`set file_copy_method = 'clone'`);
    await client.query(`create database copied template ${TEMPLATE} strategy file_copy`);
    await client.query('drop database copied');
    await client.query(`alter system set file_copy_method = 'clone'`);
    await client.query('select pg_reload_conf()');
  } catch {
    // It is copied as ever.
  } finally {
    await client.end();
  }
}

/** Jest runs no teardown after Ctrl-C, and the server, being detached, would stay. */
function stopWhenInterrupted(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // npm passes the terminal's signal on, so it comes twice
    process.on(signal, () => {
      void globalThis.stopTestServer?.().finally(() => process.exit(130));
    });
  }
}
