import { join } from 'node:path';
import threads from 'node:worker_threads';

const HOOK = join(__dirname, 'typescript-hook.cjs');
const HOOKED = Symbol.for('bunkaiten: threads read TypeScript');

interface Threads {
  Worker: typeof threads.Worker;
  [HOOKED]?: true;
}

/** Jest compiles what it loads, but not what threads load: these compile for themselves. */
const shared = threads as unknown as Threads;
if (shared[HOOKED] !== true) {
  const { Worker } = shared;
  shared[HOOKED] = true;
  shared.Worker = class extends Worker {
    constructor(file: string | URL, options: threads.WorkerOptions = {}) {
      super(file, { ...options, execArgv: [...(options.execArgv ?? []), '--require', HOOK] });
    }
  };
}
