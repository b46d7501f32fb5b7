import { readFileSync } from 'node:fs';

/** How often a service that npm has started looks whether npm is still there. */
const LOOK_MS = 1_000;

/**
 * Resolves on the first Ctrl-C or termination; a second one finds no handler and ends the process at once. npm passes
 * these on, but of its own sudden end it tells nobody: then the service ends too, lest it stays behind unseen.
 */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    const starters = startersOfThis();
    if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return;
    const looking = setInterval(() => {
      if (startersOfThis() === starters) return;
      clearInterval(looking);
      resolve();
    }, LOOK_MS).unref();
  });
}

/** npm, or the shell that it runs its scripts in; some shells stay in between, and do not end with npm. */
function startersOfThis(): string {
  const parent = process.ppid;
  return `${parent} ${isShellOfNpm(parent) ? parentOf(parent) : ''}`;
}

function isShellOfNpm(pid: number): boolean {
  return told(pid, 'cmdline').split('\0')[1] === '-c';
}

/** `pid (name) state parent …`, and the name may be anything. */
function parentOf(pid: number): string {
  return told(pid, 'stat').replace(/^.*\)/s, '').trim().split(' ')[1] ?? '';
}

/** What Linux tells of a process; elsewhere nothing, and no shell stays in between. */
function told(pid: number, what: 'cmdline' | 'stat'): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}
