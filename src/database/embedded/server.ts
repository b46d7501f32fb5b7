import { setTimeout as sleep } from 'node:timers/promises';
import { type Binaries } from './binaries';
import { type Connection, greet } from './connection';
import { type DataFolder, statOrNull } from './data-folder';
import { directorySeenBy } from './directory-seen';
import { readPidFile } from './pid-file';
import { runAs } from './run-as';
import { holdsCluster } from './server-processes';
import { sendSignal } from './signals';

/** A server that has answered. */
export interface Server {
  /** The postmaster. */
  readonly pid: number;
  readonly version: string;
  readonly connection: Connection;
}

/** Recovery after a crash replays what was written since the last checkpoint. */
export const START_TIMEOUT_MS = 180_000;
const STOP_TIMEOUT_MS = 60_000;
/** A running server without a socket is given up after so long: something has cleaned the temporary folder. */
const SILENCE_MS = 5_000;

/**
 * The server that already runs on this cluster, left by a service that was killed or shared with one that lives.
 * One that is starting or stopping is waited for; one that nobody can reach any more is stopped.
 * @returns null: there is none
 */
export async function findServer(data: DataFolder, binaries: Binaries, login: Connection): Promise<Server | null> {
  const named = await readPidFile(data.cluster);
  if (named === null || !(await holdsCluster(named.pid, data.cluster, data.account))) return null;
  const deadline = Date.now() + START_TIMEOUT_MS;
  let reachable = Date.now();
  while (Date.now() < deadline && Date.now() - reachable < SILENCE_MS) {
    const now = await readPidFile(data.cluster);
    if (now?.pid !== named.pid) return null;
    const connection = { ...login, host: now.host, port: now.port };
    const greeting = now.host === '' ? null : await greet(connection, data);
    if (greeting !== null) return { pid: now.pid, connection, version: greeting.version };
    // holders cannot be told there, so a number that does not answer may be anybody's: PostgreSQL itself decides
    if (process.platform === 'win32') return null;
    if (!(await holdsCluster(named.pid, data.cluster, data.account))) return null;
    if ((await statOrNull(`${now.host}/.s.PGSQL.${now.port}`)) !== null) reachable = Date.now();
    await sleep(200);
  }
  // It answers that it cannot serve yet, as after a crash with much to recover: others may be waiting for it too.
  if (Date.now() - reachable < SILENCE_MS)
    throw new Error(`PostgreSQL (pid ${named.pid}) has not come up in time; its log is ${data.log}`);
  await stopServer(named.pid, data, binaries);
  return null;
}

/**
 * Stops a server and waits: fast (connections are cut, transactions rolled back, everything written), and if that does
 * not end, at once (the next start recovers). Signals nobody who does not hold the cluster.
 */
export async function stopServer(pid: number, data: DataFolder, binaries: Binaries): Promise<void> {
  for (const mode of ['fast', 'immediate'] as const) {
    if (!(await holdsCluster(pid, data.cluster, data.account))) return;
    if (process.platform === 'win32') {
      const directory = directorySeenBy(data.account, data.cluster);
      await runAs(data.account, binaries.pgCtl, ['stop', '-W', '-D', directory, '-m', mode]);
    } else {
      sendSignal(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
    }
    const deadline = Date.now() + STOP_TIMEOUT_MS;
    while (Date.now() < deadline) {
      await sleep(50);
      if (!(await holdsCluster(pid, data.cluster, data.account))) return;
    }
  }
  throw new Error(`PostgreSQL (pid ${pid}) does not stop; its log is ${data.log}`);
}
