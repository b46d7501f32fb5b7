import { Client, type ClientConfig } from 'pg';
import { today } from '../../src/kernel/calendar-date';
import { median } from './measured';

/** Asked once before, and then so often. */
const TIMES = 3;

/** What a regulator asks of a hospital, of one of its contracts and of its matrix. */
const ASKED: readonly ((ids: Ids) => string)[] = [
  ({ institution }) => `/v1/institutions/${institution}/gap-report?limit=50`,
  ({ institution }) => `/v1/institutions/${institution}/section-5?`,
  ({ institution }) => `/v1/institutions/${institution}/management-report?`,
  () => '/v1/matrices?limit=50',
  ({ contract }) => `/v1/contracts/${contract}/gaps?`,
  ({ matrix }) => `/v1/matrices/${matrix}?`,
];

interface Ids {
  readonly institution: string;
  readonly contract: string;
  readonly matrix: string;
}

export interface PastCost {
  /** With ids left out. */
  readonly path: string;
  /** Seconds, asked of the present. */
  readonly now: number;
  /** Seconds, asked of the past. */
  readonly past: number;
}

/**
 * Enters everything in the journal as it stands, as the journal's own beginning did: the generated registry passes its triggers by,
 * and has no past. Returns how many entries there are.
 */
export async function enterAll(connection: ClientConfig): Promise<number> {
  const client = new Client(connection);
  await client.connect();
  try {
    const entries = async () =>
      Number((await client.query<{ n: string }>('select count(*) as n from journal')).rows[0]?.n);
    if ((await entries()) === 0)
      for (const { name, table, leftOut, args } of await keptTables(client))
        await client.query(
          `select count((enter_in_journal('BASELINE', $1, null, to_jsonb(present) - $2::text[], variadic $3::text[]))::text) from ${table} present`,
          [name, leftOut, args],
        );
    await client.query('vacuum analyze journal');
    return await entries();
  } finally {
    await client.end();
  }
}

interface KeptTable {
  readonly name: string;
  readonly table: string;
  readonly leftOut: readonly string[];
  readonly args: readonly string[];
}

/** Those whose entries say whose they are by those of another table come after it. */
async function keptTables(client: Client): Promise<readonly KeptTable[]> {
  const { rows } = await client.query<KeptTable>(
    'select name, of_table::regclass::text as table, left_out as "leftOut", args from journal_keeps',
  );
  const sorted: KeptTable[] = [];
  const isThere = (name: string) => !rows.some((row) => row.name === name) || sorted.some((row) => row.name === name);
  while (sorted.length < rows.length) {
    const next = rows.filter((row) => !sorted.includes(row) && (!row.args[2] || isThere(row.args[2])));
    if (next.length === 0) throw new Error('tables of the journal that wait for each other');
    sorted.push(...next);
  }
  return sorted;
}

/** What the same question takes of the present and of the past, as it was known by the end of today. */
export async function pastCosts(connection: ClientConfig, token: string, port: number): Promise<readonly PastCost[]> {
  const client = new Client(connection);
  await client.connect();
  const { rows } = await client.query<Ids>(
    `select c.institution_id as institution, c.id as contract, m.id as matrix from contracts c join matrices m on m.contract_id = c.id order by c.id limit 1`,
  );
  await client.end();
  const costs: PastCost[] = [];
  for (const asked of ASKED) {
    const path = asked(rows[0]!);
    const seconds = async (more: string) => {
      const taken: number[] = [];
      for (let time = 0; time <= TIMES; time++) {
        const start = performance.now();
        const answer = await fetch(`http://127.0.0.1:${port}${path}${more}`, {
          headers: { authorization: `Bearer ${token}` },
        });
        await answer.arrayBuffer();
        if (answer.status !== 200) throw new Error(`${path}${more}: ${answer.status}`);
        taken.push((performance.now() - start) / 1000);
      }
      return median(taken.slice(1));
    };
    costs.push({
      path: path.replaceAll(/[0-9a-f-]{36}/g, ':id').replace(/\?$/, ''),
      now: await seconds(''),
      past: await seconds(`&asKnownOn=${today()}`),
    });
  }
  return costs;
}
