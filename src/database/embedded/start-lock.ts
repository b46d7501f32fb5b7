import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { giveToFolderOwner, hasCode } from './data-folder';
import { isAlive } from './signals';

const HEARTBEAT_MS = 2_000;
/** A holder that is alive touches its lock; one that has not for so long is dead, and its pid somebody else's by now. */
const STALE_MS = 15_000;

/**
 * Runs the work while holding the lock file; whoever comes second waits, whether in this process or in another.
 * The lock saves needless work; what must never happen (two servers on one cluster, a cluster half made) is also
 * refused by PostgreSQL's own lock and by the way the cluster is made.
 */
export async function withStartLock<T>(lock: string, work: () => Promise<T>): Promise<T> {
  const token = `${process.pid} ${randomUUID()}`;
  while (!(await take(lock, token))) {
    await breakIfStale(lock);
    await sleep(50);
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(lock, now, now).catch(() => undefined); // the folder has been removed under us: nothing left to guard
  }, HEARTBEAT_MS);
  heartbeat.unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    if ((await contents(lock)) === token) await rm(lock, { force: true });
  }
}

async function take(lock: string, token: string): Promise<boolean> {
  try {
    await writeFile(lock, token, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
  await giveToFolderOwner(lock);
  return true;
}

async function breakIfStale(lock: string): Promise<void> {
  const seen = await contents(lock);
  if (seen === null || !(await isStale(lock, seen))) return;
  const aside = `${lock}.${randomUUID()}`;
  try {
    // renaming lets only one of several breakers through …
    await rename(lock, aside);
    // … and one who was too late, and has moved a fresh lock away, puts it back
    if ((await contents(aside)) !== seen) await link(aside, lock);
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'EEXIST')) throw error;
  }
  await rm(aside, { force: true });
}

async function isStale(lock: string, token: string): Promise<boolean> {
  const pid = Number.parseInt(token, 10);
  if (Number.isInteger(pid) && !isAlive(pid)) return true;
  try {
    return Math.abs(Date.now() - (await stat(lock)).mtimeMs) > STALE_MS;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}

async function contents(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}
