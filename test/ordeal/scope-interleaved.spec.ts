import { type DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source';
import { Database } from '../../src/database/database';
import { NO_SCOPE, type Scope } from '../../src/database/scope';
import { newId } from '../../src/kernel/identifier';
import { rounds } from '../support/ordeal';
import { createDatabase } from '../support/registry';

const TIMES = rounds(1_500, 10_000);

/** Connections are shared and each remembers for whom it last worked; nothing of that may reach the next. */
describe('two institutions on one pool', () => {
  let dataSource: DataSource;
  let database: Database;
  let drop: () => Promise<void>;
  const institutions = [newId(), newId()] as const;

  beforeAll(async () => {
    const { connection, service, drop: dropDatabase } = await createDatabase();
    drop = dropDatabase;
    const asOwner = await createDataSource(connection, 1).initialize();
    for (const id of institutions) {
      await asOwner.query(`insert into institutions (id, name, kind) values ($1, $2, 'HOSPITAL')`, [id, id]);
      await asOwner.query(`insert into departments (id, institution_id, name) values ($1, $2, $3)`, [newId(), id, id]);
    }
    await asOwner.destroy();
    dataSource = await createDataSource(service, 3).initialize();
    database = new Database(dataSource);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await drop();
  });

  const scopeOf = (id: string): Scope => ({ ...NO_SCOPE, actor: id, institutions: [id], mayWrite: true });
  const read = async () => {
    const rows = await database.read<{ id: string }>({
      name: 'seen',
      text: 'select institution_id as id from departments',
      values: [],
    });
    return rows.map(({ id }) => id);
  };

  it(`see only their own, ${TIMES} times, whatever fails in between`, async () => {
    const leaks: string[][] = [];
    const once = async (i: number) => {
      const id = institutions[i % 2] ?? '';
      const seen = await database.as(scopeOf(id), async () => {
        switch (i % 5) {
          case 0:
            return read();
          case 1:
            return database.transact(read);
          case 2:
            return database.readConsistently(read);
          case 3:
            // a statement that fails, inside a transaction that is rolled back
            await database
              .transact(async (manager) => {
                await manager.query('update departments set name = name');
                await manager.query('select 1 / 0');
              })
              .catch(() => undefined);
            return read();
          default:
            await database.read({ text: 'select 1 / 0', values: [] }).catch(() => undefined);
            return read();
        }
      });
      if (seen.length !== 1 || seen[0] !== id) leaks.push([id, ...seen]);
    };
    const workers = Array.from({ length: 16 }, async (_, worker) => {
      for (let i = worker; i < TIMES; i += 16) await once(i + (worker >> 1));
    });
    await Promise.all(workers);
    expect(leaks).toEqual([]);
  });

  it('do nothing at all without a scope', async () => {
    await expect(read()).rejects.toThrow('without a scope');
    await expect(database.withScopeToCome(read)).rejects.toThrow('without a scope');
    expect(await database.as(NO_SCOPE, read)).toEqual([]);
  });
});
