import { type DataSource } from 'typeorm';
import { type Connection, createDataSource } from '../database/data-source';
import { NO_SCOPE, scopeSettings, SET_SCOPE } from '../database/scope';
import { DIGEST_EDITION } from '../guideline/matrix-digest';
import { digestMatrix } from './matrix-digesting';

/** How many are digested in one transaction, so that nobody waits long for a matrix. */
const BATCH = 100;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Digests anew what an earlier edition of the digest has left, after the migrations and before the service starts; as the
 * tables' owner. Says how many there were.
 */
export async function redigestMatrices(connection: Connection): Promise<number> {
  const dataSource = await createDataSource(connection, 1).initialize();
  try {
    let count = 0;
    for (let after: string | null = FIRST; after !== null;) {
      const ids: string[] = await redigestSome(dataSource, after);
      count += ids.length;
      after = ids.length < BATCH ? null : (ids.at(-1) ?? null);
    }
    return count;
  } finally {
    await dataSource.destroy();
  }
}

/** Returns the ids of the next ones. */
function redigestSome(dataSource: DataSource, after: string): Promise<string[]> {
  return dataSource.transaction(async (manager) => {
    await manager.query(SET_SCOPE.text, scopeSettings({ ...NO_SCOPE, institutions: 'ALL', mayWrite: true }));
    const matrices = await manager.query<{ id: string }[]>(
      `select id from matrices where id > $2 and digest is not null and coalesce((digest ->> 'edition')::int, 1) < $1
       order by id limit ${BATCH} for update`,
      [DIGEST_EDITION, after],
    );
    for (const { id } of matrices) await digestMatrix(manager, id);
    return matrices.map(({ id }) => id);
  });
}
