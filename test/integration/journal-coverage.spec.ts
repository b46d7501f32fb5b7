import { JOURNAL_RESOURCES } from '../../src/journal/journal-terms';
import { JournalDatabase } from '../support/journal-database';

/** Tables without a journal: secrets, what sign-in notes in passing, how far somebody has read, what follows from the facts, answers to repeated requests, the journal itself. */
const NOT_JOURNALED = [
  'account_secrets',
  'bulk_job_slices',
  'bulk_jobs',
  'calendar_entries',
  'digest_notices',
  'digests',
  // what became of writing off this server
  'emergency_copies',
  'feed_readers',
  // what a file has changed stands there record by record
  'file_import_pieces',
  'file_imports',
  'finding_passes',
  'finding_turns',
  'finding_watch',
  'former_passwords',
  'idempotency_keys',
  'journal',
  'journal_chain',
  'journal_head',
  'judged_records',
  'matrix_looks',
  'migrations',
  'notice_looks',
  'notice_preferences',
  'oidc_attempts',
  'recovery_codes',
  'set_up',
  'sign_in_challenges',
  'sign_in_failures',
  'sign_in_sources',
  'spent_refresh_tokens',
  // a log of their own, and how far each has read
  'webhook_deliveries',
  'webhook_readings',
];

describe('the journal', () => {
  let journal: JournalDatabase;
  beforeAll(async () => {
    journal = await JournalDatabase.open();
  });
  afterAll(() => journal.close());

  const tablesThat = async (condition: string) =>
    (
      await journal.sql<{ name: string }>(
        `select c.relname as name from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
           and ${condition} order by 1`,
      )
    ).map(({ name }) => name);
  /** Bits of tgtype: 4 insert, 8 delete, 16 update; enabled, after; for each row, or for all that a statement added. */
  const hears = (bit: number) => `exists (select from pg_trigger t where t.tgrelid = c.oid
    and t.tgfoid = 'write_journal'::regproc and t.tgtype & ${bit} = ${bit} and t.tgtype & 2 = 0 and t.tgenabled = 'O')`;

  it('is kept of every table but those that are named here', async () => {
    expect(await tablesThat(`not (${hears(4)} and ${hears(8)} and ${hears(16)})`)).toEqual(NOT_JOURNALED);
    expect(await tablesThat(hears(4))).toEqual(JOURNAL_RESOURCES.map((name) => name.replaceAll('-', '_')).sort());
  });

  it('never takes in a column that holds a secret or a hash', async () => {
    const columns = await journal.sql<{ name: string; is_left_out: boolean }>(
      `select distinct c.relname || '.' || a.attname as name, a.attname = any(split_part(encode(t.tgargs, 'escape'), '\\000', 7)::text[]) as is_left_out
       from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
       where t.tgfoid = 'write_journal'::regproc and (a.attname ~ 'hash|secret|sealed|token|password|verifier|nonce' or a.atttypid = 'bytea'::regtype)
       order by 1`,
    );
    expect(columns).toEqual([
      // a date, not a password
      { name: 'accounts.password_changed_at', is_left_out: false },
      { name: 'api_keys.key_hash', is_left_out: true },
      { name: 'calendar_feeds.token_hash', is_left_out: true },
      { name: 'evidence_links.token_hash', is_left_out: true },
      { name: 'sessions.refresh_hash', is_left_out: true },
      { name: 'sessions.token_hash', is_left_out: true },
      { name: 'webhook_subscriptions.former_secret_sealed', is_left_out: true },
      { name: 'webhook_subscriptions.secret_sealed', is_left_out: true },
    ]);
  });

  it('shows the past of every table it keeps, in the columns that the table has now', async () => {
    const columns = (schema: string, condition: string) =>
      journal.sql(
        `select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type
         from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         where c.relnamespace = '${schema}'::regnamespace and ${condition} order by 1, a.attnum`,
      );
    const present = await columns('public', `c.relkind = 'r' and ${hears(4)}`);
    expect(await columns('past', `c.relkind = 'v'`)).toEqual(present);
    const open = await journal.sql(
      `select relname from pg_class where relnamespace = 'past'::regnamespace and relkind = 'v'
         and not coalesce(reloptions @> '{security_invoker=true}', false)`,
    );
    expect(open).toEqual([]);
  });
});
