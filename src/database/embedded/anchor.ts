import { Client } from 'pg';
import { APPLICATION_NAME } from '../application-name';
import { type Connection } from './connection';

/**
 * A connection that stays open for as long as we use a server. Others see by it that the server is in use, whatever
 * else we are doing; and its end tells us that the server is gone, also where it is no child of ours.
 */
export class Anchor {
  private isWeighed = false;

  private constructor(private readonly client: Client) {}

  /** @param onLost called once, when it ends without our doing */
  static async cast(connection: Connection, onLost: () => void): Promise<Anchor> {
    const client = new Client({
      ...connection,
      database: 'postgres',
      application_name: APPLICATION_NAME,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
    });
    const anchor = new Anchor(client);
    client.on('error', () => undefined);
    await client.connect();
    client.once('end', () => {
      if (!anchor.isWeighed) onLost();
    });
    return anchor;
  }

  /** Whether anybody but this process is connected to the server; nobody where it does not answer. */
  async seesOthers(): Promise<boolean> {
    try {
      const { rows } = await this.client.query<{ others: boolean }>(
        `select exists (select from pg_stat_activity
           where backend_type = 'client backend' and application_name <> $1 and pid <> pg_backend_pid()) as others`,
        [APPLICATION_NAME],
      );
      return rows[0]?.others ?? false;
    } catch {
      return false;
    }
  }

  async weigh(): Promise<void> {
    this.isWeighed = true;
    await this.client.end().catch(() => undefined);
  }
}
