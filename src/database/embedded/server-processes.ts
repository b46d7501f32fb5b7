import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account } from './account';
import { statOrNull } from './data-folder';
import { readPidFile } from './pid-file';
import { runAs } from './run-as';
import { isAlive, sendSignal } from './signals';

/**
 * PostgreSQL's processes work in their data directory. `-ef` compares the folders themselves, not their names; what
 * they run is asked too, since a shell that somebody left there is none of ours.
 */
const FIND_ON_LINUX = `
for process in /proc/[0-9]*; do
  [ "$process/cwd" -ef . ] || continue
  case "$(readlink "$process/exe")" in
    */postgres | */initdb | *"/postgres (deleted)") echo "\${process#/proc/}" ;;
  esac
done`;

/**
 * The server processes, postmaster or orphaned backends, that hold this cluster; null: this platform cannot tell.
 * Looked up under the server's account, since root in a container may not look into other accounts' processes.
 */
export async function serverProcesses(cluster: string, account: Account | null): Promise<Set<number> | null> {
  if ((await statOrNull(cluster)) === null) return new Set();
  if (process.platform === 'linux') {
    const { code, output } = await runAs(account, '/bin/sh', ['-c', FIND_ON_LINUX], { cwd: cluster });
    if (code === null) throw new Error(`The processes that hold ${cluster} cannot be looked up: ${output}`);
    return new Set(
      output
        .split('\n')
        .filter((line) => /^\d+$/.test(line))
        .map(Number),
    );
  }
  if (process.platform === 'darwin') {
    // one line each: p<pid>, then n<its working directory>; exit code 1 where there are none
    const { output } = await runAs(null, 'lsof', ['-a', '-c', 'postgres', '-d', 'cwd', '-Fpn']);
    const holders = output.matchAll(/^p(\d+)\n(?:f.*\n)?n(.*)$/gm);
    return new Set([...holders].filter(([, , folder]) => folder === cluster).map(([, pid]) => Number(pid)));
  }
  return null;
}

/** Whether this process still runs and is the server of this cluster. */
export async function holdsCluster(pid: number, cluster: string, account: Account | null): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const holders = await serverProcesses(cluster, account);
  return holders === null || holders.has(pid);
}

/**
 * Clears what a killed server left behind: backends that still hold the cluster, and a pid file whose number belongs
 * to somebody else by now, which PostgreSQL would take for a running server. Signals nobody but holders of the cluster.
 * Call it only when no server answers. Where the platform cannot tell holders, PostgreSQL's own checks must do.
 */
export async function clearRemains(cluster: string, account: Account | null): Promise<void> {
  await endHolders(cluster, account);
  const named = await readPidFile(cluster);
  if (named !== null && (await serverProcesses(cluster, account)) !== null && isAlive(named.pid)) {
    await rm(join(cluster, 'postmaster.pid'), { force: true });
  }
}

/** Ends the server processes that hold a cluster, if need be by force; throws where they do not end. */
export async function endHolders(cluster: string, account: Account | null): Promise<void> {
  if (await endedBy('SIGTERM', cluster, account, 10_000)) return;
  if (await endedBy('SIGKILL', cluster, account, 5_000)) return;
  throw new Error(`Processes of an earlier server hold ${cluster} and do not end`);
}

async function endedBy(
  signal: NodeJS.Signals,
  cluster: string,
  account: Account | null,
  timeoutMs: number,
): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  const signalled = new Set<number>();
  do {
    const holders = await serverProcesses(cluster, account);
    if (holders === null || holders.size === 0) return true;
    for (const pid of holders) {
      if (!signalled.has(pid)) sendSignal(pid, signal);
      signalled.add(pid);
    }
    await sleep(100);
  } while (Date.now() < deadline);
  return false;
}
