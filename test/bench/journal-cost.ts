import { Client, type ClientConfig } from 'pg';
import { newId } from '../../src/kernel/identifier';
import { median } from './measured';

const WRITES = 400;

/** Seconds for so many vendors to be inserted and changed, each write a transaction of its own. */
async function write(client: Client): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < WRITES; i++) {
    const id = newId();
    await client.query({
      name: 'insert',
      text: `insert into vendors (id, name, name_search, legal_form, country) values ($1, '株式会社計測', '計測', 'DOMESTIC_CORPORATION', 'JP')`,
      values: [id],
    });
    await client.query({
      name: 'update',
      text: 'update vendors set address = $2 where id = $1',
      values: [id, String(i)],
    });
  }
  return (performance.now() - start) / 1000;
}

/** What the journal adds to one write, against the same writes without its trigger: microseconds and ratio. */
export async function journalCost(
  connection: ClientConfig,
  rounds: number,
): Promise<{ micros: number; ratio: number }> {
  const client = new Client(connection);
  await client.connect();
  // The wait for the disk at each commit is longer than both, and the same for both.
  await client.query('set synchronous_commit = off');
  try {
    const pairs: { kept: number; bare: number }[] = [];
    for (let round = 0; round <= rounds; round++) {
      await client.query('alter table vendors disable trigger vendors_journal_added, disable trigger vendors_journal');
      const bare = await write(client);
      await client.query('alter table vendors enable trigger vendors_journal_added, enable trigger vendors_journal');
      pairs.push({ bare, kept: await write(client) });
    }
    // the first round warms up
    const measured = pairs.slice(1);
    return {
      micros: (median(measured.map(({ kept, bare }) => kept - bare)) / (2 * WRITES)) * 1e6,
      ratio: median(measured.map(({ kept, bare }) => kept / bare)),
    };
  } finally {
    await client.query(`delete from vendors where name = '株式会社計測'`);
    await client.end();
  }
}
