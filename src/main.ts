import 'reflect-metadata';
import { join } from 'node:path';
import { SetUp } from './access/sign-in/set-up';
import { createApp } from './app.setup';
import { readEnvironment } from './config/environment';
import { type Connection } from './database/data-source';
import { openDatabase, type OpenDatabase } from './database/open-database';
import { redigestMatrices } from './demarcation/redigesting';
import { greet, type Started } from './greeting';
import { closeGracefully } from './http/hardening/harden';
import { listen } from './listen';
import { makeSampleKey } from './sample/sample-key';
import { loadSampleWhenEmpty } from './sample/sample-registry';

const PROJECT = join(__dirname, '..', '..');

/** Boots: environment -> database -> migrations -> digests of an earlier edition -> sample -> HTTP. */
async function main(): Promise<void> {
  const environment = readEnvironment(process.env, PROJECT);
  const database = await openDatabase(environment);
  try {
    const owner = database.embedded?.owner ?? ownerAt(environment.databaseOwnerUrl);
    if (owner !== null) await redigestMatrices(owner);
    const sample = environment.isProduction ? null : await openSample(database);
    const app = await createApp(database.connection, environment);
    const address = await listen(app, environment);
    greet({ address, database, sample, setUpSecret: await app.get(SetUp).secretWhenNeeded() });
    await stopSignal();
    process.stdout.write('\nStopping…\n');
    await closeGracefully(app);
  } finally {
    await database.stop();
  }
}

function ownerAt(url: string | null): Connection | null {
  return url === null ? null : { url };
}

async function openSample({ embedded }: OpenDatabase): Promise<Started['sample']> {
  const sample = embedded === null ? null : await loadSampleWhenEmpty(embedded.owner);
  return embedded === null || sample === null ? null : { ...sample, key: await makeSampleKey(embedded.owner) };
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
