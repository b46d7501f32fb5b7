import { setTimeout as sleep } from 'node:timers/promises';
import { type TestRegistry } from './registry';

/** Seals the whole journal: what a transaction of another test on the same server holds back waits for its end. */
export async function sealEverything(registry: TestRegistry): Promise<void> {
  for (;;) {
    await registry.sql('select seal_journal(1000000)');
    const [open] = await registry.sql<{ entries: number }>(
      'select ((select count(*) from journal) - (select count(*) from journal_chain))::int as entries',
    );
    if (open?.entries === 0) return;
    await sleep(20);
  }
}
