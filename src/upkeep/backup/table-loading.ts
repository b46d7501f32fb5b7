import { type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Client, escapeIdentifier } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

import { type Manifest, type TableSum } from './manifest';
import { LineSum, tableColumns } from './table-lines';

interface ForeignKey {
  readonly of: string;
  readonly name: string;
  readonly definition: string;
}

/**
 * Puts triggers and foreign keys out of the way, so that tables can be filled in any order by whoever owns them, and
 * takes out what the migrations themselves have filled in. Ends with the statements that put all of it back.
 */
export async function clearTheWay(client: Client, tables: readonly string[]): Promise<() => Promise<void>> {
  const { rows: keys } = await client.query<ForeignKey>(
    `select conrelid::regclass::text as of, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`,
  );
  for (const { of, name } of keys) await client.query(`alter table ${of} drop constraint ${escapeIdentifier(name)}`);
  const onTriggers = async (action: 'enable' | 'disable') => {
    for (const table of tables) await client.query(`alter table ${escapeIdentifier(table)} ${action} trigger user`);
  };
  await onTriggers('disable');
  await client.query(`truncate ${tables.map((table) => escapeIdentifier(table)).join(', ')}`);
  return async () => {
    await onTriggers('enable');
    // each is held against all records again
    for (const { of, name, definition } of keys)
      await client.query(`alter table ${of} add constraint ${escapeIdentifier(name)} ${definition}`);
  };
}

/** Fills in one piece of a table's lines. */
export async function loadLines(
  client: Client,
  table: string,
  columns: readonly string[],
  lines: Readable,
): Promise<void> {
  await pipeline(lines, client.query(copyFrom(`copy ${tableColumns(table, columns)} from stdin`)));
}

export async function setSequences(client: Client, sequences: Manifest['sequences']): Promise<void> {
  for (const [name, { value, isCalled }] of Object.entries(sequences))
    await client.query('select setval($1::regclass, $2::bigint, $3)', [
      `public.${escapeIdentifier(name)}`,
      value,
      isCalled,
    ]);
}

/** The tables that do not hold, line by line, what the archive says that they held. */
export async function otherTables(
  client: Client,
  tables: Manifest['tables'],
  sums: Readonly<Record<string, TableSum>>,
): Promise<string[]> {
  const others: string[] = [];
  for (const [table, columns] of Object.entries(tables)) {
    const sum = new LineSum();
    const lines = client.query(copyTo(`copy ${tableColumns(table, columns)} to stdout`));
    for await (const chunk of lines as AsyncIterable<Buffer>) sum.add(chunk);
    // an archive of an earlier version may say of lines that it holds that there were none
    if (sums[table]?.sha256 !== sum.close().sha256) others.push(table);
  }
  return others;
}
