import { join } from 'node:path';
import { readEnvironment } from './config/environment';
import { createUnhurriedDataSource } from './database/data-source';
import { Database } from './database/database';
import { connectAsOwner } from './database/owner-connection';
import { type Head, headText, readAnchors, readHead } from './journal/anchors';
import { type JournalFault } from './journal/faults';
import { type TableFault } from './journal/table-fault';
import { verifyTables } from './journal/table-verification';
import { verifyJournal } from './journal/verification';

/**
 * Recomputes the hash chain of the journal, holds it against every head in the file of anchors, and every table against
 * the journal; names each entry and each record that is not what it should be, and ends with 1 where there is one.
 * `--anchor position:hash` holds it against a head that was noted elsewhere, too.
 */
async function main(): Promise<void> {
  const given = anchorsOf(process.argv.slice(2));
  const environment = readEnvironment(process.env, join(__dirname, '..', '..'));
  const { anchorFile } = environment.journal;
  const noted = await readAnchors(anchorFile);
  const { databaseUrl, databaseOwnerUrl } = environment;
  // the service's login may read all that this compares
  const owner = await connectAsOwner({ ...environment, databaseOwnerUrl: databaseOwnerUrl ?? databaseUrl });
  const dataSource = await createUnhurriedDataSource(owner.connection, 1).initialize();
  try {
    const database = new Database(dataSource);
    const chain = await verifyJournal(database, [...noted, ...given]);
    const tables = await verifyTables(database);
    say(...chain.faults.map(journalLine), ...tables.faults.map(tableLine));
    say(
      `${chain.entries} entries, held against ${noted.length} anchors in ${anchorFile}; head ${headText(chain.head)}`,
      `${tables.records} records held against the journal; not in it: ${tables.unheld.join(', ')}`,
      `${chain.faults.length + tables.faults.length} faults`,
    );
    process.exitCode = chain.faults.length + tables.faults.length === 0 ? 0 : 1;
  } finally {
    await dataSource.destroy();
    await owner.leave();
  }
}

function journalLine({ kind, position, seq, detail }: JournalFault): string {
  const where = [position === null ? [] : [`position ${position}`], seq === null ? [] : [`entry ${seq}`]].flat();
  return `${kind} ${where.join(', ')}: ${detail}`;
}

function tableLine({ kind, table, record, columns, detail }: TableFault): string {
  return (
    [kind, table, record ?? [], columns.length === 0 ? [] : `(${columns.join(', ')})`].flat().join(' ') + `: ${detail}`
  );
}

function say(...lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}

function anchorsOf(parameters: readonly string[]): Head[] {
  if (parameters.length === 0) return [];
  const [name, value, ...rest] = parameters;
  if (name !== '--anchor' || value === undefined || rest.length > 0)
    throw new Error('usage: npm run journal:verify [-- --anchor position:hash]');
  return [readHead(value)];
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
