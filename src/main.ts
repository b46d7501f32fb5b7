import 'reflect-metadata';
import { join } from 'node:path';
import { SetUp } from './access/sign-in/set-up';
import { createApp } from './app.setup';
import { type Environment, readEnvironment } from './config/environment';
import { type Connection } from './database/data-source';
import { holdForService } from './database/embedded/service-lock';
import { openDatabase, type OpenDatabase } from './database/open-database';
import { redigestMatrices } from './demarcation/redigesting';
import { greet, type Started } from './greeting';
import { closeGracefully } from './http/hardening/harden';
import { takePort, type TakenPort } from './listen';
import { makeSampleKey } from './sample/sample-key';
import { loadSampleWhenEmpty } from './sample/sample-registry';
import { stopSignal } from './stop-signal';

const PROJECT = join(__dirname, '..', '..');

/**
 * Boots: environment -> port -> data folder -> database -> migrations -> digests of an earlier edition -> sample -> HTTP.
 * What can be in the way of a start is asked first, and a start that fails undoes only what is its own.
 */
async function main(): Promise<void> {
  const stopped = stopSignal();
  const environment = readEnvironment(process.env, PROJECT);
  const port = await takePort(environment);
  try {
    // A server of your own may serve several services, which then may share the folder of the evidence files.
    if (environment.databaseUrl !== null) return await run(environment, port, stopped);
    const folder = await holdForService(environment.dataFolder);
    try {
      await run(environment, port, stopped);
    } finally {
      await folder.release();
    }
  } finally {
    port.release();
  }
}

async function run(environment: Environment, port: TakenPort, stopped: Promise<void>): Promise<void> {
  const database = await openDatabase(environment);
  try {
    const owner = database.embedded?.owner ?? ownerAt(environment.databaseOwnerUrl);
    if (owner !== null) await redigestMatrices(owner);
    const sample = environment.isProduction ? null : await openSample(database);
    const app = await createApp(database.connection, environment);
    database.embedded?.supervise();
    await port.serve(app);
    const { address } = port;
    greet({ address, database, sample, setUpSecret: await app.get(SetUp).secretWhenNeeded() });
    await stopped;
    process.stdout.write('\nStopping…\n');
    await closeGracefully(app);
  } finally {
    await database.leave();
  }
}

function ownerAt(url: string | null): Connection | null {
  return url === null ? null : { url };
}

async function openSample({ embedded }: OpenDatabase): Promise<Started['sample']> {
  const sample = embedded === null ? null : await loadSampleWhenEmpty(embedded.owner);
  return embedded === null || sample === null ? null : { ...sample, key: await makeSampleKey(embedded.owner) };
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`Bunkaiten cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
