import { join } from 'node:path';
import { doOnTheServer, readServerCommand } from './access/identity/on-the-server';
import { readEnvironment } from './config/environment';
import { asOwner } from './database/as-owner';
import { ROLES } from './kernel/terms/access-terms';

const PROJECT = join(__dirname, '..', '..');
const USAGE = `usage: npm run identity -- invite EMAIL | reset-second-factor EMAIL | re-address EMAIL NEW_EMAIL | enable EMAIL
       | give-role EMAIL ROLE [INSTITUTION_ID], ROLE being one of ${ROLES.join(', ')}`;

/**
 * What takes two administrators, done on the server itself where there is only one. It is journalled, and told to the
 * person and to the administrators; whoever may run this owns the tables anyhow.
 */
async function main(): Promise<void> {
  const command = readServerCommand(process.argv.slice(2));
  if (command === null) throw new Error(USAGE);
  const token = await asOwner(readEnvironment(process.env, PROJECT), (dataSource) =>
    doOnTheServer(dataSource, command),
  );
  process.stdout.write(token === null ? 'done\n' : `the invitation, to be accepted within 7 days: ${token}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
