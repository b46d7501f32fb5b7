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

describe('loading snapshots', () => {
  const started: { dataSource: DataSource; drop: () => Promise<void> }[] = [];

  async function queriesFor(contracts: number): Promise<{ statements: number; loaded: number }> {
    const { connection, service, drop } = await createDatabase();
    await generateRegistry(connection, contracts, () => undefined);
    const dataSource = await createDataSource(connection, 2).initialize();
    started.push({ dataSource, drop });
    await dataSource.query(`update systems set institution_id = (select min(id::text)::uuid from institutions)`);
    await dataSource.query(`update contracts set institution_id = (select min(id::text)::uuid from institutions)`);
    const asService = await createDataSource(service, 2).initialize();
    started.unshift({ dataSource: asService, drop: () => Promise.resolve() });
    const [institution] = await dataSource.query<{ id: string }[]>('select min(id::text) as id from institutions');
    const database = new CountingDatabase(asService);
    const id = institution?.id ?? '';
    const dossiers = await database.as({ ...NO_SCOPE, institutions: [id] }, () =>
      new DossierLoader(database, new RememberedDossiers(database)).ofInstitution(id),
    );
    return { statements: database.statements, loaded: dossiers.filter(({ about }) => about === 'contract').length };
  }

  afterAll(async () => {
    for (const { dataSource, drop } of started) {
      await dataSource.destroy();
      await drop();
    }
  });

  it('takes the same queries for one contract and for dozens, and those of contracts again for each further five hundred', async () => {
    const [one, dozens, more] = [await queriesFor(1), await queriesFor(40), await queriesFor(501)];
    expect([one.loaded, dozens.loaded, more.loaded]).toEqual([1, 40, 501]);
    expect(dozens.statements).toBe(one.statements);
    expect(more.statements).toBeLessThan(2 * one.statements);
  });
});
