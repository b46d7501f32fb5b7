import fc from '../support/laws';
import { Client } from 'pg';
import { type DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source';
import { Database } from '../../src/database/database';
import { type Head, headText, readHead } from '../../src/journal/anchors';
import { verifyJournal } from '../../src/journal/verification';
import { newId } from '../../src/kernel/identifier';
import { JournalDatabase } from '../support/journal-database';
import { sealEverything } from '../support/seal-everything';

const ENTRIES = 12;

describe('verifying the journal', () => {
  let journal: JournalDatabase;
  let dataSource: DataSource;
  let database: Database;
  let head: Head;
  let elsewhere: Client;

  beforeAll(async () => {
    journal = await JournalDatabase.open();
    // Somebody writes for long in another database of the server: its transactions are numbered together with ours.
    elsewhere = new Client({ ...journal.connection, database: 'postgres' });
    await elsewhere.connect();
    await elsewhere.query('begin');
    await elsewhere.query('select pg_current_xact_id()');
    const institution = await journal.institution();
    await journal.enter({ actor: newId(), institutions: [institution], mayWrite: true, reason: '年度更新①' });
    for (let i = 0; i < 10; i++) {
      await journal.asService.query('insert into departments (id, institution_id, name) values ($1, $2, $3)', [
        newId(),
        institution,
        `髙﨑科${i}`,
      ]);
    }
    await journal.sql(`update departments set code = '⑥' where name like '%0'`);
    await journal.seal(5);
    await sealEverything(journal);
    dataSource = await createDataSource(journal.connection, 1).initialize();
    database = new Database(dataSource);
    ({ head } = await verifyJournal(database));
  });
  afterAll(async () => {
    await elsewhere.end();
    await dataSource.destroy();
    await journal.close();
  });

  /** What is found after a manipulation, which is undone again. */
  const found = async (statements: readonly string[], anchors: readonly Head[] = []): Promise<string[]> => {
    await journal.sql('create table kept_journal as table journal');
    await journal.sql('create table kept_chain as table journal_chain');
    await journal.sql('create table kept_head as table journal_head');
    try {
      for (const statement of statements) await journal.tamper(statement);
      const { faults } = await verifyJournal(database, anchors);
      return faults.map(({ kind, position, seq }) => `${kind} ${position ?? '-'} ${seq ?? '-'}`);
    } finally {
      await journal.tamper(`delete from journal`);
      await journal.tamper('insert into journal overriding system value table kept_journal');
      await journal.tamper(`delete from journal_chain`);
      await journal.tamper('insert into journal_chain table kept_chain');
      await journal.tamper(`delete from journal_head`);
      await journal.tamper('insert into journal_head table kept_head');
      await journal.sql('drop table kept_journal, kept_chain, kept_head');
    }
  };

  it('finds nothing where nothing was done', async () => {
    const verdict = await verifyJournal(database);
    expect(verdict).toMatchObject({ faults: [], entries: ENTRIES });
    expect(verdict.head.position).toBe(BigInt(ENTRIES));
    expect(readHead(headText(head))).toEqual(head);
    expect(await found([])).toEqual([]);
  });

  it('finds nothing as the service either, and reads everything', async () => {
    const asService = await createDataSource(journal.service, 1).initialize();
    expect(await verifyJournal(new Database(asService))).toMatchObject({ faults: [], entries: ENTRIES });
    await asService.destroy();
  });

  it.each([
    ['at', `at = at + interval '1 microsecond'`],
    ['txid', `txid = (txid::text::bigint + 1)::text::xid8`],
    ['actor', `actor = '${newId()}'`],
    ['actor', `actor = null`],
    ['reason', `reason = reason || ' '`],
    ['reason', `reason = null`],
    ['reason', `reason = ''`],
    ['action', `action = 'BASELINE'`],
    ['subject_table', `subject_table = 'departments '`],
    ['subject_id', `subject_id = '${newId()}'`],
    ['part', `part = ' '`],
    ['parent_id', `parent_id = '${newId()}'`],
    ['institution_id', `institution_id = null`],
    ['vendor_id', `vendor_id = '${newId()}'`],
    ['is_public', `is_public = true`],
    ['subject_version', `subject_version = 2`],
    ['before', `before = '{}'`],
    ['before', `before = 'null'`],
    ['after', `after = jsonb_set(after, '{name}', '"高﨑科3"')`],
    ['after', `after = after || '{"x": null}'`],
    ['after', `after = after - 'code'`],
  ])('finds a changed %s (%s)', async (_, change) => {
    expect(await found([`update journal set ${change} where seq = 5`])).toEqual(['CHANGED 5 5']);
  });

  it.each([
    ['hash', `hash = set_byte(hash, 31, get_byte(hash, 31) # 1)`],
    ['time', `sealed_at = sealed_at + interval '1 microsecond'`],
    ['horizon', `horizon = '2'`],
  ])('finds a changed %s of a link', async (_, change) => {
    expect(await found([`update journal_chain set ${change} where position = 5`])).toEqual(['CHANGED 5 5']);
  });

  it('finds what was removed, with its link or without', async () => {
    expect(await found(['delete from journal where seq = 5'])).toEqual(['REMOVED 5 5']);
    expect(await found(['delete from journal_chain where position = 5'])).toEqual(['REMOVED 5 -', 'INSERTED - 5']);
    expect(await found(['delete from journal where seq = 5', 'delete from journal_chain where position = 5'])).toEqual([
      'REMOVED 5 -',
    ]);
    expect(
      await found(['delete from journal where seq <= 2', 'delete from journal_chain where position <= 2']),
    ).toEqual(['REMOVED 1 -']);
  });

  it('finds an end that was cut off, and one that was cut off together with the head against a head noted earlier', async () => {
    const cut = ['delete from journal where seq > 10', 'delete from journal_chain where position > 10'];
    expect(await found(cut)).toEqual(['HEAD 10 -']);
    const withHead = [
      ...cut,
      'update journal_head set (position, hash) = (select position, hash from journal_chain where position = 10)',
    ];
    expect(await found(withHead)).toEqual([]);
    expect(await found(withHead, [head])).toEqual([`ANCHOR ${ENTRIES} -`]);
    expect(await found([], [head])).toEqual([]);
  });

  it('finds what was slipped in', async () => {
    const copy = `insert into journal overriding system value select 100, at, txid, actor, reason, action, subject_table, subject_id,
      part, parent_id, institution_id, vendor_id, is_public, subject_version, before, after from journal where seq = 5`;
    expect(await found([copy])).toEqual(['INSERTED - 100']);
    // sealed by hand, with a hash that fits
    const sealed = [
      copy,
      `with made as (select (13, 100, '', now(), '${'9'.repeat(9)}')::journal_chain as link)
       insert into journal_chain select 13, 100, sha256((select hash from journal_head) || convert_to(journal_text(link, j), 'UTF8')), (link).sealed_at, (link).horizon
       from made, journal j where seq = 100`,
      'update journal_head set (position, hash) = (select position, hash from journal_chain where position = 13)',
    ];
    expect(await found(sealed)).toEqual(['INSERTED 13 100']);
  });

  it('finds what stands elsewhere', async () => {
    const swapLinks = [
      'update journal_chain set position = -1 where position = 5',
      'update journal_chain set position = 5 where position = 7',
      'update journal_chain set position = 7 where position = -1',
    ];
    expect(await found(swapLinks)).toEqual(['REORDERED 5 7', 'REORDERED 7 5']);
    const swapEntries = [
      'update journal_chain set seq = -1 where position = 5',
      'update journal_chain set seq = 5 where position = 6',
      'update journal_chain set seq = 6 where position = 5',
    ];
    expect(await found(swapEntries)).toEqual(['REORDERED 5 6', 'REORDERED 6 5']);
  });

  it('finds a chain that was made anew from a changed entry, against a head noted earlier', async () => {
    const anew = [
      `update journal set reason = '別の理由' where seq = 3`,
      'delete from journal_chain',
      `update journal_head set position = 0, hash = decode(repeat('00', 32), 'hex'), seen = '1:1:'`,
      'select seal_journal(1000)',
    ];
    expect(await found(anew)).toEqual([]);
    expect(await found(anew, [head])).toEqual([`ANCHOR ${ENTRIES} ${'-'}`]);
  });

  it('finds a head that does not fit, and one that is gone', async () => {
    expect(await found([`update journal_head set hash = set_byte(hash, 0, get_byte(hash, 0) # 128)`])).toEqual([
      'HEAD 12 -',
    ]);
    expect(await found([`update journal_head set position = 11`])).toEqual(['HEAD 12 -']);
    expect(await found(['delete from journal_head'])).toEqual(['HEAD 12 -']);
  });

  it('finds any single character changed anywhere in an entry', async () => {
    const texts = ['reason', 'action', 'subject_table', 'part', 'before', 'after'] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: ENTRIES }),
        fc.constantFrom(...texts),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.constantFrom('0', '9', 'x', 'é', '𠮷', ' '),
        async (seq, column, where, sign) => {
          const [row] = await journal.sql<{ text: string | null }>(
            `select ${column}::text as text from journal where seq = ${seq}`,
          );
          const old = [...(row?.text ?? '')];
          if (old.length === 0) return;
          const at = Math.floor(where * old.length);
          const text = old.with(at, sign).join('');
          const isJson = column === 'before' || column === 'after';
          // only what PostgreSQL would take as JSON, and what does not mean the same
          if (isJson && !(await meansAnother(old.join(''), text))) return;
          if (text === old.join('')) return;
          const literal = `'${text.replaceAll("'", "''")}'`;
          expect(
            await found([
              'alter table journal drop constraint if exists ck_journal__action__unknown',
              `update journal set ${column} = ${literal} where seq = ${seq}`,
            ]),
          ).toEqual([`CHANGED ${seq} ${seq}`]);
        },
      ),
      { numRuns: 60 },
    );
  });

  const meansAnother = async (one: string, other: string): Promise<boolean> => {
    try {
      JSON.parse(other);
    } catch {
      return false;
    }
    const [row] = await journal.sql<{ differs: boolean }>('select $1::jsonb::text <> $2::jsonb::text as differs', [
      one,
      other,
    ]);
    return row?.differs ?? false;
  };
});
