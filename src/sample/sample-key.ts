import { createHash, randomBytes } from 'node:crypto';
import { type Connection, createDataSource } from '../database/data-source';
import { newId } from '../kernel/identifier';
import { ROLE_PERMISSIONS } from '../access/role-permissions';
import { SAMPLE_INSTITUTION } from './sample-institution';

const NAME = '試用 (sample)';

/**
 * A key to try the sample hospital with: random, for that hospital only, good for a day. Each start makes a new one and
 * revokes the last, so that no key is ever known beforehand.
 */
export async function makeSampleKey(owner: Connection): Promise<string> {
  const key = `bkk_${randomBytes(32).toString('base64url')}`;
  const dataSource = await createDataSource(owner, 1).initialize();
  try {
    await dataSource.transaction(async (manager) => {
      const [client] = await manager.query<{ id: string }[]>(
        `with made as (insert into api_clients (id, institution_id, name, permissions) values ($1, $2, $3, $4)
           on conflict on constraint uq_api_clients__name__taken do update set permissions = excluded.permissions, disabled_at = null
           returning id)
         -- A client that stays as it is is not written, and so is not returned.
         select id from made union select id from api_clients where institution_id = $2 and name = $3`,
        [newId(), SAMPLE_INSTITUTION.id, NAME, ROLE_PERMISSIONS.INTEGRATION],
      );
      await manager.query('update api_keys set revoked_at = now() where client_id = $1 and revoked_at is null', [
        client?.id,
      ]);
      await manager.query(
        `insert into api_keys (id, client_id, key_hash, hint, expires_at) values ($1, $2, $3, $4, now() + interval '1 day')`,
        [newId(), client?.id, createHash('sha256').update(key).digest(), key.slice(-4)],
      );
    });
    return key;
  } finally {
    await dataSource.destroy();
  }
}
