import { readdir, readFile } from 'node:fs/promises';

/** Clock ticks per second, as Linux tells them to everybody. */
const TICKS = 100;

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Seconds of the processor: its own, and those of its children that have ended. */
  readonly own: number;
  readonly gone: number;
}

/** Seconds of the processor that a process has taken so far. */
export async function processorTime(pid: number): Promise<number> {
  return (await read(pid))?.own ?? 0;
}

/** Seconds of the processor that a PostgreSQL server has taken so far, of which one of its processes is known. */
export async function processorTimeOfServer(backend: number): Promise<number> {
  const main = (await read(backend))?.parent ?? 0;
  const all = await Promise.all(
    (await readdir('/proc'))
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .map(read),
  );
  const ofServer = all.filter((one) => one !== null).filter(({ pid, parent }) => pid === main || parent === main);
  return ofServer.reduce((sum, { pid, own, gone }) => sum + own + (pid === main ? gone : 0), 0);
}

/** null: it has ended. */
async function read(pid: number): Promise<Process | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return null;
  // Its name may hold anything, and stands in brackets.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [parent, user, system, goneUser, goneSystem] = [1, 11, 12, 13, 14].map((at) => fields[at] ?? 0) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return { pid, parent, own: (user + system) / TICKS, gone: (goneUser + goneSystem) / TICKS };
}
