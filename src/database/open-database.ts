import { join } from 'node:path';
import { type DataSource } from 'typeorm';
import { type Environment } from '../config/environment';
import { type Connection, createDataSource } from './data-source';
import { startEmbeddedPostgres } from './embedded/embedded-postgres';

/** A migrated database, ready for the service. */
export interface OpenDatabase {
  readonly connection: Connection;
  /** It is the one that the project brings, with its data here; null: a server of your own. */
  readonly embedded: {
    readonly version: string;
    readonly dataFolder: string;
    readonly remarks: readonly string[];
  } | null;
  stop(): Promise<void>;
}

/** Any number: services that start together take turns at migrating. */
const MIGRATION_LOCK = 7_201_966;

/** Opens the server of DATABASE_URL, or brings one, and migrates it. */
export async function openDatabase({ databaseUrl, dataFolder }: Environment): Promise<OpenDatabase> {
  if (databaseUrl !== null) {
    const connection = { url: databaseUrl };
    await migrate(connection);
    return { connection, embedded: null, stop: () => Promise.resolve() };
  }
  const server = await startEmbeddedPostgres({ folder: join(dataFolder, 'postgres'), database: 'bunkaiten' });
  try {
    await migrate(server.connection);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { connection: server.connection, embedded: server, stop: () => server.stop() };
}

/** Brings a database to the newest schema; returns the names of the migrations applied. */
export async function migrate(connection: Connection): Promise<string[]> {
  const dataSource = await createDataSource(connection, 2).initialize();
  try {
    return await inTurn(dataSource, async () => (await dataSource.runMigrations()).map(({ name }) => name));
  } finally {
    await dataSource.destroy();
  }
}

async function inTurn<T>(dataSource: DataSource, work: () => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    return await work();
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.release();
  }
}
