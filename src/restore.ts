import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Environment, readKeeperEnvironment } from './config/environment';
import { keepSecretKey, keptSecretKey } from './config/secrets';
import { Variables } from './config/variables';
import { connectAsOwner } from './database/owner-connection';
import { admitService } from './database/service-login';
import { incomingIn } from './documents/intake/spool';
import { openContentStore } from './documents/store/open-content-store';
import { keyMark } from './upkeep/backup/back-up';
import { restore } from './upkeep/backup/restore';
import { readSecrets } from './upkeep/backup/secrets-file';

/**
 * `npm run restore -- FILE` fills an empty database and an empty data folder from a backup; `--secrets FILE` puts back the
 * key that seals the second factors, with the passphrase in BACKUP_PASSPHRASE.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { secrets: { type: 'string' } }, allowPositionals: true });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new Error('usage: npm run restore -- FILE [--secrets FILE]');
  const environment = readKeeperEnvironment(process.env, join(__dirname, '..', '..'));
  const owner = await connectAsOwner(environment);
  try {
    if (values.secrets !== undefined) await putKeyBack(environment, resolve(values.secrets));
    const { documents, journal, databaseUrl } = environment;
    const target = {
      owner: owner.connection,
      store: await openContentStore(documents),
      incoming: incomingIn(documents.folder),
      anchorFile: journal.anchorFile,
    };
    const { manifest, closing, migrated } = await restore(target, resolve(file));
    if (databaseUrl !== null) await admitService(owner.connection, databaseUrl);
    const rows = Object.values(closing.tables).reduce((sum, table) => sum + table.rows, 0);
    process.stdout.write(
      `restored the state of ${manifest.madeAt}: ${rows} rows, ${closing.evidence} evidence files\n`,
    );
    if (migrated.length > 0) process.stdout.write(`then applied ${migrated.join(', ')}\n`);
    for (const sha256 of closing.missing)
      process.stdout.write(`MISSING evidence ${sha256}: not in the backup either\n`);
    await tellOfKey(environment, manifest.keyMark);
    process.stdout.write('now run `npm run journal:verify`\n');
  } finally {
    await owner.leave();
  }
}

async function putKeyBack(environment: Environment, path: string): Promise<void> {
  const key = await readSecrets(path, new Variables(process.env).secret('BACKUP_PASSPHRASE') ?? '');
  const present = await keptSecretKey(environment);
  if (present === null)
    process.stdout.write(`put the key back as ${await keepSecretKey(key, environment.dataFolder)}\n`);
  else if (!present.equals(key)) throw new Error('there is another secret key already: take it away first');
}

/** Without it nobody's second factor opens any more. */
async function tellOfKey(environment: Environment, mark: string | null): Promise<void> {
  const key = await keptSecretKey(environment);
  if (mark === null || (key !== null && keyMark(key) === mark)) return;
  process.stdout.write(
    'SECRET_KEY is not the one that sealed the second factors: set it, or reset each second factor\n',
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
