import { join } from 'node:path';
import { type DataSource } from 'typeorm';
import { type Environment } from '../config/environment';
import { createDataSource } from './data-source';
import { startEmbeddedPostgres } from './embedded/embedded-postgres';

/** Runs a command of the server's keeper as the owner of the tables; an embedded server that was running stays so. */
export async function asOwner<T>(
  { databaseUrl, databaseOwnerUrl, dataFolder }: Environment,
  work: (dataSource: DataSource) => Promise<T>,
): Promise<T> {
  if (databaseOwnerUrl !== null) return connected({ url: databaseOwnerUrl }, work);
  if (databaseUrl !== null) throw new Error('DATABASE_OWNER_URL is not set: this is not for the service’s login to do');
  const server = await startEmbeddedPostgres({ folder: join(dataFolder, 'postgres'), database: 'bunkaiten' });
  try {
    return await connected(server.connection, work);
  } finally {
    if (!server.adopted) await server.stop();
  }
}

async function connected<T>(
  connection: Parameters<typeof createDataSource>[0],
  work: (dataSource: DataSource) => Promise<T>,
): Promise<T> {
  const dataSource = await createDataSource(connection, 1).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
