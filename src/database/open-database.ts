import { join } from 'node:path';
import { type DataSource, MigrationExecutor } from 'typeorm';
import { type Environment } from '../config/environment';
import { type Connection, createDataSource, createUnhurriedDataSource } from './data-source';
import { startEmbeddedPostgres } from './embedded/embedded-postgres';
import { knownMigrations } from './known-migrations';
import { admitService, demandHarmless, serviceLogin } from './service-login';

/** A migrated database, ready for the service. */
export interface OpenDatabase {
  /** As the service, which row-level security holds. */
  readonly connection: Connection;
  /** It is the one that the project brings, with its data here; null: a server of your own. */
  readonly embedded: {
    /** From here on a server that is lost is brought back. */
    supervise(): void;
    readonly version: string;
    readonly dataFolder: string;
    readonly remarks: readonly string[];
    /** As the owner of everything: to load the sample. */
    readonly owner: Connection;
  } | null;
  /** Leaves the server; one that the project brings is stopped, unless another process uses it. */
  leave(): Promise<void>;
}

/** Any number: services that start together take turns at migrating. */
const MIGRATION_LOCK = 7_201_966;
const DEADLOCK = '40P01';
/** How often a start ties itself into a knot with others before it gives up. */
const KNOTS = 20;

/** Opens the server of DATABASE_URL, or brings one; migrates it where the owner's way in is known. */
export async function openDatabase({ databaseUrl, databaseOwnerUrl, dataFolder }: Environment): Promise<OpenDatabase> {
  if (databaseUrl !== null) {
    if (databaseOwnerUrl !== null) {
      await migrate({ url: databaseOwnerUrl });
      await admitService({ url: databaseOwnerUrl }, databaseUrl);
    }
    const connection = { url: databaseUrl };
    await demandHarmless(connection);
    await demandMigrated(connection);
    return { connection, embedded: null, leave: () => Promise.resolve() };
  }
  const server = await startEmbeddedPostgres({ folder: join(dataFolder, 'postgres'), database: 'bunkaiten' });
  try {
    await migrate(server.connection);
    const connection = await serviceLogin(server.connection);
    const { version, dataFolder: folder, remarks } = server;
    const supervise = () => server.supervise();
    const embedded = { supervise, version, dataFolder: folder, remarks, owner: server.connection };
    return { connection, embedded, leave: () => server.leave() };
  } catch (error) {
    await server.leave();
    throw error;
  }
}

async function demandMigrated(connection: Connection): Promise<void> {
  const dataSource = await createDataSource(connection, 1).initialize();
  try {
    const applied = await dataSource.query<{ name: string }[]>('select name from migrations');
    const names = new Set(applied.map(({ name }) => name));
    const missing = dataSource.migrations
      .map(({ name, constructor }) => name ?? constructor.name)
      .filter((name) => !names.has(name));
    if (missing.length === 0) return;
    throw new Error(`The database lacks ${missing.join(', ')}: run \`npm run migrate\` with DATABASE_OWNER_URL set`);
  } finally {
    await dataSource.destroy();
  }
}

/**
 * Brings a database to the newest schema, or to that which these migrations alone make; returns the names of those applied.
 */
export async function migrate(connection: Connection, only?: readonly string[]): Promise<string[]> {
  const dataSource = await migratingSource(connection, only).then((source) => source.initialize());
  try {
    return await inTurn(dataSource, async () => {
      const pending = await new MigrationExecutor(dataSource).getPendingMigrations();
      await runThrough(dataSource);
      return pending.map(({ name }) => name);
    });
  } finally {
    await dataSource.destroy();
  }
}

/**
 * A backup or whoever else reads many tables may wait for one that a migration holds while this waits for one of theirs;
 * PostgreSQL then undoes the migration, which has its turn again when they are done.
 */
async function runThrough(dataSource: DataSource, tries = KNOTS): Promise<void> {
  try {
    await dataSource.runMigrations();
  } catch (error) {
    if ((error as { code?: string }).code !== DEADLOCK || tries === 0) throw error;
    await runThrough(dataSource, tries - 1);
  }
}

async function migratingSource(connection: Connection, only?: readonly string[]): Promise<DataSource> {
  if (only === undefined) return createUnhurriedDataSource(connection);
  const migrations = (await knownMigrations()).filter(({ name }) => only.includes(name));
  return createUnhurriedDataSource(connection).setOptions({ migrations });
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
