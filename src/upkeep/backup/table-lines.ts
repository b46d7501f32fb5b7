import { createHash } from 'node:crypto';
import { type Client, escapeIdentifier } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type SequenceState, type TableSum } from './manifest';

/** About as much of a table is held at a time. */
const PIECE_BYTES = 4 * 1024 * 1024;
const LINE_END = 0x0a;

/** Names of tables with the columns that are stored; what PostgreSQL computes by itself is not. */
export async function storedTables(client: Client): Promise<Record<string, string[]>> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'migrations' group by 1 order by 1`,
  );
  return Object.fromEntries(rows.map(({ name, columns }) => [name, columns]));
}

export async function sequenceStates(client: Client): Promise<Record<string, SequenceState>> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relkind = 'S' and c.relnamespace = 'public'::regnamespace
       and c.oid <> coalesce(pg_get_serial_sequence('migrations', 'id')::regclass, 0) order by 1`,
  );
  const states: Record<string, SequenceState> = {};
  for (const { name } of rows) {
    const { rows: found } = await client.query<SequenceState>(
      `select last_value::text as value, is_called as "isCalled" from ${escapeIdentifier(name)}`,
    );
    if (found[0] !== undefined) states[name] = found[0];
  }
  return states;
}

/** Counted as they are read: how many there were, COPY itself may say after its last line has been read. */
export class LineSum {
  private readonly hash = createHash('sha256');
  private rows = 0;

  add(lines: Buffer): void {
    this.hash.update(lines);
    // inside of a value COPY writes a line end as two other characters
    for (let at = lines.indexOf(LINE_END); at !== -1; at = lines.indexOf(LINE_END, at + 1)) this.rows += 1;
  }

  close(): TableSum {
    return { rows: this.rows, sha256: this.hash.digest('hex') };
  }
}

/** The lines of a table as COPY writes them, in pieces that end with a line; `done` gets their sum. */
export async function* tableLines(
  client: Client,
  table: string,
  columns: readonly string[],
  done: (sum: TableSum) => void,
): AsyncGenerator<Buffer> {
  const sum = new LineSum();
  let gathered: Buffer[] = [];
  let size = 0;
  const lines = client.query(copyTo(`copy ${tableColumns(table, columns)} to stdout`));
  for await (const chunk of lines as AsyncIterable<Buffer>) {
    sum.add(chunk);
    gathered.push(chunk);
    size += chunk.length;
    if (size < PIECE_BYTES || chunk.at(-1) !== LINE_END) continue;
    yield Buffer.concat(gathered);
    gathered = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(gathered);
  done(sum.close());
}

export function tableColumns(table: string, columns: readonly string[]): string {
  return `${escapeIdentifier(table)} (${columns.map((column) => escapeIdentifier(column)).join(', ')})`;
}
