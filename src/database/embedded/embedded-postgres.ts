import { join } from 'node:path';
import { runningAsRoot } from './account';
import { type Binaries, binariesPackage, usableBinaries } from './binaries';
import { ensureCluster, isWhole, readPassword } from './cluster';
import { type Connection, connectionUrl, ensureDatabase, SUPERUSER } from './connection';
import { type DataFolder, openDataFolder } from './data-folder';
import { prepareEndpoint, removeEndpoint } from './endpoint';
import { launchServer } from './launch';
import { readPidFile } from './pid-file';
import { findServer, type Server, stopServer } from './server';
import { clearRemains } from './server-processes';
import { withStartLock } from './start-lock';
import { Supervisor } from './supervisor';

export interface EmbeddedPostgresOptions {
  /** Holds cluster, password and log; made if need be. */
  readonly folder: string;
  /** Created if missing. */
  readonly database: string;
  /** Settings of the server over ours, such as `fsync: 'off'` for tests. A server that already runs keeps its own. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A PostgreSQL that the service has brought itself. */
export interface EmbeddedPostgres {
  readonly connection: Connection;
  /** The connection as one line. Holds the password: not for the log. */
  readonly url: string;
  /** Whether it was running already. */
  readonly adopted: boolean;
  /** Such as `18.4`. */
  readonly version: string;
  /** PostgreSQL's data directory. */
  readonly dataFolder: string;
  /** What a person should be told, as sentences; usually none. */
  readonly remarks: readonly string[];
  /** From here on a server that is lost, adopted ones too, is brought back, until we stop or leave it. */
  supervise(): void;
  /** Leaves the server: stops it, unless another process uses it. */
  leave(): Promise<void>;
  /**
   * Stops the server, an adopted one too: it belongs to the folder, and whoever stops, stops it for all who share it.
   * Resolves when it is gone.
   */
  stop(): Promise<void>;
}

const OUR_SETTINGS: Readonly<Record<string, string>> = {
  max_connections: '50',
  timezone: 'UTC',
  cluster_name: 'bunkaiten',
};

/** A copy of the programs for starts as root out of a project that the server's account cannot enter. */
const SHARED_COPIES = '/var/lib/bunkaiten';

/**
 * Starts the PostgreSQL of a folder, or adopts the one that already runs there.
 *
 * The server is real PostgreSQL, from npm, for one machine: it listens on a private Unix socket only (on Windows on a
 * loopback port), and outlives a service that is killed, so that the next start takes it over.
 * Starts at the same moment, of several processes too, are let through one by one.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const packageFolder = binariesPackage();
  const data = await openDataFolder(options.folder);
  const copies = runningAsRoot() ? SHARED_COPIES : join(data.path, 'binaries');
  return withStartLock(data.lock, async () => {
    const binaries = await usableBinaries(packageFolder, data.account, copies);
    const found = await adopt(data, binaries, options);
    const { server, remarks } = found ?? (await launch(data, binaries, options));
    const supervisor = await Supervisor.over(server, {
      bringBack: ({ port }) =>
        withStartLock(
          data.lock,
          async () => ((await adopt(data, binaries, options)) ?? (await launch(data, binaries, options, port))).server,
        ),
    });
    let ending: Promise<void> | undefined;
    return {
      connection: server.connection,
      url: connectionUrl(server.connection),
      adopted: found !== null,
      version: server.version,
      dataFolder: data.cluster,
      remarks,
      supervise: () => supervisor.begin(),
      leave: () => (ending ??= leave(supervisor, server.connection.host, data, binaries)),
      stop: () => (ending ??= stop(supervisor, server.connection.host, data, binaries)),
    };
  });
}

interface Arrival {
  readonly server: Server;
  readonly remarks: string[];
}

async function adopt(
  data: DataFolder,
  binaries: Binaries,
  { database }: EmbeddedPostgresOptions,
): Promise<Arrival | null> {
  if (!(await isWhole(data.cluster))) return null;
  const server = await findServer(
    data,
    binaries,
    connectionTo({ host: '', port: 0 }, await readPassword(data), database),
  );
  if (server === null) return null;
  await ensureDatabase(server.connection);
  return { server, remarks: [] };
}

async function launch(
  data: DataFolder,
  binaries: Binaries,
  { database, settings }: EmbeddedPostgresOptions,
  formerPort?: number,
): Promise<Arrival> {
  await clearRemains(data.cluster, data.account);
  const endpoint = await prepareEndpoint(data, formerPort);
  try {
    const remarks = await ensureCluster(data, binaries, {
      scratch: process.platform === 'win32' ? data.path : endpoint.host,
      durable: settings?.['fsync'] !== 'off',
    });
    const connection = connectionTo(endpoint, await readPassword(data), database);
    const allSettings = { ...OUR_SETTINGS, ...settings, ...endpoint.settings };
    const server = await launchServer(data, binaries, allSettings, connection);
    await ensureDatabase(connection).catch(async (error: unknown) => {
      await stopServer(server.pid, data, binaries);
      throw error;
    });
    return { server, remarks };
  } catch (error) {
    await removeEndpoint(endpoint.host);
    throw error;
  }
}

async function stop(supervisor: Supervisor, host: string, data: DataFolder, binaries: Binaries): Promise<void> {
  await supervisor.rest();
  await supervisor.end();
  await stopNamed(data, binaries);
  // under the lock, lest a start that has just prepared the folder for its socket finds it gone
  await withStartLock(data.lock, () => removeEndpoint(host));
}

/** Under the lock from the question who else uses the server to its end: nobody begins to use it in between. */
async function leave(supervisor: Supervisor, host: string, data: DataFolder, binaries: Binaries): Promise<void> {
  await supervisor.rest();
  await withStartLock(data.lock, async () => {
    const isAlone = await supervisor.isAlone();
    await supervisor.end();
    if (!isAlone) return;
    await stopNamed(data, binaries);
    await removeEndpoint(host);
  });
}

/** The server that runs on the folder now, which may have been brought back since. */
async function stopNamed(data: DataFolder, binaries: Binaries): Promise<void> {
  const named = await readPidFile(data.cluster);
  if (named !== null) await stopServer(named.pid, data, binaries);
}

const connectionTo = (
  { host, port }: { host: string; port: number },
  password: string,
  database: string,
): Connection => ({
  host,
  port,
  user: SUPERUSER,
  password,
  database,
  ssl: false,
});
