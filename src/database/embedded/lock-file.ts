import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { giveToFolderOwner, hasCode } from './data-folder';
import { isAlive } from './signals';

export const HEARTBEAT_MS = 2_000;
/** A holder that is alive touches its lock; one that has not for so long is dead, and its pid somebody else's by now. */
export const STALE_MS = 15_000;

/** A lock file that is ours until we give it up. */
export interface HeldLock {
  release(): Promise<void>;
}

/** Takes the lock if nobody holds it; null: somebody does, or did until he died. */
export async function tryLock(lock: string): Promise<HeldLock | null> {
  const token = `${process.pid} ${randomUUID()}`;
  if (!(await take(lock, token))) return null;
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(lock, now, now).catch(() => undefined); // the folder has been removed under us: nothing left to guard
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    release: async () => {
      clearInterval(heartbeat);
      if ((await contents(lock)) === token) await rm(lock, { force: true });
    },
  };
}

/** Removes a lock whose holder is dead. */
export async function breakIfStale(lock: string): Promise<void> {
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

/** When the holder touched it last; null: nobody holds it. */
export async function touchedAt(lock: string): Promise<number | null> {
  try {
    return (await stat(lock)).mtimeMs;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
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

async function isStale(lock: string, token: string): Promise<boolean> {
  const pid = Number.parseInt(token, 10);
  if (Number.isInteger(pid) && !isAlive(pid)) return true;
  const touched = await touchedAt(lock);
  return touched !== null && Math.abs(Date.now() - touched) > STALE_MS;
}

async function contents(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}
