/** How often a service that npm has started looks whether npm is still there. */
const LOOK_MS = 1_000;

/**
 * Resolves on the first Ctrl-C or termination; a second one finds no handler and ends the process at once. npm passes
 * these on, but of its own sudden end it tells nobody: then the service ends too, lest it stays behind unseen.
 */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    const parent = process.ppid;
    if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return;
    const looking = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(looking);
      resolve();
    }, LOOK_MS).unref();
  });
}
