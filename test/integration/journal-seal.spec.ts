import { Client } from 'pg';
import { SealingPastTheLate1764000000580 } from '../../migrations/0580-sealing-past-the-late';
import { QuickSeals1764000000581 } from '../../migrations/0581-quick-seals';
import { createDataSource } from '../../src/database/data-source';
import { Database } from '../../src/database/database';
import { verifyJournal } from '../../src/journal/verification';
import { newId } from '../../src/kernel/identifier';
import { JournalDatabase } from '../support/journal-database';
import { sealEverything } from '../support/seal-everything';

interface Sealed {
  readonly position: string;
  readonly subject_id: string;
}

describe('sealing the journal', () => {
  let journal: JournalDatabase;
  let other: Client;
  beforeEach(async () => {
    journal = await JournalDatabase.open();
    other = new Client(journal.connection);
    await other.connect();
  });
  afterEach(async () => {
    await other.end();
    await journal.close();
  });

  const sealed = async () =>
    (
      await journal.sql<Sealed>(
        'select c.position, j.subject_id from journal_chain c join journal j using (seq) order by c.position',
      )
    ).map(({ subject_id }) => subject_id);

  it('links what was committed, in the order in which it was written, each once', async () => {
    const ids = [await journal.vendor('①'), await journal.vendor('⑥'), await journal.vendor('𠮷')];
    await sealEverything(journal);
    expect(await journal.seal()).toBe(0);
    expect(await sealed()).toEqual(ids);
    const [head] = await journal.sql(
      'select h.position = c.position and h.hash = c.hash as fits from journal_head h, journal_chain c order by c.position desc limit 1',
    );
    expect(head).toEqual({ fits: true });
  });

  it('takes no more at once than it is told, and goes on where it stopped', async () => {
    const ids: string[] = [];
    await journal.sql('begin');
    for (let i = 0; i < 7; i++) ids.push(await journal.vendor(String(i)));
    await journal.sql('commit');
    const sealedAtOnce: number[] = [];
    while (sealedAtOnce.reduce((sum, n) => sum + n, 0) < 7) {
      const n = await journal.seal(3);
      if (n > 0) sealedAtOnce.push(n);
    }
    expect(sealedAtOnce).toEqual([3, 3, 1]);
    expect(await sealed()).toEqual(ids);
  });

  const names = async () =>
    (
      await journal.sql<{ name: string }>(
        `select j.after ->> 'name' as name from journal_chain c join journal j using (seq) order by c.position`,
      )
    ).map(({ name }) => name);
  const insert = async (client: Client, name: string): Promise<void> => {
    await client.query(
      `insert into vendors (id, name, name_search, legal_form, country) values ($1, $2, $2, 'DOMESTIC_CORPORATION', 'JP')`,
      [newId(), name],
    );
  };

  it('waits for no transaction that still writes: what that has written comes when it has ended', async () => {
    await other.query('begin');
    await insert(other, '遅①');
    await journal.vendor('早①');
    expect(await journal.seal()).toBe(1);
    await insert(other, '遅②');
    await journal.vendor('早②');
    expect(await journal.seal()).toBe(1);
    await other.query('commit');
    await journal.vendor('後');
    expect(await journal.seal()).toBe(3);
    expect(await names()).toEqual(['早①', '早②', '遅①', '遅②', '後']);
    expect(await journal.seal()).toBe(0);
  });

  it('goes on with a late one in small portions, while others come in between and one is undone', async () => {
    const undone = new Client(journal.connection);
    await undone.connect();
    await undone.query('begin');
    await insert(undone, '取消');
    await other.query('begin');
    for (let i = 0; i < 5; i++) await insert(other, `遅${i}`);
    await journal.vendor('早');
    expect(await journal.seal(2)).toBe(1);
    await other.query('commit');
    expect(await journal.seal(2)).toBe(2);
    await journal.vendor('中');
    expect(await journal.seal(2)).toBe(2);
    await undone.query('rollback');
    expect(await journal.seal(2)).toBe(2);
    expect(await journal.seal(2)).toBe(0);
    expect(await names()).toEqual(['早', '遅0', '遅1', '遅2', '遅3', '遅4', '中']);
    await undone.end();
  });

  it('never seals what builds on an entry before that entry', async () => {
    // t0 is old, and writes on top of what a younger one did
    await other.query('begin');
    await other.query('select pg_current_xact_id()');
    const vendor = await journal.vendor('①');
    await other.query('update vendors set address = name where id = $1', [vendor]);
    await other.query('commit');
    await sealEverything(journal);
    const actions = await journal.sql(
      'select j.action from journal_chain c join journal j using (seq) order by c.position',
    );
    expect(actions).toEqual([{ action: 'INSERT' }, { action: 'UPDATE' }]);
  });

  it('is found whole by the verification, late ones and all', async () => {
    await other.query('begin');
    await insert(other, '遅');
    for (let i = 0; i < 3; i++) {
      await journal.vendor(`早${i}`);
      await journal.seal();
    }
    await other.query('commit');
    await sealEverything(journal);
    const dataSource = await createDataSource(journal.connection, 1).initialize();
    expect(await verifyJournal(new Database(dataSource))).toMatchObject({ faults: [], entries: 4 });
    await dataSource.destroy();
  });

  it('seals the same text as ever', async () => {
    await journal.vendor('㈱𠮷野①"\\n,');
    await journal.vendor('\u0301 : -');
    await sealEverything(journal);
    const dataSource = await createDataSource(journal.connection, 2).initialize();
    const runner = dataSource.createQueryRunner();
    const texts = () =>
      journal.sql(
        'select journal_text(c, j) as text from journal_chain c join journal j using (seq) order by c.position',
      );
    const now = await texts();
    await new QuickSeals1764000000581().down(runner);
    expect(now).toEqual(await texts());
    expect(now).toHaveLength(2);
    await runner.release();
    await dataSource.destroy();
  });

  it('has sealed what an older version left, and leaves to an older version what it can seal', async () => {
    const migration = new SealingPastTheLate1764000000580();
    const dataSource = await createDataSource(journal.connection, 2).initialize();
    const runner = dataSource.createQueryRunner();
    await journal.vendor('①');
    await sealEverything(journal);
    await migration.down(runner);
    await journal.vendor('②');
    await sealEverything(journal);
    await journal.vendor('③');
    await migration.up(runner);
    await journal.vendor('④');
    await sealEverything(journal);
    expect(await names()).toEqual(['①', '②', '③', '④']);
    expect(await verifyJournal(new Database(dataSource))).toMatchObject({ faults: [], entries: 4 });
    await runner.release();
    await dataSource.destroy();
  });

  it('is done by one at a time, also by the service', async () => {
    await journal.vendor();
    await other.query('begin');
    await other.query('select seal_journal(10)');
    expect(await journal.seal()).toBe(-1);
    await other.query('rollback');
    while ((await sealed()).length === 0) await journal.asService.query('select seal_journal(10)');
  });

  it('goes on after the database was restored from a dump, where transactions count anew', async () => {
    await journal.vendor('①');
    await sealEverything(journal);
    // what was written on the old server and not sealed there
    await journal.vendor('⑥');
    await journal.tamper(`update journal set txid = '4000000000' where seq > (select max(seq) from journal_chain)`);
    await journal.tamper(`update journal_head set seen = '3999999999:3999999999:'`);
    await journal.vendor('𠮷');
    await sealEverything(journal);
    await journal.vendor('髙');
    await sealEverything(journal);
    expect(await sealed()).toHaveLength(4);
    expect(await journal.seal()).toBe(0);
  });
});
