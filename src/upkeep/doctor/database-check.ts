import { Client } from 'pg';
import { type Diagnosis } from './diagnosis';
import { type RemarkCode } from './remarks';

const TIMEOUT_MS = 5000;
/** Seconds: a code of a second factor is good for 30. */
const CLOCK_TOLERANCE = 5;

/** What errors of the network, of TLS and of PostgreSQL mean to whoever sets it up. */
const MEANINGS: readonly (readonly [RegExp, RemarkCode])[] = [
  [/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOENT|EACCES)$/, 'DATABASE_UNREACHABLE'],
  [/^(28P01|28000)$/, 'DATABASE_REFUSED'],
  [/^3D000$/, 'DATABASE_MISSING'],
  [/CERT|TLS|SSL|SIGNATURE/, 'DATABASE_TLS'],
];

/** Signs in and asks; what keeps it from signing in is the diagnosis. */
export async function askDatabase(url: string, ask: (client: Client) => Promise<Diagnosis[]>): Promise<Diagnosis[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: TIMEOUT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await ask(client);
  } catch (error) {
    return [whatItMeans(error, url)];
  } finally {
    await client.end().catch(() => undefined);
  }
}

function whatItMeans(error: unknown, url: string): Diagnosis {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const { hostname, port, pathname, username, searchParams } = new URL(url);
  const where = `${decodeURIComponent(username)}@${searchParams.get('host') ?? hostname}:${searchParams.get('port') ?? (port || 5432)}${pathname}`;
  const known = MEANINGS.find(([pattern]) => pattern.test(code));
  const meaning = known?.[1] ?? (/SSL|certificate/i.test(message) ? 'DATABASE_TLS' : null);
  const slow = /timeout/i.test(message) ? 'DATABASE_UNREACHABLE' : 'DATABASE_OTHER';
  return { code: meaning ?? slow, about: `${where} (${code || message})` };
}

interface Server {
  readonly version: string;
  readonly number: number;
  readonly encoding: string;
  readonly isReplica: boolean;
  readonly now: number;
}

/** The server itself: version, encoding, clock, and whether it can be written. */
export async function checkServer(client: Client, clock: () => number): Promise<Diagnosis[]> {
  const asked = clock();
  const { rows } = await client.query<Server>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
       pg_encoding_to_char(encoding) as encoding, pg_is_in_recovery() as "isReplica", (extract(epoch from clock_timestamp()) * 1000)::float8 as now
     from pg_database where datname = current_database()`,
  );
  const [server] = rows;
  if (server === undefined) return [];
  // the answer was made somewhere between asking and hearing it
  const off = Math.max(asked - server.now, server.now - clock(), 0) / 1000;
  return [
    ...when(server.number < 150_000, 'DATABASE_OLD', server.version),
    ...when(server.encoding !== 'UTF8', 'DATABASE_ENCODING', server.encoding),
    ...when(server.isReplica, 'DATABASE_READ_ONLY', server.version),
    ...when(off > CLOCK_TOLERANCE, 'CLOCK', off.toFixed(0)),
  ];
}

export function when(is: boolean, code: RemarkCode, about: string): Diagnosis[] {
  return is ? [{ code, about }] : [];
}
