import { Client } from 'pg';
import { type Connection } from '../../database/data-source';

/** How values are written, so that every server from PostgreSQL 15 on writes and reads them alike; and no hurry. */
const SETTINGS = [
  'TimeZone=UTC',
  'DateStyle=ISO',
  'IntervalStyle=postgres',
  'extra_float_digits=1',
  'bytea_output=hex',
  'client_encoding=UTF8',
  'search_path=public',
  'synchronize_seqscans=off',
  'statement_timeout=0',
  'lock_timeout=0',
  'idle_in_transaction_session_timeout=0',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

/** Runs `work` in one transaction of the owner: all of it is kept, or nothing. */
export async function inOneTransaction<T>(
  connection: Connection,
  mode: 'isolation level repeatable read, read only' | 'isolation level read committed',
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const reach = 'url' in connection ? { connectionString: connection.url } : connection;
  const client = new Client({ ...reach, options: SETTINGS, application_name: 'bunkaiten upkeep' });
  // a server that goes away is told by the query that was under way
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`begin transaction ${mode}`);
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    await client.end();
  }
}
