import { type EntityManager } from 'typeorm';
import { type Scope } from './scope';

/** Changes that are made to see what would come of them, and are never kept. */
export interface Rehearsal {
  /** Runs `work` in another scope, in the same transaction. */
  as<T>(scope: Scope, work: () => Promise<T>): Promise<T>;
  /** Runs `work` and takes back all that it has changed, with its locks: what follows finds the data as they are. */
  undone<T>(work: () => Promise<T>): Promise<T>;
}

/** Milliseconds; nobody who really changes something is to wait for long behind somebody who only asks. */
const LOCK_MS = 1_500;
const STATEMENT_MS = 15_000;

export const REHEARSING = `set local lock_timeout = ${LOCK_MS}; set local statement_timeout = ${STATEMENT_MS}`;

/** The scope that a transaction was told of last. */
export interface Told {
  scope: Scope;
}

export async function undone<T>(manager: EntityManager, told: Told, work: () => Promise<T>): Promise<T> {
  const { scope } = told;
  await manager.query('savepoint rehearsed');
  try {
    return await work();
  } finally {
    await manager.query('rollback to savepoint rehearsed');
    told.scope = scope;
  }
}
