import { type DataSource } from 'typeorm';
import { type Connection, createDataSource } from '../database/data-source';
import { NO_SCOPE, scopeSettings, SET_SCOPE } from '../database/scope';
import { DIGEST_EDITION } from '../guideline/matrix-digest';
import { digestMatrix } from './matrix-digesting';

/** How many are digested in one transaction, so that nobody waits long for a matrix. */
const BATCH = 100;

/**
 * Digests anew what an earlier edition of the digest has left, after the migrations and before the service starts; as the
 * tables' owner. Says how many there were.
 */
export async function redigestMatrices(connection: Connection): Promise<number> {
  const dataSource = await createDataSource(connection, 1).initialize();
  try {
    let count = 0;
    for (let done = BATCH; done === BATCH; count += done) done = await redigestSome(dataSource);
    return count;
  } finally {
    await dataSource.destroy();
  }
}

function redigestSome(dataSource: DataSource): Promise<number> {
  return dataSource.transaction(async (manager) => {
    await manager.query(SET_SCOPE.text, scopeSettings({ ...NO_SCOPE, institutions: 'ALL', mayWrite: true }));
    const matrices = await manager.query<{ id: string }[]>(
      `select id from matrices where digest is not null and coalesce((digest ->> 'edition')::int, 1) < $1
       order by id limit ${BATCH} for update`,
      [DIGEST_EDITION],
    );
    for (const { id } of matrices) await digestMatrix(manager, id);
    return matrices.length;
  });
}
