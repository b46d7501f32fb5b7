import { type DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source';
import { Database } from '../../src/database/database';
import { type Statement } from '../../src/database/statement';
import { NO_SCOPE } from '../../src/database/scope';
import { CoverageReader } from '../../src/demarcation/coverage/coverage.reader';
import { type SystemCoverageView } from '../../src/demarcation/coverage/dto/system-coverage.dto';
import { newId } from '../../src/kernel/identifier';
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

describe('the coverage of a system', () => {
  let owner: DataSource;
  let service: DataSource;
  let drop: () => Promise<void>;
  let systemId: string;
  let institutionId: string;
  beforeAll(async () => {
    const database = await createDatabase();
    drop = database.drop;
    await generateRegistry(database.connection, 120, () => undefined);
    owner = await createDataSource(database.connection, 1).initialize();
    service = await createDataSource(database.service, 2).initialize();
    const [row] = await owner.query<{ id: string; institutionId: string }[]>(
      'select id, institution_id as "institutionId" from systems order by id limit 1',
    );
    systemId = row?.id ?? '';
    institutionId = row?.institutionId ?? '';
  });
  afterAll(async () => {
    await service.destroy();
    await owner.destroy();
    await drop();
  });

  const read = async (institution = institutionId): Promise<{ statements: number; coverage: SystemCoverageView }> => {
    const database = new CountingDatabase(service);
    const scope = { ...NO_SCOPE, institutions: [institution] };
    const coverage = await database.as(scope, () => new CoverageReader(database).of(systemId, 'ja'));
    return { statements: database.statements, coverage };
  };

  it('takes the same number of queries for four contracts and for all there are', async () => {
    const few = await read();
    // Past the triggers: nobody's matrix is to be begun anew for this.
    await owner.query(`set session_replication_role = 'replica'`);
    await owner.query('insert into contract_systems select id, $1 from contracts on conflict do nothing', [systemId]);
    const many = await read();
    expect([few.coverage.contracts.length, many.coverage.contracts.length]).toEqual([4, 120]);
    expect([few.statements, many.statements]).toEqual([2, 2]);
  });

  it('names gaps and who contradicts whom, in the words of the registry', async () => {
    const { coverage } = await read();
    expect(coverage.contracts.some(({ open }) => open.length > 0)).toBe(true);
    const contested = coverage.rows.find(({ coverage: state }) => state === 'OVERLAP' || state === 'CONTRADICTION');
    expect(contested?.title).not.toBe('');
    expect(contested?.accountable.every(({ id, name }) => id === 'INSTITUTION' || name?.startsWith('株式会社'))).toBe(
      true,
    );
    expect(contested?.claims.length).toBeGreaterThan(1);
  });

  it('is nobody else’s to read', async () => {
    await expect(read(newId())).rejects.toThrow('There is no such record');
  });
});
