import { Variables } from './config/variables';
import { migrate } from './database/open-database';
import { redigestMatrices } from './demarcation/redigesting';
import { admitService } from './database/service-login';

/**
 * Brings the database of DATABASE_OWNER_URL to the newest schema, and lets the login of DATABASE_URL in; run once before
 * the service of a new version starts.
 */
async function main(): Promise<void> {
  const variables = new Variables(process.env);
  const url = variables.database('DATABASE_OWNER_URL');
  const service = variables.database('DATABASE_URL');
  if (variables.faults.length > 0) throw new Error(variables.faults.join('; '));
  if (url === null) throw new Error('DATABASE_OWNER_URL is not set');
  const applied = await migrate({ url });
  const redigested = await redigestMatrices({ url });
  if (redigested > 0) process.stdout.write(`digested ${redigested} matrices anew\n`);
  if (service !== null) await admitService({ url }, service);
  process.stdout.write(applied.length === 0 ? 'nothing to migrate\n' : `applied ${applied.join(', ')}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
