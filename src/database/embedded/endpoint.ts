import { createHash } from 'node:crypto';
import { chmod, lchown, lstat, mkdir, realpath, rm, rmdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DataFolder, hasCode } from './data-folder';
import { runAs } from './run-as';

/** Where a server listens. */
export interface Endpoint {
  /** Folder of the Unix socket, or a loopback address. */
  readonly host: string;
  readonly port: number;
  /** The same as settings of the server. */
  readonly settings: Readonly<Record<string, string>>;
}

/** Only names the socket: nothing listens on a port. */
const SOCKET_PORT = 5432;
const SOCKET = `.s.PGSQL.${SOCKET_PORT}`;
/** The system's limit is 104 to 108 bytes with the closing NUL. */
const LONGEST_SOCKET_PATH = 100;

/**
 * A private place to listen: a Unix socket in a folder of its own, closed to all but the server's account (and root).
 * Its name follows from the cluster, so that starts and crashes leave one folder, not many. Windows: a free port, or the
 * former one where those who use the server are to find it again.
 */
export async function prepareEndpoint(data: DataFolder, former?: number): Promise<Endpoint> {
  if (process.platform === 'win32') {
    const port = former ?? (await freePort());
    return { host: '127.0.0.1', port, settings: { listen_addresses: '127.0.0.1', port: String(port) } };
  }
  const host = await socketFolder(data);
  // a killed server leaves these; a lock that names somebody else's process would stop PostgreSQL
  await rm(join(host, SOCKET), { force: true });
  await rm(join(host, `${SOCKET}.lock`), { force: true });
  return {
    host,
    port: SOCKET_PORT,
    settings: {
      listen_addresses: '',
      port: String(SOCKET_PORT),
      unix_socket_directories: host,
      unix_socket_permissions: '0700',
    },
  };
}

/** Removes the socket's folder unless another server has moved in. */
export async function removeEndpoint(host: string): Promise<void> {
  if (process.platform === 'win32') return;
  await rmdir(host).catch((error: unknown) => {
    if (!hasCode(error, 'ENOENT', 'ENOTEMPTY', 'EEXIST')) throw error;
  });
}

async function socketFolder({ cluster, account }: DataFolder): Promise<string> {
  const uid = account?.uid ?? process.getuid?.() ?? 0;
  const name = `bunkaiten-${createHash('sha256').update(`${uid} ${cluster}`).digest('hex').slice(0, 12)}`;
  const folder = join(await temporaryFolder(name, account), name);
  try {
    await mkdir(folder, { mode: 0o700 });
    await chmod(folder, 0o700);
    if (account !== null) await lchown(folder, account.uid, account.gid);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
  // the temporary folder is everybody's: make sure that nobody else has laid a folder or a link there before us
  const found = await lstat(folder);
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0) {
    throw new Error(`${folder} is not a private folder of the account with uid ${uid}: remove it and start again`);
  }
  return folder;
}

/** The temporary folder, or /tmp where its path is too long for a socket or closed to the server's account. */
async function temporaryFolder(name: string, account: DataFolder['account']): Promise<string> {
  const preferred = await realpath(tmpdir());
  if (Buffer.byteLength(join(preferred, name, SOCKET)) > LONGEST_SOCKET_PATH) return '/tmp';
  if (account === null) return preferred;
  const { code } = await runAs(account, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', preferred]);
  return code === 0 ? preferred : '/tmp';
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('No free loopback port'));
      });
    });
  });
}
