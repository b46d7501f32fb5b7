import { join } from 'node:path';
import { readEnvironment } from './config/environment';
import { type Connection, createDataSource } from './database/data-source';
import { Database } from './database/database';
import { startEmbeddedPostgres } from './database/embedded/embedded-postgres';
import { headText, readHead, verifyJournal } from './journal/verification';

const PROJECT = join(__dirname, '..', '..');

/**
 * Recomputes the hash chain of the journal and names every entry that was changed, removed, inserted or put elsewhere;
 * ends with 1 where there is one. `--anchor position:hash` holds it against a head that was printed earlier.
 */
async function main(): Promise<void> {
  const anchor = anchorOf(process.argv.slice(2));
  const { connection, leave } = await reach();
  const dataSource = await createDataSource(connection, 1).initialize();
  try {
    const { head, faults, entries } = await verifyJournal(new Database(dataSource), anchor);
    for (const { kind, position, seq, detail } of faults) {
      const where = [position === null ? [] : [`position ${position}`], seq === null ? [] : [`entry ${seq}`]].flat();
      process.stdout.write(`${kind} ${where.join(', ')}: ${detail}\n`);
    }
    process.stdout.write(`${entries} entries, ${faults.length} faults, head ${headText(head)}\n`);
    process.exitCode = faults.length === 0 ? 0 : 1;
  } finally {
    await dataSource.destroy();
    await leave();
  }
}

function anchorOf(parameters: readonly string[]) {
  if (parameters.length === 0) return null;
  const [name, value, ...rest] = parameters;
  if (name !== '--anchor' || value === undefined || rest.length > 0)
    throw new Error('usage: npm run journal:verify [-- --anchor position:hash]');
  return readHead(value);
}

/** The database of the environment, or the one that the project brings; a server that was running stays so. */
async function reach(): Promise<{ connection: Connection; leave: () => Promise<void> }> {
  const { databaseUrl, databaseOwnerUrl, dataFolder } = readEnvironment(process.env, PROJECT);
  const url = databaseOwnerUrl ?? databaseUrl;
  if (url !== null) return { connection: { url }, leave: () => Promise.resolve() };
  const server = await startEmbeddedPostgres({ folder: join(dataFolder, 'postgres'), database: 'bunkaiten' });
  return { connection: server.connection, leave: () => server.leave() };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
