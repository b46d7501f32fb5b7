import { setTimeout as wait } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { judgedBy } from '../../src/findings/life/judged-by';
import { processorTime, processorTimeOfServer } from './processor-time';

/** Milliseconds from the commit of a change to findings that know of it. */
export interface FindingLatency {
  readonly p50: number;
  readonly p99: number;
  /** Contracts of each institution that is judged for it. */
  readonly contracts: number;
}

/** Institutions changed one after the other: one that has just been judged is left alone for a while. */
const CHANGES = 20;
/** How long it is left alone, by what the pass took. */
const REST = 9;
/** After a pass the service gives way to others as long as the pass took: a change that comes in just then waits behind that other change. */
const GIVES_WAY = 1;
const LOOK_MS = 10;
const LONGEST_MS = 120_000;

/** To call before the service starts: as if all had been judged, so that it owes nothing but what is changed here. */
export async function settleFindings(connection: ClientConfig): Promise<void> {
  await asOwner(connection, async (client) => {
    await client.query(
      `insert into finding_passes (institution_id, wanted_at, evaluated_at, judged_on, judged_by)
      select id, now(), now(), today_in_japan(), $1 from institutions on conflict (institution_id) do update
      set evaluated_at = excluded.evaluated_at, wanted_at = excluded.wanted_at, judged_on = excluded.judged_on, judged_by = excluded.judged_by`,
      [await judgedBy()],
    );
    await client.query('delete from judged_records where next_change_on <= today_in_japan()');
    // One that was put off waits in the place of any other.
    await client.query(`delete from jobs.job where name = 'finding-pass'`);
    await client.query(`delete from finding_watch`);
    await client.query(`insert into finding_watch (position) select coalesce(max(position), 0) from journal_chain`);
  });
}

/** How long a change of one contract takes until the stored findings of its institution know of it. */
export function findingLatency(connection: ClientConfig): Promise<FindingLatency> {
  return asOwner(connection, async (client) => {
    const { rows } = await client.query<{ institution: string; contract: string; contracts: number }>(
      `select institution_id as institution, min(id::text) as contract, count(*)::int as contracts from contracts
       group by institution_id order by institution_id desc limit $1`,
      [CHANGES],
    );
    const round = async (): Promise<number[]> => {
      const times: number[] = [];
      for (const { institution, contract } of rows) {
        await client.query('update contracts set auto_renew = not auto_renew where id = $1', [contract]);
        const { rows: told } = await client.query<{ at: string }>('select clock_timestamp()::text as at');
        const took = await untilJudged(client, institution, told[0]?.at ?? '');
        times.push(took);
        await wait(GIVES_WAY * took);
      }
      return times;
    };
    // The first writes down all that was ever found.
    await wait(REST * Math.max(...(await round())));
    const times = await round();
    times.sort((one, other) => one - other);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? NaN;
    return { p50: at(0.5), p99: at(0.99), contracts: rows[0]?.contracts ?? 0 };
  });
}

/** What a day costs on which a share of all contracts has something due: nothing else is judged. */
export interface DailyPassCost {
  readonly contracts: number;
  readonly institutions: number;
  readonly seconds: number;
  /** Of the processor, in the service and in PostgreSQL. */
  readonly service: number;
  readonly server: number;
  readonly isOver: boolean;
}

/** A pass that takes longer is not waited for. */
const LONGEST_DAY_MS = 600_000;

/** As if, spread over all institutions, this share of the contracts had a date that comes today; the service does the pass. */
export function dailyPass(connection: ClientConfig, share: number, service: number): Promise<DailyPassCost> {
  return asOwner(connection, async (client) => {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    return day(client, share, async () => ({
      service: await processorTime(service),
      server: await processorTimeOfServer(rows[0]?.pid ?? 0),
    }));
  });
}

async function day(
  client: Client,
  share: number,
  taken: () => Promise<Pick<DailyPassCost, 'service' | 'server'>>,
): Promise<DailyPassCost> {
  const { rows } = await client.query<{ contracts: number; institutions: number; began: string }>(
    `with due as (insert into judged_records (institution_id, about, record_id, next_change_on)
        select institution_id, 'contract', id, today_in_japan() from contracts where abs(hashtext(id::text)) % 10000 < $1::float8 * 10000
        on conflict (institution_id, about, record_id) do update set next_change_on = excluded.next_change_on returning institution_id)
     select count(*)::int as contracts, count(distinct institution_id)::int as institutions, clock_timestamp()::text as began from due`,
    [share],
  );
  const [{ contracts, institutions, began }] = rows as [{ contracts: number; institutions: number; began: string }];
  await client.query(`delete from jobs.daily_passes where name = 'finding-days'`);
  const isAsked = async () =>
    (await client.query(`select from jobs.job where name = 'finding-pass' and created_on >= $1 limit 1`, [began]))
      .rowCount;
  const isLeft = async () =>
    (await client.query('select from judged_records where next_change_on <= today_in_japan() limit 1')).rowCount;
  // Looked for every quarter of a minute: the wait for that is not counted.
  while ((await isAsked()) === 0) await wait(LOOK_MS);
  const [start, before] = [performance.now(), await taken()];
  while ((await isLeft()) !== 0 && performance.now() - start < LONGEST_DAY_MS) await wait(LOOK_MS * 5);
  const seconds = (performance.now() - start) / 1000;
  const after = await taken();
  return {
    contracts,
    institutions,
    seconds,
    service: after.service - before.service,
    server: after.server - before.server,
    isOver: (await isLeft()) === 0,
  };
}

async function untilJudged(client: Client, institution: string, since: string): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < LONGEST_MS) {
    const { rowCount } = await client.query(
      'select from finding_passes where institution_id = $1 and evaluated_at >= $2',
      [institution, since],
    );
    if (rowCount === 1) return performance.now() - began;
    await wait(LOOK_MS);
  }
  throw new Error(`nobody has judged ${institution} within ${LONGEST_MS} ms`);
}

async function asOwner<T>(connection: ClientConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(connection);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
