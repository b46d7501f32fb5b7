import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Readable } from 'node:stream';
import { type Client, escapeIdentifier } from 'pg';
import { type Connection } from '../../database/data-source';
import { knownMigrations } from '../../database/known-migrations';
import { migrate } from '../../database/open-database';
import { redigestMatrices } from '../../demarcation/redigesting';
import { Spool } from '../../documents/intake/spool';
import { type ContentStore } from '../../documents/store/content-store';
import { contentOf, type Part, readArchive } from './archive';
import { inOneTransaction } from './keeper-client';
import { ARCHIVE_FORMAT, type Closing, type Manifest } from './manifest';
import { clearTheWay, loadLines, otherTables, setSequences } from './table-loading';
import { storedTables } from './table-lines';

/** What a backup is restored into: an empty database, and the places of evidence and anchors. */
export interface RestoreTarget {
  /** As the owner of the database. */
  readonly owner: Connection;
  readonly store: ContentStore;
  /** Where evidence files lie while they come in; see `Spool`. */
  readonly incoming: string;
  readonly anchorFile: string;
}

export interface Restored {
  readonly manifest: Manifest;
  readonly closing: Closing;
  /** Migrations that this version has and the backup had not. */
  readonly migrated: readonly string[];
}

/** Filled in by the migrations. */
const MADE_BY_MIGRATIONS = ['migrations', 'journal_head'];

/**
 * Numbers of transactions beyond those of this server are another's: what is written from here on has lesser ones, and is to be
 * sealed all the same.
 */
const SEAL_ALL_THAT_IS_NOT = `update journal_head set seen = '1:1:' where pg_snapshot_xmax(seen) > pg_snapshot_xmax(pg_current_snapshot())`;

/**
 * Fills an empty database from a backup, in one transaction that ends well only when every table holds, line by line, what
 * it held and all evidence is there; then brings it to the schema of this version.
 */
export async function restore(target: RestoreTarget, path: string): Promise<Restored> {
  const parts = readArchive(path);
  try {
    return await restoreParts(target, path, parts);
  } finally {
    await parts.return(undefined);
  }
}

async function restoreParts(target: RestoreTarget, path: string, parts: AsyncGenerator<Part>): Promise<Restored> {
  const first = await parts.next();
  if (first.done || first.value.name !== 'manifest.json') throw new Error(`${path} is no backup of Bunkaiten`);
  const manifest = readManifest(await contentOf(first.value), path);
  await demandEmpty(target.owner, manifest);
  await migrate(target.owner, manifest.migrations);
  const closing = await inOneTransaction(target.owner, 'isolation level read committed', (client) =>
    fill(client, target, manifest, parts),
  );
  const migrated = await migrate(target.owner);
  await inOneTransaction(target.owner, 'isolation level read committed', async (client) => {
    // how older entries of the journal are read stands in what has come back
    await client.query('select build_past_views()');
    await client.query(SEAL_ALL_THAT_IS_NOT);
  });
  await redigestMatrices(target.owner);
  await inOneTransaction(target.owner, 'isolation level read committed', countAll);
  return { manifest, closing, migrated };
}

/** PostgreSQL plans by what it has counted, and of what has just come in it knows nothing: its own round comes after minutes. */
async function countAll(client: Client): Promise<void> {
  const tables = Object.keys(await storedTables(client));
  await client.query(`analyze ${tables.map((table) => escapeIdentifier(table)).join(', ')}`);
}

function readManifest(content: Buffer, path: string): Manifest {
  const manifest = JSON.parse(content.toString('utf8')) as Manifest;
  if (manifest.product !== 'bunkaiten' || manifest.format !== ARCHIVE_FORMAT)
    throw new Error(`${path} is no backup that this version reads (format ${manifest.format})`);
  return manifest;
}

/** Nothing is ever overwritten. */
async function demandEmpty(owner: Connection, manifest: Manifest): Promise<void> {
  const known = (await knownMigrations()).map(({ name }) => name);
  const newer = manifest.migrations.filter((name) => !known.includes(name));
  if (newer.length > 0) throw new Error(`the backup is of a newer version: it knows ${newer.join(', ')}`);
  await inOneTransaction(owner, 'isolation level repeatable read, read only', async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
    );
    for (const { name } of rows) {
      if (MADE_BY_MIGRATIONS.includes(name)) continue;
      const { rowCount } = await client.query(`select from ${escapeIdentifier(name)} limit 1`);
      if (rowCount !== 0)
        throw new Error(`the database is not empty (${name}); a backup is restored into a new one only`);
    }
    if (!rows.some(({ name }) => name === 'migrations')) return;
    const { rows: applied } = await client.query<{ name: string }>('select name from migrations');
    const later = applied.filter(({ name }) => !manifest.migrations.includes(name));
    if (later.length > 0)
      throw new Error('the database was migrated further than the backup; a backup is restored into a new one only');
  });
}

async function fill(
  client: Client,
  { store, incoming, anchorFile }: RestoreTarget,
  manifest: Manifest,
  parts: AsyncGenerator<Part>,
): Promise<Closing> {
  const present = await storedTables(client);
  const putBack = await clearTheWay(client, Object.keys(present));
  const spool = new Spool(incoming);
  let closing: Closing | null = null;
  let evidence = 0;
  for await (const part of parts) {
    const [kind, name = ''] = part.name.split('/');
    if (kind === 'tables') await loadLines(client, name, manifest.tables[name] ?? [], part.content);
    else if (kind === 'evidence') {
      await keepEvidence(spool, store, name, part.content);
      evidence += 1;
    } else if (kind === 'anchors') await keepAnchors(anchorFile, await contentOf(part));
    else if (kind === 'closing.json') closing = JSON.parse((await contentOf(part)).toString('utf8')) as Closing;
    else throw new Error(`the backup holds ${part.name}, which this version does not know`);
  }
  if (closing?.evidence !== evidence) throw new Error('the backup is not whole: it ends before its closing part');
  await setSequences(client, manifest.sequences);
  await putBack();
  const others = await otherTables(client, manifest.tables, closing.tables);
  if (others.length > 0) throw new Error(`not what was backed up: ${others.join(', ')}`);
  return closing;
}

async function keepEvidence(spool: Spool, store: ContentStore, sha256: string, content: Readable): Promise<void> {
  const received = await spool.receive(content);
  try {
    if (received.sha256 !== sha256) throw new Error(`the evidence ${sha256} is damaged in the backup`);
    await store.keep(received);
  } finally {
    await spool.remove(received.path);
  }
}

/** Those of this machine, if there are any, stay: they may know of a later end. */
async function keepAnchors(path: string, content: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o711 });
  await writeFile(path, content, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
