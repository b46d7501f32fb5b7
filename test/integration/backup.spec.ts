import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Environment } from '../../src/config/environment';
import { type Connection, createDataSource } from '../../src/database/data-source';
import { Database } from '../../src/database/database';
import { connectAsOwner, type OwnerConnection } from '../../src/database/owner-connection';
import { incomingIn } from '../../src/documents/intake/spool';
import { FolderStore } from '../../src/documents/store/folder-store';
import { openContentStore } from '../../src/documents/store/open-content-store';
import { readAnchors } from '../../src/journal/anchors';
import { verifyTables } from '../../src/journal/table-verification';
import { verifyJournal } from '../../src/journal/verification';
import { newId } from '../../src/kernel/identifier';
import { type BackupSource, backUp } from '../../src/upkeep/backup/back-up';
import { restore, type RestoreTarget } from '../../src/upkeep/backup/restore';
import { readSecrets, writeSecrets } from '../../src/upkeep/backup/secrets-file';
import { testEnvironment } from '../support/environment';
import { ExternalPostgres } from '../support/external-postgres';
import { populate } from '../support/populated';
import { createDatabase, TestRegistry } from '../support/registry';
import { sealEverything } from '../support/seal-everything';

const EVIDENCE = Buffer.from('%PDF-1.7 登録証①㈱𠮷');
const SHA256 = createHash('sha256').update(EVIDENCE).digest('hex');
const SECRET_KEY = Buffer.from('b9a1'.repeat(16), 'hex');

/** Milliseconds: every restore makes a schema. */
jest.setTimeout(240_000);

