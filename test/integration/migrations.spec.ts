import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source';
import { createDatabase } from '../support/registry';

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

/** Milliseconds: every round builds the whole schema. */
jest.setTimeout(240_000);

describe('migrations', () => {
  let dataSource: DataSource;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await createDatabase('template0');
    drop = database.drop;
    dataSource = await createDataSource(database.connection, 2).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await drop();
  });

  it('build the schema from nothing, take all of it back, and build the same again', async () => {
    const before = await dataSource.query<unknown[]>(SCHEMA);
    const applied = await dataSource.runMigrations();
    expect(applied.length).toBeGreaterThan(0);
    const built = await dataSource.query<unknown[]>(SCHEMA);
    for (let undone = 0; undone < applied.length; undone++) await dataSource.undoLastMigration();
    // TypeORM's own list of what was applied stays.
    const left = (await dataSource.query<{ name: string; definition: string }[]>(SCHEMA)).filter(
      ({ name, definition }) => !/^migrations\b/.test(name) && !/\bmigrations\b/.test(definition),
    );
    expect(left).toEqual(before);
    await dataSource.runMigrations();
    expect(await dataSource.query<unknown[]>(SCHEMA)).toEqual(built);
  });

  it('give every entity the columns it maps: nothing to create or to alter', async () => {
    await dataSource.runMigrations();
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    // The database guards more than entities know: checks, indexes and foreign keys belong to the migrations alone.
    const drift = upQueries
      .map(({ query }) => query)
      .filter((query) => !/^(ALTER TABLE .* DROP CONSTRAINT|DROP INDEX) /.test(query));
    expect(drift).toEqual([]);
  });

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
});
