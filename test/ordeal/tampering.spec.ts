import { type DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source';
import { Database } from '../../src/database/database';
import { type TableFault } from '../../src/journal/table-fault';
import { verifyTables } from '../../src/journal/table-verification';
import { rounds } from '../support/ordeal';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly isKey: boolean;
}

/** Another value of a type than the one that stands in a column. */
const ANOTHER: Readonly<Record<string, (column: string) => string>> = {
  uuid: () => 'gen_random_uuid()',
  text: (column) => `coalesce(${column}, '') || '改'`,
  'integer[]': (column) => `coalesce(${column}, '{}') || 1`,
  'uuid[]': (column) => `coalesce(${column}, '{}') || gen_random_uuid()`,
  'text[]': (column) => `coalesce(${column}, '{}') || '改'::text`,
  integer: (column) => `coalesce(${column}, 0) + 1`,
  smallint: (column) => `coalesce(${column}, 0) + 1`,
  // So far that it is no neighbour's: some are keys.
  bigint: (column) => `coalesce(${column}, 0) + 1000000`,
  numeric: (column) => `coalesce(${column}, 0) + 1`,
  boolean: (column) => `not coalesce(${column}, false)`,
  date: (column) => `coalesce(${column}, '2026-01-01') + 1`,
  'timestamp with time zone': (column) => `coalesce(${column}, '2026-01-01') + interval '1 microsecond'`,
  jsonb: () => `'{"altered": true}'`,
};

/** What makes no entry by itself: hashes, and that a key was used. The verification says so itself. */
const UNHELD = [
  'api_keys.key_hash',
  'api_keys.last_used_at',
  'api_keys.updated_at',
  'api_keys.version',
  'calendar_feeds.token_hash',
  'evidence_links.token_hash',
  'findings.acceptance_id',
  'findings.facts',
  'findings.open_for_gate',
  'findings.opened_on',
  'findings.section',
  'findings.strength',
  'findings.subject_name',
  'findings.variant',
  'sessions.refresh_hash',
  'sessions.token_hash',
  'webhook_subscriptions.former_secret_sealed',
  'webhook_subscriptions.secret_sealed',
];

/** Milliseconds: all tables are looked at many times. */
const PATIENCE = 240_000;

