import { type Scope, SIGN_IN_SCOPE } from '../../src/database/scope';
import { newId } from '../../src/kernel/identifier';
import { JournalDatabase } from '../support/journal-database';
import { sealEverything } from '../support/seal-everything';

/** Raw SQL in the service's role: what of the journal each scope sees. */
describe('what PostgreSQL shows of the journal', () => {
  let journal: JournalDatabase;
  let own: string;
  let other: string;
  let vendor: string;
  let otherVendor: string;
  beforeAll(async () => {
    journal = await JournalDatabase.open();
    [own, other] = [await journal.institution(), await journal.institution()];
    [vendor, otherVendor] = [await journal.vendor('㈱①'), await journal.vendor('㈱⑥')];
    for (const institution of [own, other]) {
      await journal.contract(institution, vendor);
      await journal.insert('accounts', {
        institution_id: institution,
        name: '髙﨑',
        email: `${institution}@example.jp`,
      });
    }
    await journal.insert('accounts', { name: '全体の管理者', email: 'all@example.jp' });
    await journal.insert('accounts', { vendor_id: vendor, name: '𠮷野', email: 'vendor@example.jp' });
    await sealEverything(journal);
  });
  afterAll(() => journal.close());

  const seen = async (scope: Partial<Scope>) => {
    await journal.enter(scope);
    const { rows } = await journal.asService.query<{ what: string }>(
      `select j.subject_table || ' ' || coalesce(j.institution_id, j.vendor_id)::text as what
       from journal j join journal_chain c using (seq) order by j.seq`,
    );
    const links = await journal.asService.query('select from journal_chain');
    expect(links.rowCount).toBe(rows.length);
    return rows.map(({ what }) => what);
  };

  it('is an institution’s own and the public facts, to its people', async () => {
    expect(await seen({ actor: newId(), institutions: [own] })).toEqual([
      `institutions ${own}`,
      `vendors ${vendor}`,
      `vendors ${otherVendor}`,
      `contracts ${own}`,
      `accounts ${own}`,
    ]);
  });

  it('is the public facts about their vendor, to a vendor’s people', async () => {
    expect(await seen({ actor: newId(), vendor })).toEqual([`vendors ${vendor}`]);
    expect(await seen({ actor: newId(), vendor: newId() })).toEqual([]);
  });

  it('is everything to whoever sees the whole deployment, accounts of vendors and of the deployment too', async () => {
    expect(await seen({ actor: newId(), institutions: 'ALL' })).toHaveLength(10);
  });

  it.each<[string, Partial<Scope>]>([
    ['nobody', {}],
    ['somebody without a role', { actor: newId(), mayWrite: true }],
    ['sign-in', SIGN_IN_SCOPE],
  ])('is nothing to %s', async (_, scope) => {
    expect(await seen(scope)).toEqual([]);
    expect((await journal.asService.query('select from journal_head')).rowCount).toBe(0);
  });

  it.each(['journal', 'journal_chain', 'journal_head'])('lets nobody write into %s by hand', async (table) => {
    await journal.enter({ actor: newId(), institutions: 'ALL', mayWrite: true });
    const copy = `insert into ${table} overriding system value select * from ${table}`;
    const change = table === 'journal' ? 'reason = null' : 'position = 1';
    for (const attempt of [copy, `update ${table} set ${change}`, `delete from ${table}`, `truncate ${table}`])
      await expect(journal.asService.query(attempt)).rejects.toThrow('permission denied');
  });
});