describe('backup and restore', () => {
  let folder: string;
  let registry: TestRegistry;
  let source: BackupSource;
  let file: string;
  /** What was backed up, of each table. */
  let held: Record<string, string>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bunkaiten-backup-'));
    registry = await TestRegistry.startWithSample();
    await populate(registry);
    const store = new FolderStore(join(folder, 'documents'));
    await writeFile(join(folder, 'spooled'), EVIDENCE);
    await store.keep({ path: join(folder, 'spooled'), sha256: SHA256, size: EVIDENCE.length });
    await registry.sql(`update documents set sha256 = $1, size = $2`, [SHA256, EVIDENCE.length]);
    await sealEverything(registry);
    await writeFile(join(folder, 'anchors'), `2026-11-01T00:00:00.000Z ${await head(registry.connection)}\n`);
    source = { owner: registry.connection, store, anchorFile: join(folder, 'anchors'), secretKey: SECRET_KEY };
    file = join(folder, 'registry.backup');
    const { evidence, missing } = await backUp(source, file);
    expect({ evidence, missing }).toEqual({ evidence: 1, missing: [] });
    held = await contents(registry.connection);
  });
  afterAll(async () => {
    await registry.stop();
    rmSync(folder, { recursive: true });
  });

  const query = async <Row extends object>(connection: Connection, text: string): Promise<Row[]> => {
    const client = new Client({
      ...('url' in connection ? { connectionString: connection.url } : connection),
      options: '-c TimeZone=UTC',
    });
    await client.connect();
    try {
      return (await client.query<Row>(text)).rows;
    } finally {
      await client.end();
    }
  };
  const head = async (connection: Connection) =>
    (
      await query<{ head: string }>(
        connection,
        `select position || ':' || encode(hash, 'hex') as head from journal_head`,
      )
    )[0]?.head;
  /** Every row of every table, as one hash for each, whatever order they lie in. */
  const contents = async (connection: Connection): Promise<Record<string, string>> => {
    const tables = await query<{ name: string }>(
      connection,
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'migrations' order by 1`,
    );
    const all: Record<string, string> = {};
    for (const { name } of tables) {
      // Up to which number the transactions of a server have been seen is said of that server.
      const line = name === 'journal_head' ? `(to_jsonb(t) - 'seen')::text` : 'to_jsonb(t)::text';
      const [row] = await query<{ sum: string }>(
        connection,
        `select count(*) || ' ' || coalesce(md5(string_agg(${line}, '|' order by ${line})), '') as sum from ${name} t`,
      );
      all[name] = row?.sum ?? '';
    }
    return all;
  };
  const faults = async (connection: Connection, anchorFile: string) => {
    const dataSource = await createDataSource(connection, 1).initialize();
    const database = new Database(dataSource);
    const chain = await verifyJournal(database, await readAnchors(anchorFile));
    const tables = await verifyTables(database);
    await dataSource.destroy();
    expect(chain.entries).toBeGreaterThan(500);
    return [...chain.faults, ...tables.faults];
  };
  const target = async (owner: Connection, { documents, journal }: Environment): Promise<RestoreTarget> => ({
    owner,
    store: await openContentStore(documents),
    incoming: incomingIn(documents.folder),
    anchorFile: journal.anchorFile,
  });

  describe('on an empty machine', () => {
    let environment: Environment;
    let forget: () => void;
    let owner: OwnerConnection;

    beforeAll(async () => {
      ({ environment, forget } = testEnvironment());
      owner = await connectAsOwner(environment);
    });
    afterAll(async () => {
      await owner.leave();
      forget();
    });

    it('brings back every row, the evidence and the anchors, and the journal proves it', async () => {
      const { closing, migrated } = await restore(await target(owner.connection, environment), file);
      expect({ missing: closing.missing, migrated }).toEqual({ missing: [], migrated: [] });
      expect(await contents(owner.connection)).toEqual(held);
      expect(await faults(owner.connection, environment.journal.anchorFile)).toEqual([]);
      expect(await readAnchors(environment.journal.anchorFile)).toHaveLength(1);
      const store = await openContentStore(environment.documents);
      const content = await store.open(SHA256);
      expect(Buffer.concat(await content.toArray())).toEqual(EVIDENCE);
    });

    it('guards and counts on as before', async () => {
      const guards = `select 't' as kind, tgrelid::regclass || ' ' || tgname as name, tgenabled::text as state from pg_trigger where not tgisinternal
        union all select 'c', conrelid::regclass || ' ' || conname, pg_get_constraintdef(oid) || convalidated from pg_constraint where connamespace = 'public'::regnamespace
        union all select 's', sequencename::text, last_value::text from pg_sequences where schemaname = 'public' and sequencename <> 'migrations_id_seq' order by 1, 2`;
      expect(await query(owner.connection, guards)).toEqual(await query(registry.connection, guards));
      await query(
        owner.connection,
        `insert into institutions (id, name, kind) values ('${newId()}', '新しい病院', 'HOSPITAL')`,
      );
      expect(await faults(owner.connection, environment.journal.anchorFile)).toEqual([]);
    });

    it('is planned by what came in, not by nothing', async () => {
      const uncounted = `select relname as name from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'migrations' and reltuples < 0`;
      expect(await query(owner.connection, uncounted)).toEqual([]);
    });

    it('overwrites nothing', async () => {
      await expect(restore(await target(owner.connection, environment), file)).rejects.toThrow('is not empty');
    });
  });

  it('goes to an older PostgreSQL whose owner is no superuser, and back', async () => {
    const server = await ExternalPostgres.start();
    if (server === null) {
      process.stderr.write('skipped: there is no PostgreSQL 15 or newer in /usr/lib/postgresql\n');
      return;
    }
    const { environment, forget } = testEnvironment();
    const back = await createDatabase();
    try {
      const external = await server.database('hospital');
      await restore(await target(external, environment), file);
      expect(await contents(external)).toEqual(held);
      expect(await faults(external, environment.journal.anchorFile)).toEqual([]);
      const again = join(folder, 'external.backup');
      await backUp({ ...source, owner: external }, again);
      await restore(await target(back.connection, environment), again);
      expect(await contents(back.connection)).toEqual(held);
    } finally {
      await back.drop();
      server.stop();
      forget();
    }
  });

  describe('into a database that holds nothing yet', () => {
    let environment: Environment;
    let forget: () => void;
    let empty: Awaited<ReturnType<typeof createDatabase>>;

    beforeEach(async () => {
      ({ environment, forget } = testEnvironment());
      empty = await createDatabase();
    });
    afterEach(async () => {
      await empty.drop();
      forget();
    });

    it('refuses a backup that was cut off, leaves nothing of it, and takes the whole one afterwards', async () => {
      const cut = join(folder, 'cut.backup');
      await writeFile(cut, await readFile(file));
      await truncate(cut, Math.floor((await readFile(file)).length * 0.9));
      await expect(restore(await target(empty.connection, environment), cut)).rejects.toThrow();
      expect(await query(empty.connection, 'select from vendors')).toEqual([]);
      await restore(await target(empty.connection, environment), file);
      expect(await contents(empty.connection)).toEqual(held);
    });

    it('refuses what is no backup', async () => {
      const other = join(folder, 'other.backup');
      await writeFile(other, 'no archive');
      await expect(restore(await target(empty.connection, environment), other)).rejects.toThrow();
    });

    it('is of one moment, however much is written meanwhile', async () => {
      const busy = join(folder, 'busy.backup');
      let writing = true;
      const writer = (async () => {
        while (writing)
          await registry.sql(
            `with made as (insert into institutions (id, name, kind) values ($1, '増設', 'CLINIC') returning id)
            insert into departments (id, institution_id, name) select gen_random_uuid(), id, '内科' from made`,
            [newId()],
          );
      })();
      await backUp(source, busy);
      writing = false;
      await writer;
      await restore(await target(empty.connection, environment), busy);
      expect(await faults(empty.connection, environment.journal.anchorFile)).toEqual([]);
    });
  });

  it('says which evidence is missing or damaged, and carries the rest', async () => {
    const other = { ...source, store: new FolderStore(join(folder, 'nowhere')) };
    expect(await backUp(other, join(folder, 'without.backup'))).toMatchObject({ evidence: 0, missing: [SHA256] });
    await expect(backUp(source, file)).rejects.toThrow('is not overwritten');
  });

  it('says where it cannot write', async () => {
    await expect(backUp(source, join(folder, 'nowhere', 'registry.backup'))).rejects.toThrow(/ENOENT.*nowhere/);
  });

  it('is for the owner of the tables, not for the service’s login', async () => {
    const { environment, forget } = testEnvironment({ DATABASE_URL: 'postgres://bunkaiten@localhost/bunkaiten' });
    await expect(connectAsOwner(environment)).rejects.toThrow('DATABASE_OWNER_URL is not set');
    forget();
  });

  it('keeps the key apart, under a passphrase', async () => {
    const sealed = join(folder, 'secrets');
    await writeSecrets(sealed, SECRET_KEY, '十六字以上の合言葉をここに書いておく');
    expect(await readFile(sealed, 'utf8')).not.toContain(SECRET_KEY.toString('base64url'));
    expect(await readSecrets(sealed, '十六字以上の合言葉をここに書いておく')).toEqual(SECRET_KEY);
    await expect(readSecrets(sealed, '違う合言葉')).rejects.toThrow('does not open');
    await expect(writeSecrets(join(folder, 'weak'), SECRET_KEY, 'short')).rejects.toThrow('16 characters');
  });
});
