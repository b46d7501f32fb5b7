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
  /** Reads are of what the registry knew before this instant, in the views of the schema `past`; null: of what it knows. */
  knownBefore: string | null;
  readonly manager: EntityManager | null;
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
  private readonly carried = new WeakMap<PoolClient, Scope>();

  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` for whoever `enter` will name. */
  forSomebody<T>(work: () => T): T {
    return this.working.run({ scope: null, knownBefore: null, manager: null }, work);
  }

  /** From here on, inside `forSomebody`, the work is done in this scope, on what was known before an instant (RFC 3339). */
  enter(scope: Scope, knownBefore: string | null): void {
    const working = this.working.getStore();
    if (working === undefined) throw new Error('enter() outside forSomebody()');
    working.scope = scope;
    working.knownBefore = knownBefore;
  }

  /** From here on in a narrower scope. */
  narrow(scope: Scope): void {
    this.enter(scope, this.working.getStore()?.knownBefore ?? null);
  }

  /** Runs `work` in a scope of its own, on connections of its own. */
  as<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    return this.working.run({ scope, knownBefore: null, manager: null }, work);
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
    return open ? work(open) : this.begin('READ COMMITTED', work);
  }

  /** Runs several reads on one snapshot of the data. */
  readConsistently<T>(work: () => Promise<T>): Promise<T> {
    return this.working.getStore()?.manager ? work() : this.begin('REPEATABLE READ', work);
  }

  /** Rows of one statement. */
  async read<Row>(statement: Statement): Promise<Row[]> {
    const working = this.working.getStore();
    const runner = working?.manager?.queryRunner;
    if (runner) return rowsOf<Row>((await runner.connect()) as PoolClient, statement, working?.knownBefore);
    if (working?.knownBefore) return this.begin('REPEATABLE READ', () => this.read<Row>(statement));
    const client = await (this.dataSource.driver as unknown as { master: Pool }).master.connect();
    try {
      const scope = this.scope();
      if (this.carried.get(client) !== scope) await this.tell(client, scope);
      return await rowsOf<Row>(client, statement, null);
    } finally {
      client.release();
    }
  }

  private async begin<T>(
    isolation: 'READ COMMITTED' | 'REPEATABLE READ',
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    const scope = this.scope();
    const knownBefore = this.working.getStore()?.knownBefore ?? null;
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      if (this.carried.get(client) !== scope) await this.tell(client, scope);
      await runner.startTransaction(isolation);
      try {
        if (knownBefore !== null) await runner.query(TURN_BACK, [knownBefore]);
        const { manager } = runner;
        const result = await this.working.run({ scope, knownBefore, manager }, () => work(manager));
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

  /** One round trip; outside a transaction, so that it stays. Scopes are frozen facts: the same object says the same. */
  private async tell(client: PoolClient, scope: Scope): Promise<void> {
    this.carried.delete(client);
    await client.query({ ...SET_SCOPE, values: scopeSettings(scope) });
    this.carried.set(client, scope);
  }
}

/** For the rest of a transaction, tables are the views of them as they were. */
const TURN_BACK = `select set_config('search_path', 'past, public', true), set_config('bunkaiten.known_before', $1, true)`;

async function rowsOf<Row>(
  client: PoolClient,
  { name, text, values }: Statement,
  knownBefore: string | null | undefined,
): Promise<Row[]> {
  // A prepared statement is bound to the tables of the present.
  const isNamed = name !== undefined && !knownBefore;
  const { rows } = await client.query(isNamed ? { name, text, values: [...values] } : { text, values: [...values] });
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
