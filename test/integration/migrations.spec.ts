import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { type DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source';
import { createDatabase, type ServerConnection } from '../support/registry';

/** Every object that migrations make, as PostgreSQL describes it. */
const SCHEMA = `
  select 'column' as kind, table_name || '.' || column_name as name,
      concat_ws(' ', data_type, udt_name, is_nullable, column_default, is_identity) as definition
    from information_schema.columns where table_schema = 'public'
  union all select 'constraint', conrelid::regclass || ' ' || conname, pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
  union all select 'index', indexname, indexdef from pg_indexes where schemaname = 'public'
  union all select 'trigger', tgrelid::regclass || ' ' || tgname, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  union all select 'policy', tablename || ' ' || policyname, concat_ws(' ', permissive, cmd, roles::text, qual, with_check)
    from pg_policies where schemaname = 'public'
  union all select 'function', p.oid::regprocedure::text, p.prosrc from pg_proc p where pronamespace = 'public'::regnamespace
  order by 1, 2, 3`;

/** Milliseconds: the whole schema is taken back and built. */
jest.setTimeout(240_000);

describe('migrations', () => {
  let dataSource: DataSource;
  let service: ServerConnection;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    // The run has built it from nothing: what every test database is copied from.
    const database = await createDatabase();
    ({ service, drop } = database);
    dataSource = await createDataSource(database.connection, 2).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await drop();
  });

  it('build the schema from nothing, take all of it back, and build the same again', async () => {
    const before = await schemaOfNothing();
    const built = await dataSource.query<unknown[]>(SCHEMA);
    expect(built.length).toBeGreaterThan(before.length);
    while ((await dataSource.query<unknown[]>('select from migrations limit 1')).length > 0)
      await dataSource.undoLastMigration();
    // TypeORM's own list of what was applied stays.
    const left = (await dataSource.query<{ name: string; definition: string }[]>(SCHEMA)).filter(
      ({ name, definition }) => !/^migrations\b/.test(name) && !/\bmigrations\b/.test(definition),
    );
    expect(left).toEqual(before);
    await dataSource.runMigrations();
    expect(await dataSource.query<unknown[]>(SCHEMA)).toEqual(built);
  });

  it('give every entity the columns it maps: nothing to create or to alter', async () => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    // The database guards more than entities know: checks, indexes and foreign keys belong to the migrations alone.
    const drift = upQueries
      .map(({ query }) => query)
      .filter((query) => !/^(ALTER TABLE .* DROP CONSTRAINT|DROP INDEX) /.test(query));
    expect(drift).toEqual([]);
  });

  async function schemaOfNothing(): Promise<unknown[]> {
    const empty = await createDatabase('template0');
    const client = new Client(empty.connection);
    await client.connect();
    const { rows } = await client.query<object>(SCHEMA);
    await client.end();
    await empty.drop();
    return rows;
  }

  /** Whatever is shown of the past is made of columns; made anew, each is looked for in the whole journal: minutes where it is long. */
  it('let the past stand, but for the tables that they change', () => {
    const folder = join(__dirname, '..', '..', 'migrations');
    const later = readdirSync(folder).filter((name) => name > '0550');
    expect(later.length).toBeGreaterThan(0);
    const dropping = later.filter((name) => /drop schema past/.test(readFileSync(join(folder, name), 'utf8')));
    expect(dropping).toEqual([]);
  });

  it('count a version on every table that carries one, whoever writes', async () => {
    const tables = await dataSource.query<{ name: string; counted: boolean }[]>(
      `select c.table_name as name, exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
         where t.tgrelid = c.table_name::regclass and p.proname = 'count_version') as counted
       from information_schema.columns c where c.table_schema = 'public' and c.column_name = 'version'`,
    );
    expect(tables.length).toBeGreaterThan(20);
    expect(tables.filter(({ counted }) => !counted)).toEqual([]);
  });

  /** What anybody may do in a new database, and the service may not: what a database itself grants is copied from no template. */
  describe('take from the service’s role', () => {
    let client: Client;
    beforeAll(async () => {
      client = new Client(service);
      await client.connect();
    });
    afterAll(() => client.end());

    it.each([
      ['temporary tables', 'create temporary table scratch (x int)'],
      ['tables of its own', 'create table public.scratch (x int)'],
      ['schemas of its own', 'create schema scratch'],
      ['large objects', 'select lo_create(0)'],
      ['large objects from bytes', `select lo_from_bytea(0, '\\x00')`],
      ['reading large objects', 'select lo_open(1, 262144)'],
      ['deleting accounts', 'delete from accounts'],
      ['deleting API keys', 'delete from api_keys'],
      ['rewriting former passwords', 'update former_passwords set password_hash = password_hash'],
      ['emptying a table', 'truncate vendors'],
      ['locking the journal', 'begin; lock table journal in share mode'],
      ['changing settings of everybody', `alter database postgres set search_path = 'x'`],
      ['changing settings of the role with the grants', `alter role bunkaiten_service set search_path = 'x'`],
      ['writing the server’s files', `copy (select 1) to '/tmp/x'`],
      ['running programs', `copy (select 1) to program 'true'`],
    ])('%s', async (_, statement) => {
      await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
      await client.query('rollback');
    });
  });
});