describe('holding the tables against the journal', () => {
  let registry: TestRegistry;
  let dataSource: DataSource;
  let database: Database;
  let columns: Column[];
  /** What PostgreSQL computes moves with what it is computed of. */
  let computed: ReadonlySet<string>;
  const tables = () => [...new Set(columns.map(({ table }) => table))];

  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    await populate(registry);
    dataSource = await createDataSource(registry.connection, 1).initialize();
    database = new Database(dataSource);
    const all = await registry.sql<Column & { isComputed: boolean }>(
      `select k.name as table, a.attname as column, format_type(a.atttypid, null) as type,
         a.attname::text = any(k.key || k.parts) as "isKey", a.attgenerated <> '' as "isComputed"
       from journal_keeps k join pg_attribute a on a.attrelid = k.of_table and a.attnum > 0 and not a.attisdropped order by 1, a.attnum`,
    );
    columns = all.filter(({ isComputed }) => !isComputed);
    computed = new Set(all.filter(({ isComputed }) => isComputed).map(({ table, column }) => `${table}.${column}`));
    // whoever owns the server is held back by no constraint
    await registry.sql(`do $$ declare held record; begin
      for held in select conrelid::regclass as of_table, conname from pg_constraint where contype in ('c', 'f', 'p', 'u', 'x')
          and connamespace = 'public'::regnamespace order by contype <> 'f' loop
        execute format('alter table %s drop constraint %I', held.of_table, held.conname);
      end loop;
      for held in select indexrelid::regclass as name from pg_index i join pg_class c on c.oid = i.indexrelid
          where (indisunique or indexprs is not null) and not indisprimary and c.relnamespace = 'public'::regnamespace loop
        execute format('drop index %s', held.name);
      end loop;
    end $$`);
    await registry.sql('alter table contract_changes alter column id drop identity');
    await registry.sql(
      tables()
        .map((table) => `create table public.kept_${table} as table ${table};`)
        .join('\n'),
    );
  }, PATIENCE);
  afterAll(async () => {
    await dataSource.destroy();
    await registry.stop();
  });

  const names = (table: string) =>
    columns
      .filter((each) => each.table === table)
      .map(({ column }) => column)
      .join(', ');
  const off = (statement: string) => registry.sql(`set local session_replication_role = 'replica'; ${statement}`);
  const restore = (tablesOf: readonly string[]) =>
    off(
      tablesOf
        .map(
          (table) =>
            `delete from ${table}; insert into ${table} (${names(table)}) select ${names(table)} from kept_${table};`,
        )
        .join('\n'),
    );
  const faults = async () => (await verifyTables(database)).faults;
  /** A record of a table; of matrices one that is digested, as they all are between transactions. */
  const one = (table: string) =>
    `ctid = (select ctid from ${table} ${table === 'matrices' ? 'where digest is not null' : ''} limit 1)`;
  const told = ({ kind, table, columns: differing }: TableFault) =>
    `${kind} ${[table, ...differing.filter((column) => !computed.has(`${table}.${column}`))].join('.')}`;

  it('finds nothing where nothing was done, and says what it does not hold', async () => {
    const verdict = await verifyTables(database);
    expect(verdict.faults).toEqual([]);
    expect(verdict.records).toBeGreaterThan(500);
    expect(verdict.unheld.filter((name) => name.includes('.'))).toEqual(UNHELD);
    expect(verdict.unheld).toEqual(expect.arrayContaining(['account_secrets', 'idempotency_keys']));
  });

  const alter = ({ column, type }: Column) => `${column} = ${ANOTHER[type]?.(column) ?? column}`;
  const held = ({ table, column }: Column) => !UNHELD.includes(`${table}.${column}`);
  const of = (table: string) => columns.filter((column) => column.table === table);

  it('finds every column of every table at once, in one record of each', async () => {
    expect(columns.filter(({ type }) => !(type in ANOTHER) && type !== 'bytea')).toEqual([]);
    const changes = tables()
      .map((table) => ({ table, plain: of(table).filter(({ isKey, type }) => !isKey && type in ANOTHER) }))
      .filter(({ plain }) => plain.length > 0);
    const update = changes.map(
      ({ table, plain }) => `update ${table} set ${plain.map(alter).join(', ')} where ${one(table)};`,
    );
    await off(update.join('\n'));
    const expected = changes.map(({ table, plain }) => {
      const names = plain.filter(held).map(({ column }) => column);
      return `ALTERED ${[table, ...names.sort()].join('.')}`;
    });
    expect((await faults()).map(told).sort()).toEqual(expected.sort());
    await restore(tables());
  });

  it(
    'finds every column by itself, and a key that was changed as one record too few and one too many',
    async () => {
      const most = Math.max(...tables().map((table) => of(table).length));
      for (let round = 0; round < rounds(2, most); round++) {
        const hit = tables().flatMap((table) =>
          of(table)
            .filter(held)
            .slice(round, round + 1),
        );
        await off(hit.map((each) => `update ${each.table} set ${alter(each)} where ${one(each.table)};`).join('\n'));
        const expected = hit.flatMap(({ table, column, isKey }) =>
          isKey ? [`UNKNOWN ${table}`, `VANISHED ${table}`] : [`ALTERED ${table}.${column}`],
        );
        expect((await faults()).map(told).sort()).toEqual(expected.sort());
        await restore(hit.map(({ table }) => table));
      }
      expect(await faults()).toEqual([]);
    },
    10 * PATIENCE,
  );

  it('names the record', async () => {
    const [vendor] = await registry.sql<{ id: string }>('select id from vendors where ' + one('vendors'));
    await off(`update vendors set name = '別名' where id = '${vendor?.id}'`);
    expect(await faults()).toMatchObject([{ kind: 'ALTERED', record: `id=${vendor?.id}`, columns: ['name'] }]);
    await restore(['vendors']);
  });

  it('finds in every table what was slipped in and what was taken out, or that it was emptied', async () => {
    const slippedIn = tables().map((table) => {
      const key = of(table).find(({ isKey, type }) => isKey && type === 'uuid')?.column;
      return `insert into ${table} (${names(table)}) select ${names(table)} from (select (jsonb_populate_record(t, jsonb_build_object('${key}', gen_random_uuid()))).* from ${table} t where ${one(table)}) as another;`;
    });
    await off(slippedIn.join('\n'));
    expect((await faults()).map(told)).toEqual(tables().map((table) => `UNKNOWN ${table}`));
    await restore(tables());
    await off(`truncate ${tables().join(', ')}`);
    expect((await faults()).map(told)).toEqual(tables().map((table) => `EMPTIED ${table}`));
    await restore(tables());
    await off(
      tables()
        .map((table) => `delete from ${table} where ${one(table)};`)
        .join('\n'),
    );
    const missing = await faults();
    expect(missing.map(({ table }) => table)).toEqual(tables());
    expect(missing.every(({ kind }) => kind === 'VANISHED' || kind === 'EMPTIED')).toBe(true);
    await restore(tables());
  });

  it('says where changes are not entered any more, and which table is gone', async () => {
    await registry.sql('alter table departments disable trigger departments_journal');
    await registry.sql('drop trigger systems_journal on systems');
    await registry.sql('drop table overseas_checks');
    expect((await faults()).map(told)).toEqual(['UNWATCHED departments', 'GONE overseas_checks', 'UNWATCHED systems']);
  });
});
