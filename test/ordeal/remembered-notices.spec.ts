import { Client } from 'pg';
import { type DataSource } from 'typeorm';
import { type Principal } from '../../src/access/principal';
import { createDataSource } from '../../src/database/data-source';
import { Database } from '../../src/database/database';
import { NO_SCOPE } from '../../src/database/scope';
import { DATED_SOURCES } from '../../src/exchange/notices/dues/dated-sources';
import { DueReader } from '../../src/exchange/notices/dues/due.reader';
import { Inbox } from '../../src/exchange/notices/inbox/inbox';
import { type Notice } from '../../src/exchange/notices/inbox/notice';
import { RememberedNotices } from '../../src/exchange/notices/inbox/remembered-notices';
import { addDays, today } from '../../src/kernel/calendar-date';
import { type Role, ROLES } from '../../src/kernel/terms/access-terms';
import { columns, journaledTables, letAnythingBeWritten } from '../support/every-column';
import { changeOneRow, drawn, journalWhateverIsWritten, tornApart } from '../support/one-row-changed';
import { ordealSeed, rounds } from '../support/ordeal';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';
import { Seeded } from '../support/seeded';

const EVERY_ROLE = ROLES.filter((role) => role !== 'VENDOR_REPRESENTATIVE' && role !== 'INTEGRATION');

/** The tables that are asked what has a day. */
const TABLES = [
  ...new Set([
    'notice_ladders',
    ...Object.entries(DATED_SOURCES)
      .filter(([kind]) => !kind.startsWith('EVIDENCE_'))
      .flatMap(([, { sql }]) => [...sql.matchAll(/\b(?:from|join) ([a-z_]+) /g)].map(([, table]) => table!)),
  ]),
];

