import { Client } from 'pg';
import { createDataSource } from '../../src/database/data-source';
import { createDatabase } from '../support/registry';

/** What anybody may do in a new database, and the service may not. */
describe('what the service’s role has lost', () => {
  let client: Client;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    // what a database itself grants is not copied from a template
    const database = await createDatabase('template0');
    drop = database.drop;
    const owner = await createDataSource(database.connection, 1).initialize();
    await owner.runMigrations();
    await owner.destroy();
    client = new Client(database.service);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await drop();
  });

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
