import { type Stats } from 'node:fs';
import { access, constants, lchown, mkdir, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Account, runningAsRoot, serverAccount } from './account';

/** What lies where in the folder of one embedded server. */
export interface DataFolder {
  readonly path: string;
  /** The cluster itself: PostgreSQL's data directory, mode 0700, owned by the account that runs the server. */
  readonly cluster: string;
  /** The superuser's password, mode 0600. */
  readonly password: string;
  readonly log: string;
  /** Held while a server is being started. */
  readonly lock: string;
  /** Who runs the server; null: we ourselves. */
  readonly account: Account | null;
}

/** Makes the folder if need be and finds out who runs its server. Throws where this user may not use it. */
export async function openDataFolder(folder: string): Promise<DataFolder> {
  await makeFolder(folder);
  const path = await realpath(folder);
  const owner = await stat(path);
  const cluster = join(path, 'cluster');
  let clusterOwner: Stats | null;
  try {
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK);
    clusterOwner = await statOrNull(cluster);
    if (clusterOwner !== null && !runningAsRoot())
      await access(cluster, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new Error(
      `This user may not use ${path}: it belongs to the account with uid ${owner.uid}, or the cluster in it was made ` +
        'by a start as root. Start as that account, or set DATA_FOLDER to a folder of your own',
      { cause },
    );
  }
  const account = await serverAccount(clusterOwner, owner);
  if (account !== null && clusterOwner?.uid === 0) await giveTree(cluster, account);
  return {
    path,
    cluster,
    password: join(path, 'password'),
    log: join(path, 'server.log'),
    lock: join(path, 'start.lock'),
    account,
  };
}

/** As root: lets a file that we made belong to whoever owns its folder, so that their own next start can open it. */
export async function giveToFolderOwner(path: string): Promise<void> {
  if (!runningAsRoot()) return;
  const { uid, gid } = await stat(dirname(path));
  await lchown(path, uid, gid);
}

/** The state of a file or folder; null where there is none. */
export async function statOrNull(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Whether an error of the operating system or of PostgreSQL carries one of these codes. */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code));
}

/** Makes a folder; as root, for whoever owns the ground that it stands on. */
export async function makeFolder(folder: string): Promise<void> {
  // 0711: the server's account passes through to its cluster; names and files stay closed to it
  const firstMade = await mkdir(folder, { recursive: true, mode: 0o711 });
  if (firstMade === undefined) return;
  for (let made = folder; ; made = dirname(made)) {
    await giveTo(made, await stat(dirname(firstMade)));
    if (made === firstMade || made === dirname(made)) return;
  }
}

async function giveTo(path: string, { uid, gid }: Account): Promise<void> {
  if (runningAsRoot()) await lchown(path, uid, gid);
}

/** Somebody gave the whole project to root (`chown -R`, a copy made by root); PostgreSQL insists on owning its data. */
async function giveTree(path: string, account: Account): Promise<void> {
  for (const entry of await readdir(path, { withFileTypes: true, recursive: true })) {
    await giveTo(join(entry.parentPath, entry.name), account);
  }
  await giveTo(path, account);
}
