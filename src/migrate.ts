import { migrate } from './database/open-database';
import { admitService } from './database/service-login';

/**
 * Brings the database of DATABASE_OWNER_URL to the newest schema, and lets the login of DATABASE_URL in; run once before
 * the service of a new version starts.
 */
async function main(): Promise<void> {
  const url = process.env['DATABASE_OWNER_URL'];
  if (!url) throw new Error('DATABASE_OWNER_URL is not set');
  const applied = await migrate({ url });
  const service = process.env['DATABASE_URL'];
  if (service) await admitService({ url }, service);
  process.stdout.write(applied.length === 0 ? 'nothing to migrate\n' : `applied ${applied.join(', ')}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
