import { createDataSource } from './database/data-source';

/** Brings the database of DATABASE_URL to the newest schema; run once before the service of a new version starts. */
async function migrate(): Promise<void> {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is not set');
  const dataSource = await createDataSource({ url }, 1).initialize();
  try {
    const applied = await dataSource.runMigrations();
    process.stdout.write(`${applied.length} migration(s) applied\n`);
  } finally {
    await dataSource.destroy();
  }
}

migrate().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
