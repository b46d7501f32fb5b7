import { hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import { TurnTaking } from './turn-taking';

/** argon2id, which is the package's default, as OWASP advises: 19 MiB, two passes, one thread. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * One at a time: the threads that they are computed in are those that files, names of hosts and compression need, and there
 * are four. Who signs in while passwords are tried in hundreds waits; who reads does not.
 */
const turns = new TurnTaking(200);

/** Never equals a password: stands in where there is none, so that the work is the same. */
const nobodys = hash(randomBytes(32), PARAMETERS);

/** The hash of a password, with its salt and parameters, as argon2 writes it. */
export function hashPassword(password: string): Promise<string> {
  return turns.take(() => hash(canonical(password), PARAMETERS));
}

/** Whether this is the password; null, for an account without one or no account at all, takes as long and is false. */
export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  const known = hashed ?? (await nobodys);
  const isRight = await turns.take(() => verify(known, canonical(password)));
  return isRight && hashed !== null;
}

/** The same keys make the same password on every keyboard and system. */
function canonical(password: string): string {
  return password.normalize('NFKC');
}
