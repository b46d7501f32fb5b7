import { setTimeout as sleep } from 'node:timers/promises';
import { breakIfStale, tryLock } from './lock-file';

/**
 * Runs the work while holding the lock file; whoever comes second waits, whether in this process or in another.
 * The lock saves needless work; what must never happen (two servers on one cluster, a cluster half made) is also
 * refused by PostgreSQL's own lock and by the way the cluster is made.
 */
export async function withStartLock<T>(lock: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const held = await tryLock(lock);
    if (held !== null) {
      try {
        return await work();
      } finally {
        await held.release();
      }
    }
    await breakIfStale(lock);
    await sleep(50);
  }
}
