import { type DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source';
import { newId } from '../../src/kernel/identifier';
import { createSampleDatabase } from '../support/registry';

/** What befell contracts was a record of its own once; what was known of it then stays what it was. */
describe('an incident that stood under its contract', () => {
  let owner: DataSource;
  let drop: () => Promise<void>;
  const id = newId();
  const rows = <Row>(text: string, values: unknown[] = []): Promise<Row[]> => owner.query(text, values);

  beforeAll(async () => {
    const database = await createSampleDatabase();
    drop = database.drop;
    owner = await createDataSource(database.connection, 2).initialize();
  });
  afterAll(async () => {
    await owner.destroy();
    await drop();
  });

  /** Takes migrations back until that of this change is off. */
  const takeBack = async () => {
    for (;;) {
      const [last] = await rows<{ name: string }>('select name from migrations order by id desc limit 1');
      await owner.undoLastMigration({ transaction: 'each' });
      if (last?.name.startsWith('OneIncident') === true) return;
    }
  };
  /** In whichever table somebody who asks for that moment finds it. */
  const knownAt = (moment: string) =>
    owner.transaction(async (manager) => {
      await manager.query(`select set_config('bunkaiten.known_before', $1, true)`, [moment]);
      return manager.query<{ kept: string; closedOn: string }[]>(
        `select 'contract_incidents' as kept, closed_on::text as "closedOn" from past.contract_incidents where id = $1
         union all select 'incidents', closed_on::text from past.incidents where id = $1`,
        [id],
      );
    });

  it('is an incident of its institution under its own id, and was what it was on every day before', async () => {
    await takeBack();
    const [contract] = await rows<{ id: string; institution: string }>(
      'select id, institution_id as institution from contracts order by id limit 1',
    );
    // One that ran clocks already, and named its one contract.
    const [other] = await rows<{ id: string; institution: string }>(
      'select id, institution_id as institution from contracts order by id desc limit 1',
    );
    const second = newId();
    await owner.query(
      `insert into incidents (id, institution_id, contract_id, title, known_on, known_by) values ($1, $2, $3, '停止①', '2026-08-05', '髙﨑')`,
      [second, other?.institution, other?.id],
    );
    await owner.query(
      `insert into contract_incidents (id, contract_id, title, occurred_on, closed_on, note) values ($1, $2, '不正アクセス㈱', '2026-08-03', '2026-09-01', '報告書①')`,
      [id, contract?.id],
    );
    const [{ before = '' } = {}] = await rows<{ before: string }>('select clock_timestamp()::text as before');
    await owner.runMigrations({ transaction: 'each' });
    const [{ after = '' } = {}] = await rows<{ after: string }>('select clock_timestamp()::text as after');

    expect(await rows('select from contract_incidents')).toEqual([]);
    const [moved] = await rows<Record<string, unknown>>(
      `select institution_id as institution, array(select contract_id from incident_contracts where incident_id = x.id) as contracts, title,
         known_on::text as known, closed_on::text as closed, leak, lessons
       from incidents x where id = $1`,
      [id],
    );
    expect(moved).toEqual({
      institution: contract?.institution,
      contracts: [contract?.id],
      title: '不正アクセス㈱',
      known: '2026-08-03',
      closed: '2026-09-01',
      leak: 'UNKNOWN',
      lessons: '報告書①',
    });
    expect(
      await rows('select contract_id as contract from incident_contracts where incident_id = $1', [second]),
    ).toEqual([{ contract: other?.id }]);
    expect(await knownAt(before)).toEqual([{ kept: 'contract_incidents', closedOn: '2026-09-01' }]);
    expect(await knownAt(after)).toEqual([{ kept: 'incidents', closedOn: '2026-09-01' }]);

    await takeBack();
    expect(await rows('select title from contract_incidents where id = $1', [id])).toEqual([
      { title: '不正アクセス㈱' },
    ]);
    expect(await rows('select from incidents where id = $1', [id])).toEqual([]);
    expect(await rows('select contract_id as contract from incidents where id = $1', [second])).toEqual([
      { contract: other?.id },
    ]);
    await owner.runMigrations({ transaction: 'each' });
  });
});
