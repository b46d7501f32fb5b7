import { type Client } from 'pg';
import { newId } from '../../src/kernel/identifier';

/**
 * Adds a row like one that there is, with some columns another's: to lay out many records of a kind without saying all that they
 * are made of. The connection is the owner's and passes triggers and foreign keys over.
 */
export async function anotherRow(
  owner: Client,
  table: string,
  columns: Readonly<Record<string, unknown>>,
  like = 'true',
): Promise<string> {
  const id = newId();
  const { rowCount } = await owner.query(
    `insert into ${table} select (jsonb_populate_record(t, $1::jsonb)).* from ${table} t where ${like} order by t.id limit 1`,
    [JSON.stringify({ id, ...columns })],
  );
  if (rowCount !== 1) throw new Error(`no row of ${table} to make another like: ${like}`);
  return id;
}
