import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Variables } from './variables';

const KEY_BYTES = 32;
const FORM = `${KEY_BYTES} random bytes as base64url, such as \`openssl rand ${KEY_BYTES} | basenc --base64url\` makes`;
/** Of 32 random bytes about 30 differ; fewer than this do in one case of more than 10^15. */
const FEWEST_DIFFERENT = 20;

/** What the environment says of it. */
interface Given {
  readonly secretKey: Buffer | null;
  readonly dataFolder: string;
}

/** SECRET_KEY: 32 bytes as base64url; null: not set, or unfit, which is a fault. */
export function readKey(variables: Variables, isRequired: boolean): Buffer | null {
  const text = variables.secret('SECRET_KEY');
  if (text === null) {
    if (isRequired) variables.faults.push(`SECRET_KEY must be set: ${FORM}`);
    return null;
  }
  const fault = keyFault(text);
  if (fault !== null) variables.faults.push(`SECRET_KEY ${fault}`);
  return fault === null ? Buffer.from(text, 'base64url') : null;
}

/** What is wrong with a key; null when nothing is. */
export function keyFault(text: string): string | null {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text.replace(/=+$/, '') || bytes.length !== KEY_BYTES) return `must be ${FORM}`;
  if (new Set(bytes).size < FEWEST_DIFFERENT || bytes.every((byte) => byte >= 0x20 && byte < 0x7f))
    return 'is not random: its bytes repeat, or spell a text';
  return null;
}

/**
 * The key that seals second factors: SECRET_KEY, or outside production one that is made once and kept in the data folder
 * (`secret-key`, for its owner only). Services that start together agree on one.
 */
export async function secretKey({ secretKey: given, dataFolder }: Given): Promise<Buffer> {
  if (given !== null) return given;
  const path = keyPath(dataFolder);
  const kept = (await readFile(path, 'utf8').catch(unlessMissing))?.trim() ?? (await makeKey(path, dataFolder));
  const fault = keyFault(kept);
  if (fault !== null) throw new Error(`${path} ${fault}`);
  return Buffer.from(kept, 'base64url');
}

/** The same, unless there is none yet: a command of whoever keeps the service makes none. */
export async function keptSecretKey({ secretKey: given, dataFolder }: Given): Promise<Buffer | null> {
  if (given !== null) return given;
  const kept = await readFile(keyPath(dataFolder), 'utf8').catch(unlessMissing);
  return kept === null ? null : Buffer.from(kept.trim(), 'base64url');
}

/** Keeps a key that was made elsewhere, in a folder that has none. */
export async function keepSecretKey(key: Buffer, dataFolder: string): Promise<string> {
  await mkdir(dataFolder, { recursive: true, mode: 0o711 });
  const path = keyPath(dataFolder);
  await writeFile(path, `${key.toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  return path;
}

function keyPath(dataFolder: string): string {
  return join(dataFolder, 'secret-key');
}

/** Written whole and then linked, so that nobody reads half of it and the first to come wins. */
async function makeKey(path: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o711 });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${randomBytes(KEY_BYTES).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    return (await readFile(path, 'utf8')).trim();
  } finally {
    await rm(draft, { force: true });
  }
}

function unlessMissing(error: NodeJS.ErrnoException): null {
  if (error.code !== 'ENOENT') throw error;
  return null;
}