describe('notices that are remembered', () => {
  let registry: TestRegistry;
  let client: Client;
  let dataSource: DataSource;
  let database: Database;
  let institutionId: string;
  let otherId: string;

  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    institutionId = await populate(registry);
    const [other] = await registry.sql<{ id: string }>(
      `insert into institutions select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'name', '別の病院'))).* from institutions i
       where i.id = $1 returning id`,
      [institutionId],
    );
    otherId = other!.id;
    client = new Client(registry.connection);
    await client.connect();
    dataSource = await createDataSource(registry.service, 4).initialize();
    database = new Database(dataSource);
  });

  afterAll(async () => {
    await client.end();
    await dataSource.destroy();
    await registry.stop();
  });

  const inbox = () => {
    const dues = new DueReader(database);
    return new Inbox(database, dues, new RememberedNotices(database, dues));
  };
  const somebody = (of: string | null, roles: readonly Role[] = EVERY_ROLE): Principal => ({
    kind: 'ACCOUNT',
    id: institutionId,
    name: '髙﨑',
    sessionId: null,
    hasSecondFactor: true,
    vendorId: null,
    permissions: null,
    memberships: roles.map((role) => ({ institutionId: of, role })),
  });
  const told = (by: Inbox, who = somebody(institutionId), day = today()): Promise<readonly Notice[]> =>
    database.as(NO_SCOPE, () => by.on(who, day));
  /** Of those with a day, how many are the very objects that were told before. */
  const again = (before: readonly Notice[], after: readonly Notice[]): number => {
    const known = new Set(before);
    return after.filter((one) => known.has(one)).length;
  };
  const renamed = (whose: string) =>
    registry.sql(`update contracts set title = title || '・' where institution_id = $1`, [whose]);

  it('come only from tables of which every change enters the journal', async () => {
    const journaled = await journaledTables(client);
    expect(TABLES.length).toBeGreaterThan(12);
    for (const table of TABLES) expect([table, journaled.get(table)]).toEqual([table, ['DELETE', 'INSERT', 'UPDATE']]);
  });

  it('are told again while nothing of their institution has changed', async () => {
    const by = inbox();
    const first = await told(by);
    const second = await told(by);
    expect(second).toEqual(first);
    expect(again(first, second)).toBeGreaterThan(10);
    await registry.sql('update institutions set bed_count = coalesce(bed_count, 0) + 1 where id = $1', [otherId]);
    expect(again(second, await told(by))).toBe(again(first, second));
    await renamed(institutionId);
    const renamedOnes = await told(by);
    expect(again(second, renamedOnes)).toBe(0);
    expect(renamedOnes).toEqual(await told(inbox()));
  });

  it('are each told only whoever may do something about them, whoever asked before', async () => {
    const by = inbox();
    for (const who of [
      somebody(null),
      somebody(institutionId, ['PROCUREMENT']),
      somebody(institutionId, ['AUDITOR']),
      somebody(institutionId, ['SAFETY_MANAGER']),
      somebody(otherId),
      { ...somebody(null), memberships: [{ institutionId: otherId, role: 'PROCUREMENT' as const }] },
    ])
      expect(await told(by, who)).toEqual(await told(inbox(), who));
    expect(new Set((await told(by, somebody(institutionId, ['AUDITOR']))).map(({ kind }) => kind))).toEqual(new Set());
  });

  it('are of the day that is asked about', async () => {
    const by = inbox();
    await told(by);
    for (const days of [-40, 1, 100]) {
      const day = addDays(today(), days);
      expect(await told(by, somebody(institutionId), day)).toEqual(await told(inbox(), somebody(institutionId), day));
    }
  });

  it('show what a transaction changed that began before they were read and ended after', async () => {
    const by = inbox();
    await client.query('begin');
    await client.query(`update contracts set title = title || '※' where institution_id = $1`, [institutionId]);
    const first = await told(by);
    await client.query('commit');
    const after = await told(by);
    expect(after).not.toEqual(first);
    expect(after).toEqual(await told(inbox()));
  });

  it('are read anew after more entries than are looked at one by one', async () => {
    const by = inbox();
    const first = await told(by);
    // None of them says anything about what is told, and the one that does comes last.
    await registry.sql(
      `insert into finding_comments (id, finding_id, institution_id, author, body)
       select gen_random_uuid(), f.id, f.institution_id, '髙﨑', '確認中' from findings f, generate_series(1, 1100) where f.institution_id = $1`,
      [institutionId],
    );
    await renamed(institutionId);
    expect(await told(by)).not.toEqual(first);
    expect(await told(by)).toEqual(await told(inbox()));
  });

  /** Each column that is read is changed in one row, whatever the row says, by whatever means; nothing but the journal tells of it. */
  it('are what reading them anew gives, whichever fact changes', async () => {
    const chance = new Seeded(ordealSeed());
    // A digest is missing within a transaction only, whose entries tell of what it digests; no record moves to another institution.
    const kept = ['matrices.digest', 'created_at', 'institution_id'];
    const all = (await columns(client)).filter(
      ({ table, name }) => TABLES.includes(table) && !kept.includes(name) && !kept.includes(`${table}.${name}`),
    );
    const torn = await tornApart(client);
    await letAnythingBeWritten(client);
    await journalWhateverIsWritten(client);
    const by = inbox();
    const seen = { same: 0, other: 0 };
    let before = await told(by, somebody(null));
    for (const column of drawn(all, rounds(15, 3_000), chance)) {
      const change = await changeOneRow(client, column, chance);
      if (change === null) continue;
      const [remembered, read] = await Promise.all([by, inbox()].map((one) => told(one, somebody(null)).catch(String)));
      // A day that nobody can reckon with is no fact that the registry lets in.
      if ((await torn()) || typeof read === 'string') {
        await change.takeBack();
        continue;
      }
      expect({ [`${column.table}.${column.name}`]: remembered }).toEqual({ [`${column.table}.${column.name}`]: read });
      seen[JSON.stringify(read) === JSON.stringify(before) ? 'same' : 'other'] += 1;
      before = read!;
    }
    expect(Math.min(seen.same, seen.other)).toBeGreaterThan(0);
  }, 3_000_000);
});
