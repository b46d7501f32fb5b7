import { type Database } from '../database/database';

/** A table of what belongs to what, and its two columns. */
export interface Links {
  readonly table: string;
  readonly owner: string;
  readonly linked: string;
}

interface Said {
  readonly id: string;
  readonly linkedIds: readonly string[];
}

/** Makes these, and no others, what is linked to the record. Says whether that changed anything. */
export function replaceLinks(
  database: Database,
  links: Links,
  id: string,
  linkedIds: readonly string[],
): Promise<boolean> {
  return database.together(`links ${links.table}`, { id, linkedIds }, (said) => replaceMany(database, links, said));
}

function replaceMany(database: Database, { table, owner, linked }: Links, said: readonly Said[]): Promise<boolean[]> {
  return database.transact(async (manager) => {
    const pairs = said.flatMap(({ id, linkedIds }) => linkedIds.map((linkedId) => [id, linkedId] as const));
    const values = [pairs.map(([id]) => id), pairs.map(([, linkedId]) => linkedId)];
    const [gone] = await manager.query<[{ id: string }[], number]>(
      `delete from ${table} where ${owner} = any($3::uuid[])
        and (${owner}, ${linked}) not in (select * from unnest($1::uuid[], $2::uuid[])) returning ${owner} as id`,
      [...values, said.map(({ id }) => id)],
    );
    const added = await manager.query<{ id: string }[]>(
      `insert into ${table} (${owner}, ${linked}) select * from unnest($1::uuid[], $2::uuid[])
        on conflict do nothing returning ${owner} as id`,
      values,
    );
    const changed = new Set([...gone, ...added].map(({ id }) => id));
    return said.map(({ id }) => changed.has(id));
  });
}
