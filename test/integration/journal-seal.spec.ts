import { Client } from 'pg';
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

  it('waits for a transaction that may still write, and seals nothing that may build on it', async () => {
    await other.query('begin');
    // early: it has an id, and has written nothing into the journal
    await other.query('select pg_current_xact_id()');
    const before = await journal.vendor('①');
    expect(await journal.seal()).toBe(0);
    await other.query('commit');
    await sealEverything(journal);
    expect(await sealed()).toEqual([before]);
  });

  it('never seals what builds on an entry before that entry', async () => {
    // t0 is old, a transaction between is still running, t2 commits, and then t0 writes on top of what t2 did
    const between = new Client(journal.connection);
    await between.connect();
    await other.query('begin');
    await other.query('select pg_current_xact_id()');
    await between.query('begin');
    await between.query('select pg_current_xact_id()');
    const vendor = await journal.vendor('①');
    await other.query('update vendors set address = name where id = $1', [vendor]);
    await other.query('commit');
    // the update's transaction is older than every running one, the insert it builds on is not
    expect(await journal.seal()).toBe(0);
    await between.query('commit');
    await sealEverything(journal);
    const actions = await journal.sql(
      'select j.action from journal_chain c join journal j using (seq) order by c.position',
    );
    expect(actions).toEqual([{ action: 'INSERT' }, { action: 'UPDATE' }]);
    await between.end();
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
    await journal.tamper(`update journal_head set horizon = '3999999999'`);
    await journal.vendor('𠮷');
    await sealEverything(journal);
    await journal.vendor('髙');
    await sealEverything(journal);
    expect(await sealed()).toHaveLength(4);
    expect(await journal.seal()).toBe(0);
  });
});
