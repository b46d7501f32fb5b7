import { Client } from 'pg';
import { type DataFolder, hasCode } from './data-folder';
import { WORKING_DIRECTORY } from './directory-seen';

/** How node-pg and TypeORM reach the server, as its superuser and owner of everything. */
export interface Connection {
  /** Folder of the Unix socket (node-pg takes a path for one), or a loopback address. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Said outright, since PGSSLMODE would be asked otherwise. */
  readonly ssl: false;
}

export const SUPERUSER = 'postgres';

/** What a server that answered has said of itself. */
export interface Greeting {
  readonly version: string;
}

/**
 * Signs in and asks who is there.
 * @returns null: nobody answers (yet), or the server is starting or stopping.
 * @throws where a server answers but turns us away, or keeps another cluster.
 */
export async function greet(connection: Connection, data: DataFolder): Promise<Greeting | null> {
  try {
    return await withClient({ ...connection, database: 'postgres' }, async (client) => {
      const { rows } = await client.query<{ version: string; folder: string }>(
        `SELECT current_setting('server_version') AS version, current_setting('data_directory') AS folder`,
      );
      const { version, folder } = rows[0] ?? { version: '', folder: '' };
      // an ordinary user adopts under the name that root has started it by, and the other way round
      const names = [data.cluster, WORKING_DIRECTORY];
      if (!names.includes(folder) && process.platform !== 'win32') {
        throw new Error(`The server at ${connection.host} keeps ${folder}, not ${data.cluster}`);
      }
      return { version };
    });
  } catch (error) {
    // ENOENT, ECONNREFUSED: no socket, nobody behind it; 57P03: starting or stopping; 57P01, ECONNRESET: stopped just now
    if (hasCode(error, 'ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P03')) return null;
    if (hasCode(error, '28P01')) {
      throw new Error(`The password in ${data.password} is not the one of the cluster beside it`, { cause: error });
    }
    throw error;
  }
}

/** Creates the database unless it is there. */
export async function ensureDatabase(connection: Connection): Promise<void> {
  await withClient({ ...connection, database: 'postgres' }, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [connection.database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(connection.database)}`);
  });
}

/** The connection as one line, for people and their tools; the socket's folder goes into the query. */
export function connectionUrl({ host, port, user, password, database }: Connection): string {
  const who = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  const what = encodeURIComponent(database);
  return host.startsWith('/')
    ? `postgres://${who}@/${what}?host=${encodeURIComponent(host)}&port=${port}`
    : `postgres://${who}@${host}:${port}/${what}`;
}

async function withClient<T>(connection: Connection, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ ...connection, connectionTimeoutMillis: 5_000 });
  // a server that dies between two queries must not take us with it: the query's own promise tells
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
