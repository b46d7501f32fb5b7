import { join } from 'node:path';
import { Client } from 'pg';
import { type Connection, createDataSource } from '../../src/database/data-source';
import { Database } from '../../src/database/database';
import { knownMigrations } from '../../src/database/known-migrations';
import { migrate } from '../../src/database/open-database';
import { incomingIn } from '../../src/documents/intake/spool';
import { openContentStore } from '../../src/documents/store/open-content-store';
import { verifyTables } from '../../src/journal/table-verification';
import { newId } from '../../src/kernel/identifier';
import { backUp } from '../../src/upkeep/backup/back-up';
import { restore } from '../../src/upkeep/backup/restore';
import { testEnvironment } from '../support/environment';
import { createDatabase } from '../support/registry';

/** The last migration of the first state that ran somewhere, at which the journal already knew contracts. */
const FIRST_STATE = 'RoleConfirmations1764000000019';

/** Milliseconds: each upgrade makes a schema. */
jest.setTimeout(240_000);

describe('an upgrade of a registry that is in use', () => {
  let database: Awaited<ReturnType<typeof createDatabase>>;
  let owner: Client;
  let before: { readonly at: string; readonly device: string; readonly system: string };

  beforeAll(async () => {
    database = await createDatabase('template0');
    const names = (await knownMigrations()).map(({ name }) => name);
    await migrate(database.connection, names.slice(0, names.indexOf(FIRST_STATE) + 1));
    owner = new Client({ ...database.connection, options: '-c TimeZone=UTC' });
    await owner.connect();
    const [institution, vendor] = [newId(), newId()];
    await owner.query(`insert into institutions (id, name, kind) values ($1, '髙﨑病院', 'HOSPITAL')`, [institution]);
    await owner.query(
      `insert into vendors (id, name, name_search, legal_form, country) values ($1, '㈱𠮷野', '吉野', 'DOMESTIC_CORPORATION', 'JP')`,
      [vendor],
    );
    for (const isUsed of [true, false])
      await owner.query(
        `insert into contracts (id, institution_id, vendor_id, contract_no, title, service_in_use) values ($1, $2, $3, $4, '保守①', $5)`,
        [newId(), institution, vendor, `契-${isUsed}`, isUsed],
      );
    const [system, device] = [newId(), newId()];
    await owner.query(
      `insert into systems (id, institution_id, name, status, provider) values ($1, $2, '電子カルテ', 'PLANNED', 'VENDOR')`,
      [system, institution],
    );
    await owner.query(
      `insert into equipment (id, institution_id, system_id, asset_no, name, status) values ($1, $2, $3, 'SA-1', 'VPN装置', 'PLANNED')`,
      [device, institution, system],
    );
    const now = await owner.query<{ at: string }>('select clock_timestamp()::text as at');
    before = { at: now.rows[0]?.at ?? '', device, system };
    await migrate(database.connection);
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  const faults = async (connection: Connection = database.connection) => {
    const dataSource = await createDataSource(connection, 1).initialize();
    const { records, faults: found } = await verifyTables(new Database(dataSource));
    await dataSource.destroy();
    expect(records).toBeGreaterThan(3);
    return found.map(({ kind, table, columns }) => [kind, table, ...columns].join(' '));
  };
  const uses = async (schema: 'public' | 'past') =>
    (await owner.query(`select contract_no, service_in_use from ${schema}.contracts order by 1`)).rows as unknown[];

  it('is no tampering', async () => {
    expect(await faults()).toEqual([]);
  });

  it('leaves a past that is told in the words of today', async () => {
    await owner.query(`set bunkaiten.known_before = 'infinity'`);
    expect(await uses('past')).toEqual([
      { contract_no: '契-false', service_in_use: 'UNKNOWN' },
      { contract_no: '契-true', service_in_use: 'YES' },
    ]);
    expect(await uses('past')).toEqual(await uses('public'));
  });

  it('tells of a day before devices had days in systems of which system each was part', async () => {
    const said = 'select id, equipment_id as device, system_id as system, member_from from past.equipment_systems';
    const known = async (at: string) => {
      await owner.query(`select set_config('bunkaiten.known_before', $1, false)`, [at]);
      return (await owner.query(said)).rows as unknown[];
    };
    const [then, now] = [await known(before.at), await known('infinity')];
    expect(then).toMatchObject([{ device: before.device, system: before.system, member_from: null }]);
    expect(then).toEqual(now);
    expect(await known('2020-01-01')).toEqual([]);
  });

  it('is no tampering after a backup and a restore either', async () => {
    const { environment, forget } = testEnvironment();
    // It has the newest schema already: the migrations that a backup is restored by are what was upgraded by here.
    const other = await createDatabase();
    const store = await openContentStore(environment.documents);
    const { anchorFile } = environment.journal;
    const file = join(environment.dataFolder, 'upgraded.backup');
    await backUp({ owner: database.connection, store, anchorFile, secretKey: null }, file);
    await restore(
      { owner: other.connection, store, incoming: incomingIn(environment.documents.folder), anchorFile },
      file,
    );
    expect(await faults(other.connection)).toEqual([]);
    await other.drop();
    forget();
  });

  it('hides no tampering with what it worded anew', async () => {
    await owner.query(`set session_replication_role = 'replica'`);
    await owner.query(`update contracts set service_in_use = 'NO' where contract_no = '契-false'`);
    await owner.query(`set session_replication_role = 'origin'`);
    expect(await faults()).toEqual(['ALTERED contracts service_in_use']);
  });
});

describe('an upgrade while somebody reads', () => {
  it('has its turn again when each waits for what the other holds', async () => {
    const database = await createDatabase('template0');
    const names = (await knownMigrations()).map(({ name }) => name);
    const last = names.indexOf('WhatUseWasCalled1764000000070');
    await migrate(database.connection, names.slice(0, last));
    const reader = new Client(database.connection);
    await reader.connect();
    // whoever waits first looks for the knot: here the migration alone
    await reader.query(`set deadlock_timeout = '1min'`);
    await reader.query(`set bunkaiten.known_before = 'infinity'`);
    await reader.query('begin; select from past.contracts');
    const migrated = migrate(database.connection);
    const waiting = `select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())`;
    while ((await reader.query(waiting)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await reader.query('select from kept_columns');
    await reader.query('commit');
    await reader.end();
    expect(await migrated).toEqual(names.slice(last));
    await database.drop();
  });
});
