import { setTimeout as sleep } from 'node:timers/promises';

/** Whatever a test asks a database through, as its owner. */
interface Asked {
  sql<Row extends { entries: number }>(text: string): Promise<Row[]>;
}

/** Seals the whole journal; transactions of other databases on the server, such as those of other tests, hold it up for moments. */
export async function sealEverything(database: Asked): Promise<void> {
  const open = 'select (select count(*) from journal)::int - (select count(*) from journal_chain)::int as entries';
  while ((await database.sql(open))[0]?.entries !== 0) {
    const [sealed] = await database.sql('select seal_journal(100000) as entries');
    if ((sealed?.entries ?? 0) < 1) await sleep(5);
  }
}
