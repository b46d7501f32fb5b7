import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { type Pool, type PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';

/** A read, prepared under its name on the connection that runs it. */
export interface Statement {
  /** Names one text for ever; unnamed statements are planned anew each time. */
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * The one door to PostgreSQL. Writes go through entities inside `transact`; reads are SQL. Whatever runs inside a
 * transaction, at whatever depth, joins it: so an idempotency key and the effect it stands for commit together.
 */
@Injectable()
export class Database {
  private readonly current = new AsyncLocalStorage<EntityManager>();

  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` in a transaction, or in the one that is already open. */
  transact<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const open = this.current.getStore();
    if (open !== undefined) return work(open);
    return this.dataSource.transaction((manager) => this.current.run(manager, () => work(manager)));
  }

  /** Runs several reads on one snapshot of the data. */
  readConsistently<T>(work: () => Promise<T>): Promise<T> {
    if (this.current.getStore() !== undefined) return work();
    return this.dataSource.transaction('REPEATABLE READ', (manager) => this.current.run(manager, work));
  }

  /** Rows of one statement. */
  async read<Row>(statement: Statement): Promise<Row[]> {
    const client = await this.client();
    const { rows } = await client.query({ ...statement, values: [...statement.values] });
    return rows as Row[];
  }

  private async client(): Promise<Pool | PoolClient> {
    const runner = this.current.getStore()?.queryRunner;
    if (runner) return (await runner.connect()) as PoolClient;
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}
