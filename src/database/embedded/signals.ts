import { readFileSync } from 'node:fs';
import { hasCode } from './data-folder';

/** Whether any process has this number and still runs: not yet a sign that it is the one we mean. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
  return process.platform !== 'linux' || !isZombie(pid);
}

/** Killed, but its parent has not asked yet how it ended: in a container, the first process may never ask. */
function isZombie(pid: number): boolean {
  try {
    // "pid (name) state …", where the name may hold anything
    return /\) [ZX] [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch (error) {
    return hasCode(error, 'ENOENT', 'ESRCH');
  }
}

/** Signals a process that has just been recognised; it may have ended in the meantime. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}
