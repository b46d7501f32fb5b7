import { Injectable } from '@nestjs/common';
import { Pool, type PoolConfig } from 'pg';
import { DataSource } from 'typeorm';

/** Looking, fetching and noting how it ended; the work itself is done on the service's connections. */
const CONNECTIONS = 2;

interface Row {
  readonly name: string;
  readonly policy?: string;
}

/**
 * The queue's own connections, so that jobs are found and done with while requests take all others, and so that no
 * request is given one on which a round of pg-boss has failed half way. They carry no scope: but for jobs they see nothing.
 */
@Injectable()
export class JobPool {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    const { options } = (dataSource.driver as unknown as { master: { options: PoolConfig } }).master;
    // The pool hides the password from whoever copies its options.
    this.pool = new Pool({ ...options, password: options.password, max: CONNECTIONS });
    this.pool.on('error', (error) => process.stderr.write(`connection of the jobs lost: ${error.message}\n`));
  }

  /** As pg-boss asks: a connection that an error leaves in a transaction goes to nobody any more. */
  async executeSql(text: string, values?: unknown[]): Promise<{ rows: Row[] }> {
    const client = await this.pool.connect();
    let failed = true;
    try {
      const result = await client.query<Row>(text, values);
      failed = false;
      return result;
    } finally {
      client.release(failed);
    }
  }

  /** The queues that migrations have made. */
  async queues(): Promise<Row[]> {
    return (await this.executeSql('select name, policy from jobs.queue')).rows;
  }

  /** Of these kinds those of which a job waits. */
  async waiting(names: readonly string[]): Promise<Row[]> {
    if (names.length === 0) return [];
    const { rows } = await this.executeSql(
      `select w.name from unnest($1::text[]) as w (name)
       where exists (select from jobs.job j where j.name = w.name and j.state < 'active' and j.start_after < now())`,
      [names],
    );
    return rows;
  }

  /** A sign of life: the job is still worked on. */
  async renew(name: string, id: string, seconds: number): Promise<void> {
    await this.executeSql(
      `update jobs.job set expire_in = now() - started_on + make_interval(secs => $3) where name = $1 and id = $2 and state = 'active'`,
      [name, id, seconds],
    );
  }

  end(): Promise<void> {
    return this.pool.end();
  }
}
