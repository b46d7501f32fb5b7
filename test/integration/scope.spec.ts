import { Client } from 'pg';
import { type Scope, NO_SCOPE, scopeSettings, SET_SCOPE, SIGN_IN_SCOPE } from '../../src/database/scope';
import { newId } from '../../src/kernel/identifier';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';

/** Shared by all institutions of a deployment, and by them only. */
const PUBLIC_FACTS = new Set([
  'vendors',
  'vendor_successions',
  'vendor_attestations',
  'vendor_disclosure_documents',
  'certifications',
  'certification_suspensions',
  'journal_head',
]);
/** What is foreign in a table that is partly shared: of the journal, entries about what institutions own. */
const FOREIGN_ROWS: Readonly<Record<string, string>> = {
  journal: 'where institution_id is not null',
  journal_chain: 'where seq not in (select seq from journal)',
};
/** Nobody reads these but sign-in. */
const FOR_SIGN_IN = new Set([
  'account_secrets',
  'calendar_entries',
  'digest_notices',
  'former_passwords',
  'recovery_codes',
  'sign_in_challenges',
  'spent_refresh_tokens',
  'oidc_attempts',
  'sign_in_failures',
  'sign_in_sources',
  'set_up',
]);
/** Of accounts, programs, papers, answers and templates, which not everybody sees who sees every institution; and few of them. */
const SEEN_WITH_MORE: readonly string[] = [
  'api_keys',
  'digests',
  'document_links',
  'evidence_answers',
  'evidence_links',
  'evidence_shares',
  'feed_readers',
  'identities',
  'identity_requests',
  'matrix_template_excuses',
  'matrix_template_rows',
  'sessions',
  'subcontract_announcements',
  'vendor_contacts',
];
/** Nobody reads another's. */
const OF_ONE_PERSON = new Set([
  'idempotency_keys',
  'identity_acknowledgements',
  'calendar_feeds',
  'matrix_looks',
  'notice_looks',
  'notice_preferences',
]);
/** What sign-in reads besides. */
const ACCESS = new Set([
  ...FOR_SIGN_IN,
  'accounts',
  'memberships',
  'deputies',
  'identities',
  'identity_events',
  'identity_requests',
  'sessions',
  'api_clients',
  'api_keys',
  'calendar_feeds',
  'digests',
  'evidence_links',
  'notice_preferences',
]);
/** Tables of their own kind: TypeORM's list of migrations may be read by all. */
const NOT_GUARDED = new Set(['migrations']);

const someInstitution: Scope = { ...NO_SCOPE, actor: newId(), institutions: [newId()], mayWrite: true };
const someVendor: Scope = { ...NO_SCOPE, actor: newId(), vendor: newId(), mayWrite: true };
const FOREIGN: readonly (readonly [string, Scope, (table: string) => boolean])[] = [
  ['another institution', someInstitution, (table) => PUBLIC_FACTS.has(table)],
  ['another vendor', someVendor, () => false],
  ['nobody', NO_SCOPE, () => false],
  ['somebody signed in without a role', { ...NO_SCOPE, actor: newId(), mayWrite: true }, () => false],
  ['sign-in', SIGN_IN_SCOPE, (table) => ACCESS.has(table)],
];

