import { randomBytes } from 'node:crypto';
import { chmod, lchown, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Binaries } from './binaries';
import { SUPERUSER } from './connection';
import { type DataFolder, giveToFolderOwner, hasCode, statOrNull } from './data-folder';
import { directorySeenBy } from './directory-seen';
import { runAs } from './run-as';
import { endHolders } from './server-processes';

const HALF_MADE = 'cluster.half-';

/**
 * Makes the cluster unless it is there. It is made in a folder beside its place and then renamed, so that a start that
 * is killed leaves no half cluster. What lies in its place without being a cluster is moved aside, never deleted.
 * @param scratch folder that the server's account can reach
 * @param durable false: don't wait for the disk (tests)
 * @returns what a person should know about, as sentences
 */
export async function ensureCluster(
  data: DataFolder,
  binaries: Binaries,
  { scratch, durable }: { scratch: string; durable: boolean },
): Promise<string[]> {
  const remarks: string[] = [];
  await removeHalfMade(data);
  if ((await statOrNull(data.cluster)) !== null) {
    if (await isWhole(data.cluster)) return remarks;
    const aside = `${data.cluster}.broken-${Date.now()}`;
    await rename(data.cluster, aside);
    remarks.push(`What lay in ${data.cluster} was no whole cluster: it is kept as ${aside}, and a new one was made`);
  }
  const half = await mkdtemp(join(data.path, HALF_MADE));
  await chmod(half, 0o700);
  if (data.account !== null) await lchown(half, data.account.uid, data.account.gid);
  const passwordFile = join(scratch, 'initdb-password');
  try {
    await rm(passwordFile, { force: true }); // left by a start that was killed
    await writeFile(passwordFile, await ensurePassword(data), { flag: 'wx', mode: 0o600 });
    if (data.account !== null) await lchown(passwordFile, data.account.uid, data.account.gid);
    await initialise(half, passwordFile, data, binaries, durable);
    await rename(half, data.cluster);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(half, { recursive: true, force: true });
  }
  return remarks;
}

/** The superuser's password; throws where it has been lost. */
export async function readPassword(data: DataFolder): Promise<string> {
  try {
    return (await readFile(data.password, 'utf8')).trim();
  } catch (cause) {
    if (!hasCode(cause, 'ENOENT')) throw cause;
    throw new Error(`${data.password} is missing, and with it the way into ${data.cluster}: put it back`, { cause });
  }
}

/** Written before the cluster is, so that no whole cluster is ever without its password. */
async function ensurePassword(data: DataFolder): Promise<string> {
  if ((await statOrNull(data.password)) === null) {
    const half = `${data.password}.half`;
    await rm(half, { force: true });
    await writeFile(half, `${randomBytes(24).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
    await giveToFolderOwner(half);
    await rename(half, data.password);
  }
  return readPassword(data);
}

async function initialise(
  half: string,
  passwordFile: string,
  { account, cluster }: DataFolder,
  binaries: Binaries,
  durable: boolean,
): Promise<void> {
  const args = [
    `--pgdata=${directorySeenBy(account, half)}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
  const { code, output } = await runAs(account, binaries.initdb, args, { cwd: half, timeoutMs: 120_000 });
  if (code !== 0) throw new Error(`PostgreSQL could not make its cluster ${cluster}: ${output}`);
}

/** Whether this is a cluster, and not a folder that somebody has begun to fill. */
export async function isWhole(cluster: string): Promise<boolean> {
  const parts = await Promise.all(['PG_VERSION', 'global/pg_control'].map((part) => statOrNull(join(cluster, part))));
  return parts.every((part) => part !== null && part.size > 0);
}

/** Left by starts that were killed; their initdb may still be at work, for a start that is no more. */
async function removeHalfMade(data: DataFolder): Promise<void> {
  for (const name of await readdir(data.path)) {
    if (!name.startsWith(HALF_MADE)) continue;
    const half = join(data.path, name);
    await endHolders(half, data.account);
    await rm(half, { recursive: true, force: true, maxRetries: 5 });
  }
}
