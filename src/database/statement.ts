import { type PoolClient, type QueryConfig } from 'pg';

/** A read, prepared under its name on the connection that runs it. */
export interface Statement {
  /** Names one text for ever; unnamed statements are planned anew each time. */
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /** Milliseconds after which a server that says nothing is given up; as long as every statement may take unless it says so. */
  readonly withinMs?: number;
}

/** The rows of a statement, on the connection that carries the scope it is asked in. */
export async function rowsOf<Row>(
  client: PoolClient,
  { name, text, values, withinMs }: Statement,
  knownBefore: string | null | undefined,
): Promise<Row[]> {
  const query: TimedQuery = { text, values: [...values] };
  // A prepared statement is bound to the tables of the present.
  if (name !== undefined && !knownBefore) query.name = name;
  if (withinMs !== undefined) query.query_timeout = withinMs;
  const { rows } = await client.query(query);
  return rows as Row[];
}

/** node-pg takes a time limit for a single query too; its types do not know. */
interface TimedQuery extends QueryConfig {
  query_timeout?: number;
}
