import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { type Client } from 'pg';
import { type Connection } from '../../database/data-source';
import { type ContentStore } from '../../documents/store/content-store';
import { type ArchiveWriter, writeArchive } from './archive';
import { isIntact, namedEvidence } from './evidence';
import { inOneTransaction } from './keeper-client';
import { ARCHIVE_FORMAT, type Closing, type Manifest, type TableSum } from './manifest';
import { sequenceStates, storedTables, tableLines } from './table-lines';

/** What is backed up, and what seals the second factors in it. */
export interface BackupSource {
  /** As the owner of the tables. */
  readonly owner: Connection;
  readonly store: ContentStore;
  readonly anchorFile: string;
  /** null: none was ever made. */
  readonly secretKey: Buffer | null;
}

/** Tells the key apart from others; nobody finds 32 random bytes from it. */
export function keyMark(secretKey: Buffer): string {
  return createHash('sha256').update('bunkaiten secret key').update(secretKey).digest('hex').slice(0, 16);
}

/**
 * Writes the whole registry into one file while the service runs: every table on one snapshot, then the evidence files,
 * which are never changed nor taken away and so may be read later than their records. The key that seals the second
 * factors is not in it.
 */
export async function backUp(source: BackupSource, path: string): Promise<Closing> {
  await demandFree(path);
  let closing: Closing = { tables: {}, evidence: 0, missing: [] };
  await writeArchive(path, (archive) =>
    inOneTransaction(source.owner, 'isolation level repeatable read, read only', async (client) => {
      const manifest = await describe(client, source.secretKey);
      await archive.add('manifest.json', json(manifest));
      const tables = await addTables(archive, client, manifest.tables);
      const anchors = await readFile(source.anchorFile).catch(() => Buffer.alloc(0));
      await archive.add('anchors', anchors);
      closing = { tables, ...(await addEvidence(archive, client, source.store)) };
      await archive.add('closing.json', json(closing));
    }),
  );
  return closing;
}

async function demandFree(path: string): Promise<void> {
  if ((await stat(path).catch(() => null)) !== null) throw new Error(`${path} is there already; it is not overwritten`);
}

async function describe(client: Client, secretKey: Buffer | null): Promise<Manifest> {
  const { rows } = await client.query<{ postgres: string; madeAt: string; migrations: string[] }>(
    `select current_setting('server_version') as postgres, to_char(now(), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "madeAt",
       (select array_agg(name order by id) from migrations) as migrations`,
  );
  const [{ postgres = '', madeAt = '', migrations = [] } = {}] = rows;
  return {
    product: 'bunkaiten',
    format: ARCHIVE_FORMAT,
    madeAt,
    postgres,
    migrations,
    tables: await storedTables(client),
    sequences: await sequenceStates(client),
    keyMark: secretKey === null ? null : keyMark(secretKey),
  };
}

async function addTables(archive: ArchiveWriter, client: Client, tables: Manifest['tables']) {
  const sums: Record<string, TableSum> = {};
  for (const [table, columns] of Object.entries(tables)) {
    let piece = 0;
    for await (const lines of tableLines(client, table, columns, (sum) => (sums[table] = sum)))
      await archive.add(`tables/${table}/${String(piece++).padStart(6, '0')}`, lines);
  }
  return sums;
}

async function addEvidence(archive: ArchiveWriter, client: Client, store: ContentStore) {
  const missing: string[] = [];
  let evidence = 0;
  for (const { sha256, size, isNamed } of await namedEvidence(client)) {
    if (await isIntact(store, { sha256, size })) {
      await archive.addStream(`evidence/${sha256}`, size, await store.open(sha256));
      evidence += 1;
    } else if (isNamed) {
      // what only the journal names may have been taken away on purpose
      missing.push(sha256);
    }
  }
  return { evidence, missing };
}

function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
}
