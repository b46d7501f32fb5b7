import { readFile, writeFile } from 'node:fs/promises';
import { CompactEncrypt, compactDecrypt } from 'jose';

/** Guesses at a passphrase that each try costs; the most that we follow when we read. */
const ROUNDS = 600_000;
const MOST_ROUNDS = 10_000_000;
const SHORTEST = 16;

/**
 * The secrets that cannot be made anew, in a file of their own, under a passphrase (JWE, PBES2-HS512+A256KW and A256GCM):
 * whoever finds the backup has no second factors, and whoever finds this file has no registry.
 */
export async function writeSecrets(path: string, secretKey: Buffer, passphrase: string): Promise<void> {
  if (passphrase.length < SHORTEST) throw new Error(`BACKUP_PASSPHRASE must have ${SHORTEST} characters or more`);
  const content = Buffer.from(JSON.stringify({ secretKey: secretKey.toString('base64url') }));
  const sealed = await new CompactEncrypt(content)
    .setProtectedHeader({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM' })
    .setKeyManagementParameters({ p2c: ROUNDS })
    .encrypt(Buffer.from(passphrase, 'utf8'));
  await writeFile(path, `${sealed}\n`, { flag: 'wx', mode: 0o600 });
}

/** Throws where the passphrase is another or the file was changed. */
export async function readSecrets(path: string, passphrase: string): Promise<Buffer> {
  const sealed = (await readFile(path, 'utf8')).trim();
  const { plaintext } = await compactDecrypt(sealed, Buffer.from(passphrase, 'utf8'), {
    keyManagementAlgorithms: ['PBES2-HS512+A256KW'],
    maxPBES2Count: MOST_ROUNDS,
  }).catch((cause: unknown) => {
    throw new Error(`${path} does not open with BACKUP_PASSPHRASE`, { cause });
  });
  const { secretKey } = JSON.parse(Buffer.from(plaintext).toString('utf8')) as { secretKey: string };
  return Buffer.from(secretKey, 'base64url');
}
