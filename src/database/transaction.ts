import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseError, type Pool, type PoolClient } from 'pg';
import { type EntityManager, QueryFailedError, type QueryRunner } from 'typeorm';
import { type WatchedClient } from './watched-client';

/** A connection, on loan from the pool. */
export type Lent = PoolClient & WatchedClient;
export type Isolation = 'READ COMMITTED' | 'REPEATABLE READ';

/** By what a transaction is found again: its number alone can be given out twice where the server has crashed. */
interface Mark {
  readonly xid: string;
  readonly began: string;
}

/** What became of a transaction whose COMMIT was not answered. */
type Fate = 'committed' | 'aborted' | 'unknown';

/** How long the outcome of a lost COMMIT is asked for: as long as a server takes to come back. */
const SETTLE_MS = 8_000;
const ASK_AGAIN_MS = 100;

/** The outcome of a COMMIT could not be learnt, or was that nothing had been committed. */
export class CommitLost extends Error {
  constructor(
    readonly fate: 'aborted' | 'unknown',
    cause: unknown,
  ) {
    super(`COMMIT was lost: ${fate}`, { cause });
  }
}

/** A transaction on a connection of its own. */
export class Transaction {
  private constructor(
    private readonly runner: QueryRunner,
    readonly client: Lent,
    private readonly mark: Mark | null,
    private readonly leave: () => void,
  ) {}

  /** Of transactions that change something, what becomes of them can be asked afterwards. */
  static async open(runner: QueryRunner, client: Lent, isolation: Isolation, leave: () => void): Promise<Transaction> {
    if (isolation === 'REPEATABLE READ') {
      await runner.startTransaction(isolation);
      return new Transaction(runner, client, null, leave);
    }
    // PostgreSQL's own isolation; saying so would cost a round trip.
    await runner.startTransaction();
    const { rows } = await client.query<Mark>({
      name: 'mark',
      text: 'select pg_current_xact_id()::text as xid, now()::text as began',
    });
    return new Transaction(runner, client, rows[0] ?? null, leave);
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  /** Resolves when it is committed for certain, also where the answer of the server was lost on the way. */
  async commit(pool: Pool): Promise<void> {
    let command: string;
    try {
      ({ command } = await this.client.query('commit'));
    } catch (error) {
      // What the server itself refuses, it has rolled back; what it says while going down it may have committed.
      if (error instanceof DatabaseError && error.severity === 'ERROR') throw new QueryFailedError('COMMIT', [], error);
      this.client.isSpoilt = true;
      const fate = this.mark === null ? 'unknown' : await fateOf(pool, this.mark);
      if (fate === 'committed') return;
      throw new CommitLost(fate, error);
    }
    // The answer to COMMIT where an earlier statement had failed and somebody went on regardless.
    if (command !== 'COMMIT') throw new Error('the transaction had failed before it was to be committed');
  }

  /** What went wrong first is what is told, so nothing that goes wrong here is. */
  async rollBack(): Promise<void> {
    if (this.client.isSpoilt) return;
    try {
      await this.client.query('rollback');
    } catch (error) {
      this.client.isSpoilt = true;
      process.stderr.write(`roll back failed: ${String(error)}\n`);
    }
  }

  async release(): Promise<void> {
    await giveBack(this.runner, this.client);
    this.leave();
  }
}

/** Gives a connection back to the pool; one that is spoilt goes to nobody any more, and its transaction ends with it. */
export async function giveBack(runner: QueryRunner, client: Lent | undefined): Promise<void> {
  if (client?.isSpoilt) client.end().catch(() => undefined);
  await runner.release();
}

async function fateOf(pool: Pool, { xid, began }: Mark): Promise<Fate> {
  const deadline = Date.now() + SETTLE_MS;
  while (Date.now() < deadline) {
    try {
      const { rows } = await pool.query<{ fate: Fate | 'in progress' }>('select transaction_fate($1, $2) as fate', [
        xid,
        began,
      ]);
      const fate = rows[0]?.fate ?? 'unknown';
      if (fate !== 'in progress') return fate;
    } catch (error) {
      process.stderr.write(`the outcome of a commit cannot be learnt yet: ${String(error)}\n`);
    }
    await wait(ASK_AGAIN_MS);
  }
  return 'unknown';
}
