import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { type Pool, type PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { SERVICE_POOL } from './data-source';
import { type AnswerMany, Gathering } from './gathering';
import { Incidents } from './incidents';
import { type Rehearsal, REHEARSING, type Told, undone } from './rehearsal';
import { type Scope, scopeSettings, SET_LOCAL_SCOPE, SET_SCOPE } from './scope';
import { rowsOf, type Statement } from './statement';
import { giveBack, type Isolation, type Lent, Transaction } from './transaction';
import { Turns } from './turns';

/** Work whose changes and whose answer are one transaction. */
export interface Whole {
  /** What it is about, such as a record's id; null: nothing that is there already. */
  readonly about: string | null;
  /** Runs first in the transaction, once anything is to be changed. */
  readonly atFirst?: (manager: EntityManager) => Promise<void>;
}

/** For whom the code at hand works, and in which transaction. */
interface Working {
  /** null: nobody has been let in yet. */
  scope: Scope | null;
  /** Reads are of what the registry knew before this instant, in the views of the schema `past`; null: of what it knows. */
  knownBefore: string | null;
  /** Of the transaction that is open; null: none is (yet). */
  manager: EntityManager | null;
  /** Opens the transaction of the whole at its first change; null: each change has a transaction of its own. */
  readonly open: (() => Promise<EntityManager>) | null;
  /** The scope that the open transaction was told of last, where it is a rehearsal, in which one work follows another. */
  readonly told?: Told;
  /** Where works go on side by side within a transaction: what they ask together. */
  readonly gathering?: Gathering;
}

/** How many may change something about the same thing at once: they would wait for each other, on connections. */
const ABOUT_THE_SAME = 3;
const TURN_MS = 5_000;

/**
 * The one door to PostgreSQL. Writes go through entities inside `transact`; reads are SQL. Whatever runs inside a
 * transaction, at whatever depth, joins it: so an idempotency key and the effect it stands for commit together.
 * Each connection is told for whom it works before anything else runs on it; without a scope nothing runs.
 * What befalls the database comes out as a problem that says so.
 */
@Injectable()
export class Database {
  private readonly working = new AsyncLocalStorage<Working>();
  /** The scope that a pooled connection carries; only this class tells it one. */
  private readonly carried = new WeakMap<PoolClient, Scope>();
  private readonly changing = new Turns(SERVICE_POOL.changing, TURN_MS);
  private readonly aboutTheSame = new Turns(ABOUT_THE_SAME, TURN_MS);
  /** What has befallen the database lately. */
  readonly incidents = new Incidents();

  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` for whoever `setScope` will name. */
  withScopeToCome<T>(work: () => T): T {
    return this.working.run({ scope: null, knownBefore: null, manager: null, open: null }, work);
  }

  /** From here on, inside `withScopeToCome`, the work is done in this scope, on what was known before an instant (RFC 3339). */
  setScope(scope: Scope, knownBefore: string | null): void {
    const working = this.working.getStore();
    if (working === undefined) throw new Error('setScope() outside withScopeToCome()');
    if (working.manager !== null && working.told === undefined)
      throw new Error('the scope of an open transaction stays as it is');
    working.scope = scope;
    working.knownBefore = knownBefore;
  }

  /** From here on in a narrower scope. */
  narrowScope(scope: Scope): void {
    this.setScope(scope, this.working.getStore()?.knownBefore ?? null);
  }

  /** Runs `work` in a scope of its own, on connections of its own. */
  as<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    return this.working.run({ scope, knownBefore: null, manager: null, open: null }, work);
  }

  /** Runs `work` in a scope of its own, on connections of its own, on what was known when the work around it asks. */
  beside<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    const knownBefore = this.working.getStore()?.knownBefore ?? null;
    return this.working.run({ scope, knownBefore, manager: null, open: null }, work);
  }

  /** The scope in force; throws where there is none. */
  scope(): Scope {
    const scope = this.working.getStore()?.scope ?? null;
    if (scope === null) throw new Error('nothing is read or written without a scope');
    return scope;
  }

  /** Runs `work` in a transaction, or in the one that is already open. */
  async transact<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const working = this.working.getStore();
    const manager = working?.manager ?? (await working?.open?.());
    if (!manager) return this.begin('READ COMMITTED', work);
    if (working?.told) await this.tellAnew(working, manager);
    return work(manager);
  }

  /** Runs `work` in another scope, in the transaction that is open or opens with it; where there is none, in one of its own. */
  async within<T>(scope: Scope, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const working = this.working.getStore();
    const manager = working?.manager ?? (await working?.open?.());
    if (!manager || !working?.scope) return this.as(scope, () => this.transact(work));
    if (working.told) return this.working.run({ ...working, scope }, () => this.transact(work));
    await manager.query(SET_LOCAL_SCOPE, scopeSettings(scope));
    try {
      return await this.working.run({ scope, knownBefore: null, manager, open: null }, () => work(manager));
    } finally {
      // Of a transaction that has failed nothing is kept, in whatever scope it is.
      await manager.query(SET_LOCAL_SCOPE, scopeSettings(working.scope)).catch(() => undefined);
    }
  }

  /**
   * Runs works side by side within the transaction that is open: what several of them ask `together` takes one statement. Tells
   * what became of each. Where a statement fails the transaction has failed, for all of them.
   */
  sideBySide<T>(works: readonly (() => Promise<T>)[]): Promise<readonly PromiseSettledResult<T>[]> {
    const working = this.working.getStore();
    if (!working?.manager) throw new Error('works stand side by side within a transaction only');
    return Gathering.of(works.map((work) => (gathering) => this.working.run({ ...working, gathering }, work)));
  }

  /** Asks for one thing; together with the works beside this one, where there are any, that ask the same of others. */
  async together<I, O>(kind: string, item: I, answer: AnswerMany<I, O>): Promise<O> {
    const gathering = this.working.getStore()?.gathering;
    if (gathering !== undefined) return gathering.ask(kind, item, answer);
    const [one] = await answer([item]);
    if (one instanceof Error) throw one;
    return one as O;
  }

  /**
   * Runs `work`, which may change things, on one snapshot of the data and in a transaction of which nothing is kept: what
   * is done is seen by nobody else. It gives way to whoever holds what it needs.
   */
  async rehearse<T>(about: string, work: (rehearsal: Rehearsal) => Promise<T>): Promise<T> {
    const scope = this.scope();
    const transaction = await this.open('REPEATABLE READ', await this.place(about));
    const { manager, client } = transaction;
    const told = { scope };
    const within = <R>(scope: Scope, part: () => Promise<R>) =>
      this.working.run({ scope, knownBefore: null, manager, open: null, told }, part);
    try {
      await manager.query(REHEARSING);
      return await within(scope, () => work({ as: within, undone: (part) => undone(manager, told, part) }));
    } catch (error) {
      throw this.incidents.told(error, client);
    } finally {
      await transaction.rollBack();
      await transaction.release();
    }
  }

  /**
   * Runs `work`, which changes something and answers. From its first change on all of it is one transaction, committed
   * when the answer is made: so the answer is of what was done, and nothing is done without one.
   */
  wholly<T>({ about, atFirst }: Whole, work: () => Promise<T>): Promise<T> {
    const { scope, knownBefore } = this.working.getStore() ?? { scope: null, knownBefore: null };
    let opening: Promise<Transaction> | null = null;
    let begun: Promise<EntityManager> | null = null;
    const begin = async (): Promise<EntityManager> => {
      opening = this.place(about).then((leave) => this.open('READ COMMITTED', leave));
      const { manager } = await opening;
      working.manager = manager;
      await atFirst?.(manager);
      return manager;
    };
    const working: Working = { scope, knownBefore, manager: null, open: () => (begun ??= begin()) };
    return this.conclude(
      async () => (await opening?.catch(() => null)) ?? null,
      () => this.working.run(working, work),
    );
  }

  /** Runs several reads on one snapshot of the data. */
  readConsistently<T>(work: () => Promise<T>): Promise<T> {
    return this.working.getStore()?.manager ? work() : this.begin('REPEATABLE READ', work);
  }

  /** Rows of one statement. */
  async read<Row>(statement: Statement): Promise<Row[]> {
    const working = this.working.getStore();
    const runner = working?.manager?.queryRunner;
    if (runner && working?.told) await this.tellAnew(working, runner.manager);
    if (runner) return rowsOf<Row>((await runner.connect()) as PoolClient, statement, working?.knownBefore);
    if (working?.knownBefore) return this.begin('REPEATABLE READ', () => this.read<Row>(statement));
    const scope = this.scope();
    const client = await this.reached(this.pool().connect());
    try {
      if (this.carried.get(client) !== scope) await this.carryScope(client, scope);
      return await rowsOf<Row>(client, statement, null);
    } catch (error) {
      throw this.incidents.told(error, client);
    } finally {
      client.release(client.isSpoilt);
    }
  }

  private async begin<T>(isolation: Isolation, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const scope = this.scope();
    const knownBefore = this.working.getStore()?.knownBefore ?? null;
    const transaction = await this.open(isolation);
    const { manager } = transaction;
    return this.conclude(
      () => Promise.resolve(transaction),
      async () => {
        if (knownBefore !== null) await manager.query(TURN_BACK, [knownBefore]);
        return this.working.run({ scope, knownBefore, manager, open: null }, () => work(manager));
      },
    );
  }

  /** Opens a transaction in the scope in force; `leave` is called when its connection is free again. */
  private async open(isolation: Isolation, leave: () => void = () => undefined): Promise<Transaction> {
    const runner = this.dataSource.createQueryRunner();
    let client: Lent | undefined;
    try {
      const scope = this.scope();
      client = await this.reached(runner.connect() as Promise<Lent>);
      if (this.carried.get(client) !== scope) await this.carryScope(client, scope);
      return await Transaction.open(runner, client, isolation, leave);
    } catch (error) {
      const told = this.incidents.told(error, client);
      await giveBack(runner, client);
      leave();
      throw told;
    }
  }

  /** Commits the transaction that the work has opened, if any; rolls it back where the work fails. */
  private async conclude<T>(opened: () => Promise<Transaction | null>, work: () => Promise<T>): Promise<T> {
    try {
      const result = await work();
      await (await opened())?.commit(this.pool());
      return result;
    } catch (error) {
      const transaction = await opened();
      const told = this.incidents.told(error, transaction?.client);
      await transaction?.rollBack();
      throw told;
    } finally {
      await (await opened())?.release();
    }
  }

  /** Waits for leave to take a connection for a change, so that many who wait for one thing leave some to others. */
  private async place(about: string | null): Promise<() => void> {
    const leaveThing = about === null ? () => undefined : await this.aboutTheSame.take(about);
    const leaveAll = leaveThing === null ? null : await this.changing.take('anything');
    if (leaveThing !== null && leaveAll !== null)
      return () => {
        leaveAll();
        leaveThing();
      };
    leaveThing?.();
    throw this.incidents.happen('BUSY');
  }

  private pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  private async reached(connecting: Promise<PoolClient>): Promise<Lent> {
    try {
      return (await connecting) as Lent;
    } catch (error) {
      throw this.incidents.unreached(error);
    }
  }

  /** In a rehearsal the scope is told for the transaction alone, whenever it is another. */
  private async tellAnew({ scope, told }: Working, manager: EntityManager): Promise<void> {
    if (told === undefined || scope === null || told.scope === scope) return;
    await manager.query(SET_LOCAL_SCOPE, scopeSettings(scope));
    told.scope = scope;
  }

  /** One round trip; outside a transaction, so that it stays. Scopes are frozen facts: the same object says the same. */
  private async carryScope(client: PoolClient, scope: Scope): Promise<void> {
    this.carried.delete(client);
    await client.query({ ...SET_SCOPE, values: scopeSettings(scope) });
    this.carried.set(client, scope);
  }
}

/** For the rest of a transaction, tables are the views of them as they were: in a nested loop the journal would be read for each row of another. */
const TURN_BACK = `select set_config('search_path', 'past, public', true), set_config('bunkaiten.known_before', $1, true),
  set_config('enable_nestloop', 'off', true)`;
