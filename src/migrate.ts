import { join } from 'node:path';
import { readEnvironment } from './config/environment';
import { Variables } from './config/variables';
import { migrate } from './database/open-database';
import { connectAsOwner, type OwnerConnection } from './database/owner-connection';
import { redigestMatrices } from './demarcation/redigesting';
import { admitService } from './database/service-login';

/**
 * Brings the database of DATABASE_OWNER_URL, or the one that the project brings, to the newest schema, and lets the login of
 * DATABASE_URL in; run once before the service of a new version starts.
 */
async function main(): Promise<void> {
  const variables = new Variables(process.env);
  const url = variables.database('DATABASE_OWNER_URL');
  const service = variables.database('DATABASE_URL');
  if (variables.faults.length > 0) throw new Error(variables.faults.join('; '));
  if (url !== null) return await migrateTo({ connection: { url }, leave: () => Promise.resolve() }, service);
  await migrateTo(await connectAsOwner(readEnvironment(process.env, join(__dirname, '..', '..'))), null);
}

async function migrateTo(owner: OwnerConnection, service: string | null): Promise<void> {
  const { connection } = owner;
  try {
    const applied = await migrate(connection);
    const redigested = await redigestMatrices(connection);
    if (redigested > 0) process.stdout.write(`digested ${redigested} matrices anew\n`);
    if (service !== null) await admitService(connection, service);
    process.stdout.write(applied.length === 0 ? 'nothing to migrate\n' : `applied ${applied.join(', ')}\n`);
  } finally {
    await owner.leave();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
