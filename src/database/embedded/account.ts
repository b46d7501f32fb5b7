import { type Stats } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** An operating system account, by its numbers. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Accounts without privileges that systems bring along; macOS keeps one for PostgreSQL. */
const UNPRIVILEGED = ['nobody', '_postgres', 'daemon'];

export const runningAsRoot = (): boolean => process.getuid?.() === 0;

/**
 * The account that PostgreSQL, which refuses root, runs under; null: under our own.
 * Whoever owns the cluster goes on owning it. Where there is none yet, root in somebody else's project steps back to
 * that person, so that their own next start finds what it may open; root in its own project takes an account without
 * privileges.
 */
export async function serverAccount(cluster: Stats | null, folder: Stats): Promise<Account | null> {
  if (!runningAsRoot()) return null;
  if (cluster !== null && cluster.uid !== 0) return { uid: cluster.uid, gid: cluster.gid };
  const accounts = await systemAccounts();
  // initdb looks its own name up, and gives up where the number has none
  const owner = [...accounts.values()].find((account) => account.uid === folder.uid);
  if (owner !== undefined && owner.uid !== 0) return owner;
  for (const name of UNPRIVILEGED) {
    const account = accounts.get(name);
    if (account !== undefined && account.uid > 0) return account;
  }
  throw new Error(
    `PostgreSQL refuses to run as root, and this system has no account named ${UNPRIVILEGED.join(' or ')} to run it ` +
      'under: start as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own',
  );
}

async function systemAccounts(): Promise<Map<string, Account>> {
  const accounts = new Map<string, Account>();
  for (const line of (await readFile('/etc/passwd', 'utf8')).split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name && uid && gid && !name.startsWith('#')) accounts.set(name, { uid: Number(uid), gid: Number(gid) });
  }
  return accounts;
}
