import autocannon from 'autocannon';
import { Client, type ClientConfig } from 'pg';

/** One thing asked of both servers. */
export interface HttpCase {
  readonly name: string;
  /** The least share of the bare server's throughput that we promise; null: none. */
  readonly atLeast: number | null;
  readonly path: string;
  readonly token: string;
  readonly body?: string;
  /** Milliseconds that the median of single requests stays under; left out: no promise. */
  readonly within?: number;
}

/** Requests about records that the generated registry holds, by somebody signed in; the bare server asks nobody who they are. */
export async function httpCases(connection: ClientConfig, token: string): Promise<HttpCase[]> {
  const client = new Client(connection);
  await client.connect();
  const one = async (sql: string) => (await client.query<{ id: string }>(sql)).rows[0]?.id ?? '';
  const vendor = await one('select id from vendors order by id limit 1');
  const contract = await one('select id from contracts order by id limit 1');
  const institution = await one('select id from institutions order by id limit 1');
  const system = await oneSystemOfMany(client);
  await client.end();
  const cases: Omit<HttpCase, 'token'>[] = [
    { name: 'one vendor', atLeast: 0.6, path: `/v1/vendors/${vendor}` },
    {
      name: 'list of 50 vendors, filtered and sorted',
      atLeast: 0.85,
      path: '/v1/vendors?country=JP&sort=name&limit=50',
    },
    {
      name: 'create vendor',
      atLeast: 0.45,
      path: '/v1/vendors',
      body: JSON.stringify({ name: '株式会社ベンチマーク' }),
    },
    { name: 'gap report of one contract', atLeast: 0.5, path: `/v1/contracts/${contract}/gaps` },
    {
      name: 'gap report of an institution (200 contracts)',
      atLeast: null,
      path: `/v1/institutions/${institution}/gap-report`,
    },
    {
      name: `coverage of a system that ${CONTRACTS_OF_ONE_SYSTEM} contracts carry`,
      atLeast: null,
      path: `/v1/systems/${system}/coverage`,
      within: 50,
    },
  ];
  return cases.map((asked) => ({ ...asked, token }));
}

/** 500 contracts over 40 systems. */
const CONTRACTS_OF_ONE_SYSTEM = 13;

/** A system of the generated registry, which gives each four contracts, with more of them. */
async function oneSystemOfMany(client: Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>('select id from systems order by id limit 1');
  const id = rows[0]?.id ?? '';
  // Past the triggers: nobody's matrix is to be begun anew for this.
  await client.query(`set session_replication_role = 'replica'`);
  await client.query(
    'insert into contract_systems select id, $1 from (select id from contracts order by id limit $2) as c on conflict do nothing',
    [id, CONTRACTS_OF_ONE_SYSTEM],
  );
  await client.query(`set session_replication_role = 'origin'`);
  return id;
}

/** Requests per second that a server answers; throws where it answers anything but 2xx. */
export async function throughput(port: number, asked: HttpCase, seconds: number): Promise<number> {
  return (await load(port, asked, seconds, 8)).requests.average;
}

/** Milliseconds that half of the requests take at most, one after the other. */
export async function medianLatency(port: number, asked: HttpCase, seconds: number): Promise<number> {
  return (await load(port, asked, seconds, 1)).latency.p50;
}

async function load(
  port: number,
  { path, token, body }: HttpCase,
  seconds: number,
  connections: number,
): Promise<autocannon.Result> {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}${path}`,
    connections,
    duration: seconds,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { method: 'POST' as const, body }),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${path}: ${result.non2xx} refused, ${result.errors} failed`);
  return result;
}
