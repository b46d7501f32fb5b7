import 'reflect-metadata';
import { join } from 'node:path';
import { createApp } from './app.setup';
import { readEnvironment } from './config/environment';
import { openDatabase } from './database/open-database';
import { greet } from './greeting';
import { listen } from './listen';
import { loadSampleWhenEmpty } from './sample/sample-registry';

const PROJECT = join(__dirname, '..', '..');

/** Boots: environment -> database -> migrations -> sample -> HTTP. */
async function main(): Promise<void> {
  const environment = readEnvironment(process.env, PROJECT);
  const database = await openDatabase(environment);
  try {
    const sample = database.embedded ? await loadSampleWhenEmpty(database.embedded.owner) : null;
    const app = await createApp(database.connection, environment);
    const address = await listen(app, environment);
    greet(address, database, sample);
    await stopSignal();
    process.stdout.write('\nStopping…\n');
    await app.close();
  } finally {
    await database.stop();
  }
}

/** Resolves on the first Ctrl-C or termination; a second one finds no handler and ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`Bunkaiten cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
