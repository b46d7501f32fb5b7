import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { type Environment } from '../../config/environment';
import { binariesPackage } from '../../database/embedded/binaries';
import { openContentStore } from '../../documents/store/open-content-store';
import { when } from './database-check';
import { type Diagnosis } from './diagnosis';

const OLDEST_NODE = [20, 19] as const;
/** The hash of nothing that is kept. */
const NO_CONTENT = '0'.repeat(64);

export function checkNode(version: string): Diagnosis[] {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldest, oldestMinor] = OLDEST_NODE;
  return when(major < oldest || (major === oldest && minor < oldestMinor), 'NODE_OLD', version);
}

/** The folders that it writes, or those in which it would make them. */
export async function checkFolders({ dataFolder, journal }: Environment, bytes: number): Promise<Diagnosis[]> {
  const found: Diagnosis[] = [];
  for (const folder of new Set([dataFolder, dirname(journal.anchorFile)])) {
    const ground = await standing(folder);
    const isWritable = await access(ground, constants.W_OK | constants.X_OK).then(
      () => true,
      () => false,
    );
    const { bavail, bsize } = await statfs(ground);
    found.push(
      ...when(!isWritable, 'FOLDER_UNWRITABLE', folder),
      ...when(
        isWritable && bavail * bsize < bytes,
        'FOLDER_SPACE',
        `${folder} (${Math.floor((bavail * bsize) / 1e6)} MB)`,
      ),
    );
  }
  return found;
}

/** Where other systems drop files: it is made by whoever lets them, not by the service. */
export async function checkExchange({ exchange: { folder } }: Environment): Promise<Diagnosis[]> {
  if (folder === null) return [];
  const mayUse = await access(folder, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  return when(!mayUse, 'EXCHANGE_FOLDER', folder);
}

/** What is needed in an emergency has to lie elsewhere; a share that is not mounted is a folder of this server. */
export async function checkEmergency(
  { emergency: { folder, bucket }, dataFolder, isProduction }: Environment,
  diskOf: (folder: string) => Promise<number>,
): Promise<Diagnosis[]> {
  if (folder === null) return when(isProduction && bucket === null, 'EMERGENCY_NOWHERE', '');
  const mayUse = await access(folder, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!mayUse) return [{ code: 'EMERGENCY_FOLDER', about: folder }];
  const isHere = (await diskOf(folder)) === (await diskOf(await standing(dataFolder)));
  return when(isHere, 'EMERGENCY_HERE', folder);
}

/** The nearest folder above that is there. */
async function standing(folder: string): Promise<string> {
  const isThere = await access(folder).then(
    () => true,
    () => false,
  );
  return isThere || folder === dirname(folder) ? folder : standing(dirname(folder));
}

/** The server that the project brings, where no other is named. */
export function checkEmbedded({ databaseUrl, isProduction, dataFolder }: Environment): Diagnosis[] {
  if (databaseUrl !== null) return [];
  try {
    binariesPackage();
    return when(isProduction, 'EMBEDDED_IN_PRODUCTION', dataFolder);
  } catch (error) {
    return [{ code: 'EMBEDDED_MISSING', about: error instanceof Error ? error.message : String(error) }];
  }
}

/** A bucket that answers says that it has no such content. */
export async function checkBucket({ documents }: Environment): Promise<Diagnosis[]> {
  if (documents.s3 === null) return [];
  const { bucket } = documents.s3;
  const store = await openContentStore(documents);
  return store.open(NO_CONTENT).then(
    () => [],
    (error: Error) => when(error.name !== 'NoSuchKey', 'BUCKET', `${bucket} (${error.name})`),
  );
}

/** Whether the port is free, or the service is there already. */
export async function checkPort({ host, port }: Environment): Promise<Diagnosis[]> {
  const at = `${host}:${port}`;
  const code = await new Promise<string | null>((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
  if (code === null) return [];
  if (code !== 'EADDRINUSE') return [{ code: 'PORT_FORBIDDEN', about: `${at} (${code})` }];
  return when(!(await isOurs(host, port)), 'PORT_TAKEN', at);
}

async function isOurs(host: string, port: number): Promise<boolean> {
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}/v1/problems-nobody-has`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(2000) }).catch(() => null);
  return (await answer?.text().catch(() => ''))?.includes('urn:bunkaiten:problem:') ?? false;
}

/** Who stands in front, and whether it knows. */
export function checkProxy({ isProduction, host, trustProxy }: Environment): Diagnosis[] {
  const isOpen = !/^(127\.|localhost$|::1$)/.test(host);
  return [
    ...when(isProduction && trustProxy === false, 'PROXY_UNKNOWN', ''),
    ...when(isOpen && trustProxy === false, 'NO_TLS', host),
  ];
}
