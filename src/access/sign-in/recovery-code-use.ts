import { type EntityManager } from 'typeorm';
import { recoveryCodeHash } from './recovery-codes';

/** Uses a recovery code up, in a transaction of sign-in; false: it does not count. */
export async function takeRecoveryCode(manager: EntityManager, accountId: string, code: string): Promise<boolean> {
  const [taken] = await manager.query<{ id: string }[]>(
    `with taken as (update recovery_codes set used_at = now()
       where account_id = $1 and code_hash = $2 and used_at is null returning id) select id from taken`,
    [accountId, recoveryCodeHash(code)],
  );
  return taken !== undefined;
}
