import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeFolder } from './data-folder';
import { breakIfStale, type HeldLock, HEARTBEAT_MS, STALE_MS, touchedAt, tryLock } from './lock-file';

/**
 * Takes the data folder for one service. Whether the holder of a lock lives is told by its heartbeat, not by its number
 * alone: in a container that was restarted the number of the dead one is that of the one who asks.
 * @throws where another service lives on the folder; nothing has been made then
 */
export async function holdForService(dataFolder: string): Promise<HeldLock> {
  await makeFolder(dataFolder);
  const lock = join(dataFolder, 'service.lock');
  const deadline = Date.now() + STALE_MS + HEARTBEAT_MS;
  let touched = await touchedAt(lock);
  for (;;) {
    const held = await tryLock(lock);
    if (held !== null) return held;
    await breakIfStale(lock);
    const now = await touchedAt(lock);
    if ((touched !== null && now !== null && now !== touched) || Date.now() > deadline) {
      throw new Error(`another service already runs on ${dataFolder}; stop it, or set DATA_FOLDER to another folder`);
    }
    touched = now;
    await sleep(100);
  }
}
