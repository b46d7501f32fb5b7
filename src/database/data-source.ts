import { join } from 'node:path';
import { types } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { APPLICATION_NAME } from './application-name';
import { WatchedClient } from './watched-client';

/** How to reach a database: a URL, or the parts of it where the host is a socket's folder. */
export type Connection =
  | { readonly url: string }
  | {
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly password: string;
      readonly database: string;
    };

/** A calendar date has no zone: it travels as the text it is. */
const DATE_OID = 1082;
types.setTypeParser(DATE_OID, (text) => text);

/**
 * What holds in every session. Named statements keep the plan they were prepared with: PostgreSQL would else plan most of
 * them anew at each call, which takes longer than running them. Nor does it compile them, which it would at each call too.
 */
const SESSION = [
  'TimeZone=UTC',
  'idle_in_transaction_session_timeout=60000',
  'plan_cache_mode=force_generic_plan',
  'jit=off',
];

/** How long work may wait, in milliseconds. */
interface Patience {
  readonly statementMs: number;
  /** For a row or a table that somebody else holds; 0: as long as the statement may. */
  readonly lockMs: number;
}

/** Migrations and commands wait for each other. */
const PATIENT: Patience = { statementMs: 60_000, lockMs: 0 };
/** What looks at everything, or rewrites it, takes as long as it takes. */
const UNHURRIED: Patience = { statementMs: 0, lockMs: 0 };
/** Behind each statement of the service somebody waits for an answer, and others for the connection. */
const IMPATIENT: Patience = { statementMs: 30_000, lockMs: 5_000 };
/** A server that is there says itself when a statement has taken too long; one that is not says nothing. */
const SILENCE_MS = 2_000;
const CONNECT_MS = 5_000;

/** Connections of the service; those that change something leave some to those that read. */
export const SERVICE_POOL = { size: 16, changing: 10 } as const;

/** Entities and migrations are found by their file names, so that no list of them can go stale. */
function dataSourceOptions(
  connection: Connection,
  poolSize: number,
  { statementMs, lockMs }: Patience,
): DataSourceOptions {
  const reach =
    'url' in connection
      ? { url: connection.url }
      : {
          host: connection.host,
          port: connection.port,
          username: connection.user,
          password: connection.password,
          database: connection.database,
        };
  return {
    type: 'postgres',
    ...reach,
    entities: [join(__dirname, '..', '**', '*.entity.{ts,js}')],
    migrations: [join(__dirname, '..', '..', 'migrations', '*.{ts,js}')],
    migrationsTransactionMode: 'each',
    poolSize,
    applicationName: APPLICATION_NAME,
    parseInt8: false,
    // A lost idle connection is replaced on the next use; it must not end the process.
    poolErrorHandler: (error: unknown) => process.stderr.write(`database connection lost: ${String(error)}\n`),
    connectTimeoutMS: CONNECT_MS,
    extra: {
      Client: WatchedClient,
      keepAlive: true,
      query_timeout: statementMs === 0 ? 0 : statementMs + SILENCE_MS,
      options: [...SESSION, `statement_timeout=${statementMs}`, `lock_timeout=${lockMs}`]
        .map((setting) => `-c ${setting}`)
        .join(' '),
    },
  };
}

/** For requests: nothing waits for long. */
export function serviceOptions(connection: Connection): DataSourceOptions {
  return dataSourceOptions(connection, SERVICE_POOL.size, IMPATIENT);
}

/** For migrations and the verification of everything. */
export function createUnhurriedDataSource(connection: Connection, poolSize = 2): DataSource {
  return new DataSource(dataSourceOptions(connection, poolSize, UNHURRIED));
}

/** For commands. */
export function createDataSource(connection: Connection, poolSize = 10): DataSource {
  return new DataSource(dataSourceOptions(connection, poolSize, PATIENT));
}