/** With the service's own checks out of the way: raw SQL in the service's role, for every table there is. */
describe('what PostgreSQL shows and lets be changed', () => {
  let registry: TestRegistry;
  let client: Client;
  let institutionId: string;
  let tables: string[];
  /** The first column of each that can be written. */
  const columnOf = new Map<string, string>();
  /** Of each a row to copy. */
  const rowOf = new Map<string, Record<string, unknown>>();

  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    institutionId = await populate(registry);
    client = new Client(registry.service);
    await client.connect();
    const rows = await registry.sql<{ name: string }>(
      `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by 1`,
    );
    tables = rows.map(({ name }) => name).filter((name) => !NOT_GUARDED.has(name));
    const columns = await registry.sql<{ table: string; name: string }>(
      `select distinct on (table_name) table_name as table, column_name as name from information_schema.columns
       where table_schema = 'public' and is_identity = 'NO' order by table_name, ordinal_position`,
    );
    for (const { table, name } of columns) columnOf.set(table, name);
    for (const table of tables) {
      const [copy] = await registry.sql<{ row: Record<string, unknown> }>(
        `select to_jsonb(t) as row from ${table} t limit 1`,
      );
      rowOf.set(table, copy?.row ?? {});
    }
  });
  afterAll(async () => {
    await client.end();
    await registry.stop();
  });

  const enter = (scope: Scope) => client.query({ ...SET_SCOPE, values: scopeSettings(scope) });
  const counted = async (table: string) =>
    Number((await registry.sql<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n);
  /** Rows touched; 0 where the statement is refused. */
  const touched = async (statement: string, values: unknown[] = []): Promise<number> => {
    await client.query('begin');
    try {
      return (await client.query(statement, values)).rowCount ?? 0;
    } catch {
      return 0;
    } finally {
      await client.query('rollback');
    }
  };
  /** Changes what it is let change: what changes nothing is passed over. */
  const updateOf = (table: string) => {
    const column = columnOf.get(table);
    const [to, value] =
      'updated_at' in (rowOf.get(table) ?? {}) ? ['updated_at', `now() + interval '1 day'`] : [column, column];
    return `update ${table} set ${to} = ${value}`;
  };

  it('finds something to steal in every table', async () => {
    expect(tables.length).toBeGreaterThan(50);
    const empty: string[] = [];
    for (const table of tables) if ((await counted(table)) === 0) empty.push(table);
    expect(empty).toEqual([]);
  });

  it('shows the whole of it to whoever may see the whole deployment', async () => {
    await enter({ ...NO_SCOPE, actor: newId(), institutions: 'ALL', mayWrite: true });
    for (const table of tables.filter((name) => !FOR_SIGN_IN.has(name) && !OF_ONE_PERSON.has(name))) {
      // The chain may still be growing.
      const before = await counted(table);
      const seen = await touched(`select * from ${table}`);
      expect([table, before <= seen && seen <= (await counted(table))]).toEqual([table, true]);
    }
  });

  it('shows the hospital its own, and lets it change that only when it may write', async () => {
    const own: Scope = { ...NO_SCOPE, actor: newId(), institutions: [institutionId], mayWrite: true };
    await enter(own);
    expect(await touched('select * from contracts')).toBe(await counted('contracts'));
    expect(await touched('select from contracts for update')).toBe(await counted('contracts'));
    await enter({ ...own, mayWrite: false });
    expect(await touched('select * from contracts')).toBe(await counted('contracts'));
    for (const table of tables) {
      expect([table, await touched(updateOf(table))]).toEqual([table, 0]);
      expect([table, await touched(`select from ${table} for update`)]).toEqual([table, 0]);
      expect([table, await touched(`delete from ${table}`)]).toEqual([table, 0]);
    }
  });

  it('shows a vendor’s people what names their vendor', async () => {
    const [{ vendorId = '' } = {}] = await registry.sql<{ vendorId: string }>(
      `select vendor_id as "vendorId" from contracts group by 1 order by count(*) desc, 1 limit 1`,
    );
    await enter({ ...NO_SCOPE, actor: newId(), vendor: vendorId, mayWrite: true });
    const [{ n = '' } = {}] = await registry.sql<{ n: string }>(
      'select count(*) as n from contracts where vendor_id = $1',
      [vendorId],
    );
    expect(await touched('select * from contracts')).toBe(Number(n));
    expect(await touched('select * from matrix_rows')).toBeGreaterThan(0);
    for (const table of [
      'vendor_evaluations',
      'purchases',
      'attestations',
      'contract_clauses',
      'risk_acceptances',
      'role_assignments',
      'certification_coverages',
    ])
      expect([table, await touched(`select * from ${table}`)]).toEqual([table, 0]);
    expect(await touched('select from contracts for update')).toBe(0);
    expect(await touched(`update vendors set address = '移転' where id = scope_vendor()`)).toBe(1);
    // What its customer notes of whom to call there is not shown to it.
    expect(await touched('select * from vendor_contacts')).toBe(0);
  });

  describe.each(FOREIGN)('to %s', (_, scope, mayTouch) => {
    it('shows nothing foreign', async () => {
      await enter(scope);
      for (const table of tables.filter((name) => !mayTouch(name)))
        expect([table, await touched(`select * from ${table} ${FOREIGN_ROWS[table] ?? ''}`)]).toEqual([table, 0]);
    });

    it('lets nothing foreign be changed, deleted, taken over or added to', async () => {
      await enter(scope);
      for (const table of tables.filter((name) => !mayTouch(name))) {
        expect([table, await touched(updateOf(table))]).toEqual([table, 0]);
        expect([table, await touched(`${updateOf(table)} where true returning *`)]).toEqual([table, 0]);
        // the database passes over an update that changes nothing; what could be locked could be changed
        expect([table, await touched(`select from ${table} for update`)]).toEqual([table, 0]);
        expect([table, await touched(`delete from ${table}`)]).toEqual([table, 0]);
        const row = rowOf.get(table) ?? {};
        const fresh = {
          ...row,
          ...(typeof row['id'] === 'string' ? { id: newId() } : {}),
        };
        if (table === 'institutions') Object.assign(fresh, { medical_institution_code: null });
        const insert = `insert into ${table} overriding system value select * from jsonb_populate_record(null::${table}, $1)`;
        expect([table, await touched(insert, [JSON.stringify(fresh)])]).toEqual([table, 0]);
      }
    });
  });

  it('lets an institution change nothing that another has recorded, though it sees it', async () => {
    await enter(someInstitution);
    for (const table of [...PUBLIC_FACTS].filter((name) => name !== 'journal_head')) {
      expect([table, await touched(`select * from ${table}`)]).not.toEqual([table, 0]);
      expect([table, await touched(updateOf(table))]).toEqual([table, 0]);
      expect([table, await touched(`delete from ${table}`)]).toEqual([table, 0]);
    }
  });

  it('cannot be switched off by the service', async () => {
    await enter(someInstitution);
    const attempts = [
      'set role postgres',
      'reset role',
      'set session authorization postgres',
      'set row_security = off',
      'alter table contracts disable row level security',
      'drop policy contracts_read on contracts',
      'alter table contracts disable trigger all',
      `set session_replication_role = 'replica'`,
      'grant bunkaiten_service to public',
      'create or replace function scope_everywhere() returns boolean language sql as $$ select true $$',
      'truncate contracts cascade',
      `copy contracts to '/tmp/contracts'`,
      'alter role current_user superuser',
      'create table public.mine ()',
    ];
    for (const attempt of attempts) {
      await client.query('begin');
      await client.query(attempt).catch(() => undefined);
      const seen = await client.query('select from contracts').then(
        ({ rowCount }) => rowCount,
        () => 0,
      );
      await client.query('rollback');
      expect([attempt, seen]).toEqual([attempt, 0]);
    }
    const owned = await client.query(`select from pg_class where relowner = current_user::regrole`);
    expect(owned.rowCount).toBe(0);
  });

  it('looks up no record of a part for whoever may see the whole deployment, but where that is not enough to see it', async () => {
    const looking = await registry.sql<{ name: string }>(
      `select tablename as name from pg_policies where schemaname = 'public' and cmd = 'SELECT' and qual like '%EXISTS%'
         and qual not like '(( SELECT scope_everywhere() AS scope_everywhere) OR %' order by 1`,
    );
    expect(looking.map(({ name }) => name)).toEqual(SEEN_WITH_MORE);
  });

  it('guards every table', async () => {
    const open = await registry.sql<{ name: string }>(
      `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and not relrowsecurity`,
    );
    expect(open.map(({ name }) => name).filter((name) => !NOT_GUARDED.has(name))).toEqual([]);
  });
});
