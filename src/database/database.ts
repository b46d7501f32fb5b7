import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { type Pool, type PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { type Scope, scopeSettings, SET_SCOPE } from './scope';

/** A read, prepared under its name on the connection that runs it. */
export interface Statement {
  /** Names one text for ever; unnamed statements are planned anew each time. */
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** For whom the code at hand works, and in which transaction. */
interface Working {
  /** null: nobody has been let in yet. */
  scope: Scope | null;
  readonly manager: EntityManager | null;
  /** Reads are of the registry as it was known, in the views of the schema `past`. */
  readonly isPast: boolean;
}

/**
 * The one door to PostgreSQL. Writes go through entities inside `transact`; reads are SQL. Whatever runs inside a
 * transaction, at whatever depth, joins it: so an idempotency key and the effect it stands for commit together.
 * Each connection is told for whom it works before anything else runs on it; without a scope nothing runs.
 */
@Injectable()
export class Database {
  private readonly working = new AsyncLocalStorage<Working>();
  /** The scope that a pooled connection carries; only this class tells it one. */
  private readonly carried = new WeakMap<PoolClient, string>();

  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` for whoever `enter` will name. */
  forSomebody<T>(work: () => T): T {
    return this.working.run({ scope: null, manager: null, isPast: false }, work);
  }

  /** From here on, inside `forSomebody`, the work is done in this scope. */
  enter(scope: Scope): void {
    const working = this.working.getStore();
    if (working === undefined) throw new Error('enter() outside forSomebody()');
    working.scope = scope;
  }

  /** Runs `work` in a scope of its own, on connections of its own. */
  as<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    return this.working.run({ scope, manager: null, isPast: false }, work);
  }

  /** The scope in force; throws where there is none. */
  scope(): Scope {
    const scope = this.working.getStore()?.scope ?? null;
    if (scope === null) throw new Error('nothing is read or written without a scope');
    return scope;
  }

  /** Runs `work` in a transaction, or in the one that is already open. */
  transact<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const open = this.working.getStore()?.manager;
    return open ? work(open) : this.begin('READ COMMITTED', false, work);
  }

  /** Runs several reads on one snapshot of the data. */
  readConsistently<T>(work: () => Promise<T>): Promise<T> {
    return this.working.getStore()?.manager ? work() : this.begin('REPEATABLE READ', false, work);
  }

  /** Runs reads on what the registry knew before an instant (RFC 3339), rebuilt from the journal. */
  inThePast<T>(before: string, work: () => Promise<T>): Promise<T> {
    return this.begin('REPEATABLE READ', true, async (manager) => {
      await manager.query(
        `select set_config('search_path', 'past, public', true), set_config('bunkaiten.known_before', $1, true)`,
        [before],
      );
      return work();
    });
  }

  /** Rows of one statement. */
  async read<Row>({ name, text, values }: Statement): Promise<Row[]> {
    const working = this.working.getStore();
    // A prepared statement is bound to the tables of the present.
    const statement = { ...(name === undefined || working?.isPast ? {} : { name }), text, values: [...values] };
    const runner = working?.manager?.queryRunner;
    if (runner) return rowsOf<Row>((await runner.connect()) as PoolClient, statement);
    const client = await (this.dataSource.driver as unknown as { master: Pool }).master.connect();
    try {
      await this.tell(client, this.scope());
      return await rowsOf<Row>(client, statement);
    } finally {
      client.release();
    }
  }

  private async begin<T>(
    isolation: 'READ COMMITTED' | 'REPEATABLE READ',
    isPast: boolean,
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    const scope = this.scope();
    const runner = this.dataSource.createQueryRunner();
    try {
      await this.tell((await runner.connect()) as PoolClient, scope);
      await runner.startTransaction(isolation);
      try {
        const { manager } = runner;
        const result = await this.working.run({ scope, manager, isPast }, () => work(manager));
        await runner.commitTransaction();
        return result;
      } catch (error) {
        await rollBack(runner);
        throw error;
      }
    } finally {
      await runner.release();
    }
  }

  /** One round trip, and none where the connection carries the scope already. Outside a transaction, so that it stays. */
  private async tell(client: PoolClient, scope: Scope): Promise<void> {
    const settings = scopeSettings(scope);
    const text = settings.join('\n');
    if (this.carried.get(client) === text) return;
    this.carried.delete(client);
    await client.query({ ...SET_SCOPE, values: settings });
    this.carried.set(client, text);
  }
}

async function rowsOf<Row>(client: PoolClient, statement: { text: string; values: unknown[] }): Promise<Row[]> {
  const { rows } = await client.query(statement);
  return rows as Row[];
}

/** What went wrong first is what is told, also where the connection is gone. */
async function rollBack(runner: ReturnType<DataSource['createQueryRunner']>): Promise<void> {
  try {
    await runner.rollbackTransaction();
  } catch (error) {
    process.stderr.write(`roll back failed: ${String(error)}\n`);
  }
}
