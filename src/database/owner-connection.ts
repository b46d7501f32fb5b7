import { join } from 'node:path';
import { type Environment } from '../config/environment';
import { type Connection } from './data-source';
import { startEmbeddedPostgres } from './embedded/embedded-postgres';

/** The way in for a command of whoever keeps the service; `leave` when it is done. */
export interface OwnerConnection {
  readonly connection: Connection;
  /** A server that was running before stays so. */
  leave(): Promise<void>;
}

/** The database of the environment as its owner, or the one that the project brings. */
export async function connectAsOwner({
  databaseUrl,
  databaseOwnerUrl: url,
  dataFolder,
}: Environment): Promise<OwnerConnection> {
  if (url !== null) return { connection: { url }, leave: () => Promise.resolve() };
  if (databaseUrl !== null)
    throw new Error(
      'DATABASE_OWNER_URL is not set: this is for the owner of the tables to do, not for the service’s login',
    );
  const folder = join(dataFolder, 'postgres');
  const server = await startEmbeddedPostgres({ folder, database: 'bunkaiten' });
  return { connection: server.connection, leave: () => server.leave() };
}
