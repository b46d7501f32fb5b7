import { addressOf, recordsAt, type ServedPage, shownPagesOf } from './browser';
import { type TestRegistry } from './registry';

/** A page, with where it stands: an address for each of a few of its records. */
export interface ShownPage extends ServedPage {
  readonly addresses: readonly string[];
}

/** Every page that is shown, at the first few of its records, of each state before a second one: what looks at pages looks at these. */
export function shownPages(registry: TestRegistry, records: number): Promise<ShownPage[]> {
  return Promise.all(
    shownPagesOf(registry).map(async (page) => ({
      ...page,
      addresses: await addressesOf(registry, page.path, records),
    })),
  );
}

async function addressesOf(registry: TestRegistry, path: string, records: number): Promise<string[]> {
  if (!path.includes(':')) return [path];
  const rows = await registry.sql<{ id: string }>(
    `select id from (select id, row_number() over (partition by to_jsonb(r) ->> 'status' order by id) as n from (select * from ${recordsAt(path)}) as r) as x
     order by n, id limit ${records}`,
  );
  return rows.map(({ id }) => addressOf(path, id));
}
