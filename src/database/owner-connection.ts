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

/** The database of the environment, as its owner where that is known, or the one that the project brings. */
export async function connectAsOwner(environment: Environment): Promise<OwnerConnection> {
  const url = environment.databaseOwnerUrl ?? environment.databaseUrl;
  if (url !== null) return { connection: { url }, leave: () => Promise.resolve() };
  const folder = join(environment.dataFolder, 'postgres');
  const server = await startEmbeddedPostgres({ folder, database: 'bunkaiten' });
  return { connection: server.connection, leave: () => server.leave() };
}
