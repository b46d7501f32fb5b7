import { type DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source';
import { Database } from '../../src/database/database';
import { verifyTables } from '../../src/journal/table-verification';
import { JournalDatabase } from '../support/journal-database';

/** What a migration does after records have been entered. */
describe('a column that is added later', () => {
  let journal: JournalDatabase;
  let dataSource: DataSource;
  let institution: string;

  beforeEach(async () => {
    journal = await JournalDatabase.open();
    dataSource = await createDataSource(journal.connection, 1).initialize();
    institution = await journal.institution();
    for (const name of ['内科', '外科㈱', '放射線科①'])
      await journal.insert('departments', { institution_id: institution, name });
  });
  afterEach(async () => {
    await dataSource.destroy();
    await journal.close();
  });

  const faults = async () =>
    (await verifyTables(new Database(dataSource))).faults.map(({ kind, table, columns }) =>
      [kind, table, ...columns].join(' '),
    );
  const add = async (column: string) => {
    await journal.sql(`alter table departments add column ${column}`);
    await journal.sql('select build_past()');
  };
  const known = async () => {
    await journal.sql(`set bunkaiten.known_before = 'infinity'`);
    return journal.sql('select * from past.departments order by name');
  };

  it('is no tampering, and the past shows what stood in it', async () => {
    await add('bed_count int');
    await add(`care text not null default '一般'`);
    expect(await faults()).toEqual([]);
    expect(await known()).toMatchObject([{ care: '一般', bed_count: null }, { care: '一般' }, { care: '一般' }]);
    await journal.insert('departments', { institution_id: institution, name: '小児科', care: '小児' });
    await journal.sql(`update departments set bed_count = 30 where name = '内科'`);
    await journal.sql(`alter table departments alter column care set default '療養'`);
    expect(await faults()).toEqual([]);
    // the tables are written anew, and what PostgreSQL had noted of the column is gone
    await journal.sql('vacuum full departments');
    await journal.sql('select build_past()');
    expect(await faults()).toEqual([]);
  });

  it('is found where it is changed behind the journal’s back, also in records that never had it', async () => {
    await add(`care text not null default '一般'`);
    await journal.tamper(`update departments set care = '療養' where name = '内科'`);
    expect(await faults()).toEqual(['ALTERED departments care']);
    await journal.sql('select build_past()');
    expect(await faults()).toEqual(['ALTERED departments care']);
  });

  it('is entered where every record got a value of its own, and nothing else is entered with it', async () => {
    await journal.tamper(`update departments set name = '別名' where name = '内科'`);
    await add('ward uuid not null default gen_random_uuid()');
    expect(await faults()).toEqual(['ALTERED departments name']);
    expect((await journal.entries(`action = 'BASELINE' and subject_table = 'departments'`)).length).toBe(3);
  });

  it('is found where a migration did not say so', async () => {
    await journal.sql(`alter table departments add column care text not null default '一般'`);
    expect(await faults()).toEqual(Array(3).fill('ALTERED departments care'));
    await journal.sql('alter table departments drop column care, drop column code');
    expect(await faults()).toEqual(Array(3).fill('ALTERED departments code'));
  });
});
