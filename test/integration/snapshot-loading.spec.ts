import { Client } from 'pg';
import { type DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source';
import { Database } from '../../src/database/database';
import { type Statement } from '../../src/database/statement';
import { NO_SCOPE } from '../../src/database/scope';
import { DossierLoader } from '../../src/findings/dossier-loader';
import { RememberedDossiers } from '../../src/findings/remembered-dossiers';
import { generateRegistry } from '../../src/sample/generated-registry';
import { createDatabase } from '../support/registry';

/** Counts the statements that are read through it. */
class CountingDatabase extends Database {
  statements = 0;

  override read<Row>(statement: Statement): Promise<Row[]> {
    this.statements++;
    return super.read<Row>(statement);
  }
}

const MANY = 501;

describe('loading snapshots', () => {
  let drop: () => Promise<void>;
  let owner: Client;
  let asService: DataSource;
  let id: string;

  beforeAll(async () => {
    const database = await createDatabase();
    drop = database.drop;
    await generateRegistry(database.connection, MANY, () => undefined);
    owner = new Client(database.connection);
    await owner.connect();
    // Contracts go from one institution to the other, and nothing that hangs on them is minded.
    await owner.query(`set session_replication_role = 'replica'`);
    const { rows } = await owner.query<{ id: string }>('select min(id::text) as id from institutions');
    id = rows[0]?.id ?? '';
    await owner.query('update systems set institution_id = $1', [id]);
    asService = await createDataSource(database.service, 2).initialize();
  });
  afterAll(async () => {
    await asService.destroy();
    await owner.end();
    await drop();
  });

  /** Of an institution that has so many of the contracts; another has the others. */
  async function queriesFor(contracts: number): Promise<{ statements: number; loaded: number }> {
    await owner.query(
      `update contracts set institution_id = case
         when id in (select id from contracts order by id limit $2) then $1::uuid else (select max(id::text)::uuid from institutions) end`,
      [id, contracts],
    );
    const database = new CountingDatabase(asService);
    const dossiers = await database.as({ ...NO_SCOPE, institutions: [id] }, () =>
      new DossierLoader(database, new RememberedDossiers(database)).ofInstitution(id),
    );
    return { statements: database.statements, loaded: dossiers.filter(({ about }) => about === 'contract').length };
  }

  it('takes the same queries for one contract and for dozens, and those of contracts again for each further five hundred', async () => {
    const [one, dozens, more] = [await queriesFor(1), await queriesFor(40), await queriesFor(MANY)];
    expect([one.loaded, dozens.loaded, more.loaded]).toEqual([1, 40, MANY]);
    expect(dozens.statements).toBe(one.statements);
    expect(more.statements).toBeLessThan(2 * one.statements);
  });
});
