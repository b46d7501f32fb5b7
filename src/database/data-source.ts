import { join } from 'node:path';
import { types } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';

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
 * them anew at each call, which takes longer than running them.
 */
const SESSION = [
  'TimeZone=UTC',
  'statement_timeout=60000',
  'idle_in_transaction_session_timeout=60000',
  'plan_cache_mode=force_generic_plan',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

/** Entities and migrations are found by their file names, so that no list of them can go stale. */
export function dataSourceOptions(connection: Connection, poolSize = 10): DataSourceOptions {
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
    applicationName: 'bunkaiten',
    parseInt8: false,
    // A lost idle connection is replaced on the next use; it must not end the process.
    poolErrorHandler: (error: unknown) => process.stderr.write(`database connection lost: ${String(error)}\n`),
    extra: { options: SESSION },
  };
}

export function createDataSource(connection: Connection, poolSize?: number): DataSource {
  return new DataSource(dataSourceOptions(connection, poolSize));
}
