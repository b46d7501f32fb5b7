import { spawn } from 'node:child_process';
import { open, readFile, rename } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Binaries } from './binaries';
import { type Connection, greet } from './connection';
import { type DataFolder, giveToFolderOwner, statOrNull } from './data-folder';
import { directorySeenBy } from './directory-seen';
import { readPidFile } from './pid-file';
import { serverEnvironment } from './run-as';
import { type Server, START_TIMEOUT_MS, stopServer } from './server';

const LOG_LIMIT_BYTES = 10 * 1024 * 1024;
const LOG_LINES_SHOWN = 20;

/**
 * Starts the server and waits until it answers. It runs in a session of its own, where the terminal's Ctrl-C does not
 * reach it before the service has drained, and writes its log to a file in the folder.
 * @throws with the end of that log where it does not come up
 */
export async function launchServer(
  data: DataFolder,
  binaries: Binaries,
  settings: Readonly<Record<string, string>>,
  connection: Connection,
): Promise<Server> {
  const logStart = await turnLogOver(data.log);
  const failure = await spawnServer(data, binaries, settings);
  const deadline = Date.now() + START_TIMEOUT_MS;
  let reason: string | null = null;
  while (reason === null && Date.now() < deadline) {
    const greeting = await greet(connection, data);
    const named = await readPidFile(data.cluster);
    if (greeting !== null && named !== null) return { pid: named.pid, connection, version: greeting.version };
    await sleep(50);
    reason = failure();
  }
  if (reason === null) await stopLaunched(data, binaries);
  const said = (await readFile(data.log)).subarray(logStart).toString().trimEnd().split('\n').slice(-LOG_LINES_SHOWN);
  throw new Error(
    `PostgreSQL did not start (${reason ?? 'in time'}). The end of its log, ${data.log}:\n${said.join('\n')}`,
  );
}

/** One that we have started and that has not come up; one that runs by somebody else's doing ends ours with a reason. */
async function stopLaunched(data: DataFolder, binaries: Binaries): Promise<void> {
  const named = await readPidFile(data.cluster);
  if (named !== null) await stopServer(named.pid, data, binaries);
}

/** @returns asks whether the server has failed, and how; null: not yet */
async function spawnServer(
  data: DataFolder,
  binaries: Binaries,
  settings: Readonly<Record<string, string>>,
): Promise<() => string | null> {
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const directory = directorySeenBy(data.account, data.cluster);
  // only pg_ctl can give up an administrator's rights, which PostgreSQL refuses on Windows as it refuses root elsewhere
  const viaControl = process.platform === 'win32';
  const [program, args] = viaControl
    ? [binaries.pgCtl, ['start', '-W', '-D', directory, '-l', data.log, '-o', options.join(' ')]]
    : [binaries.postgres, ['-D', directory, ...options]];
  const log = await open(data.log, 'a', 0o600);
  let failure: string | null = null;
  try {
    await giveToFolderOwner(data.log);
    const child = spawn(program, args, {
      ...data.account,
      cwd: data.cluster,
      env: serverEnvironment(),
      detached: true,
      stdio: viaControl ? 'ignore' : ['ignore', log.fd, log.fd],
      windowsHide: true,
    });
    child.once('error', (error) => (failure = error.message));
    child.once('exit', (code, signal) => {
      if (!viaControl || code !== 0) failure = signal ?? `exit code ${code}`;
    });
    child.unref();
  } finally {
    await log.close();
  }
  return () => failure;
}

/** Keeps one earlier log once it has grown. @returns bytes that are already in the log */
async function turnLogOver(log: string): Promise<number> {
  const size = (await statOrNull(log))?.size ?? 0;
  if (size <= LOG_LIMIT_BYTES) return size;
  await rename(log, `${log}.1`);
  return 0;
}
