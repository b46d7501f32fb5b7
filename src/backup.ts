import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readKeeperEnvironment } from './config/environment';
import { keptSecretKey } from './config/secrets';
import { Variables } from './config/variables';
import { connectAsOwner } from './database/owner-connection';
import { openContentStore } from './documents/store/open-content-store';
import { backUp } from './upkeep/backup/back-up';
import { writeSecrets } from './upkeep/backup/secrets-file';

/**
 * `npm run backup -- FILE` writes the whole registry into one file while the service runs. `--secrets FILE` writes the key
 * that seals the second factors into another, under the passphrase in BACKUP_PASSPHRASE. Ends with 1 where evidence is missing.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { secrets: { type: 'string' } }, allowPositionals: true });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new Error('usage: npm run backup -- FILE [--secrets FILE]');
  const environment = readKeeperEnvironment(process.env, join(__dirname, '..', '..'));
  const secretKey = await keptSecretKey(environment);
  const owner = await connectAsOwner(environment);
  try {
    if (values.secrets !== undefined) {
      if (secretKey === null)
        throw new Error('there is no secret key: set SECRET_KEY, or DATA_FOLDER to where it lies');
      const passphrase = new Variables(process.env).secret('BACKUP_PASSPHRASE') ?? '';
      await writeSecrets(resolve(values.secrets), secretKey, passphrase);
    }
    const store = await openContentStore(environment.documents);
    const source = { owner: owner.connection, store, anchorFile: environment.journal.anchorFile, secretKey };
    const { tables, evidence, missing } = await backUp(source, resolve(file));
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
    process.stdout.write(`${file}: ${Object.keys(tables).length} tables, ${rows} rows, ${evidence} evidence files\n`);
    for (const sha256 of missing)
      process.stdout.write(`MISSING evidence ${sha256}: not in the store, or damaged there\n`);
    process.exitCode = missing.length === 0 ? 0 : 1;
  } finally {
    await owner.leave();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
