import { type Agent } from 'supertest';
import { SAMPLE_INSTITUTION } from '../../src/sample/sample-institution';
import { browserOf, pagesOf, shownPagesOf } from '../support/browser';
import { TestRegistry } from '../support/registry';
import { sealEverything } from '../support/seal-everything';

/** Pages that show a table and are no list of records, each with what they are. */
const NO_LISTS: Readonly<Record<string, string>> = {
  '/': 'what waits and what is worst, each of which leads to its list',
  '/ahead': 'twelve months, each with what turns in it',
  '/contracts/calendar': 'six months, each with its deadlines',
  '/contracts/renewals': 'a form: what is ticked is renewed',
  '/equipment/end-of-support': 'a line of years',
  '/inbox': 'what is due to one person, by day',
  '/list-exports': 'where the lists are taken along by a profile of the institution',
  '/notice-preferences': 'a form, and the last ten mails',
  '/people/new': 'a form with a row for each person',
  '/section-5': 'the clauses of section 5, in their order',
  '/single-sign-on': 'how the service is set up',
};

/** Lists that have one order only, and why. */
const IN_ONE_ORDER: Readonly<Record<string, string>> = {
  '/findings': 'worst first',
  '/journal': 'newest first: it is gone through backwards',
};

/** People, accepted risks and the journal are lists like any other. */
describe('lists that are filtered, sorted and gone through to their end', () => {
  let registry: TestRegistry;
  let agent: Agent;
  let institutionId: string;

  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    institutionId = SAMPLE_INSTITUTION.id;
    agent = await browserOf(registry, { institutionId, name: '管理 一郎' });
    for (const name of ['髙﨑 花子', '髙﨑 次郎', '山田 太郎']) await browserOf(registry, { institutionId, name });
  });
  afterAll(() => registry.stop());

  const text = async (path: string): Promise<string> => (await agent.get(path).expect(200)).text;
  /** What stands in the first column of every page of a list, until it has no further one. */
  const all = async (path: string, found: RegExp): Promise<string[]> => {
    const names: string[] = [];
    for (let next: string | undefined = path; next !== undefined;) {
      const page = await text(next);
      names.push(...[...page.matchAll(found)].map(([, name]) => name ?? ''));
      next = /<p class="pages[^>]*><a href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    }
    return names;
  };
  const PERSON = /<th scope="row"><a href="\/people\/[^"]+">([^<]+)</g;
  const ACCEPTED = /<a href="\/risk-acceptances\/([0-9a-f-]{36})"/g;

  it('shows the people page after page, by name, and those who were shut out apart', async () => {
    const everybody = await all('/people', PERSON);
    expect(everybody.length).toBeGreaterThanOrEqual(4);
    expect(await all('/people?limit=1', PERSON)).toEqual(everybody);
    expect(await all('/people?limit=1&sort=-email', PERSON)).toEqual([...everybody].reverse());
    expect((await all('/people?name=髙﨑&limit=1', PERSON)).sort()).toEqual(['髙﨑 次郎', '髙﨑 花子'].sort());
    await registry.sql(`update accounts set disabled_at = now() where name = '髙﨑 次郎'`);
    expect(await all('/people?isDisabled=true', PERSON)).toEqual(['髙﨑 次郎']);
    expect(await all('/people?isDisabled=false', PERSON)).not.toContain('髙﨑 次郎');
    const page = await text('/people?name=髙﨑');
    expect(page).toContain('/people/export?name=');
    const file = (await agent.get('/people/export?name=髙﨑&limit=1').expect(200)).text;
    expect(file.trimEnd().split('\r\n').length - 1).toBe(2);
  });

  it('shows what waits for a second administrator whichever of the people are on the page', async () => {
    const [about] = await registry.sql<{ id: string }>(`select id from accounts where name = '山田 太郎'`);
    await registry.sql(
      `insert into identity_requests (id, account_id, institution_id, kind, role) values (gen_random_uuid(), $1, $2, 'GIVE_ROLE', 'EXECUTIVE')`,
      [about?.id, institutionId],
    );
    const page = await text('/people?name=髙﨑');
    expect(page.match(PERSON)?.length).toBe(2);
    expect(page).toContain('山田 太郎: ');
  });

  it('shows accepted risks by rule and by day, sorted, to the last', async () => {
    await registry.sql(
      `insert into risk_acceptances (id, institution_id, rule_id, subject_kind, subject_id, rationale, decision, valid_from, valid_to)
       select gen_random_uuid(), institution_id, 'CERT-002', subject_kind, subject_id, rationale, decision, valid_from, valid_to + n
       from risk_acceptances, generate_series(1, 3) n where id = (select min(id::text)::uuid from risk_acceptances)`,
    );
    const newest = await all('/risk-acceptances', ACCEPTED);
    expect(newest.length).toBeGreaterThan(3);
    expect(await all('/risk-acceptances?limit=1', ACCEPTED)).toEqual(newest);
    expect((await all('/risk-acceptances?ruleId=CERT-002&limit=2', ACCEPTED)).length).toBe(3);
    const byDay = await registry.sql<{ id: string }>('select id from risk_acceptances order by valid_to, id');
    expect(await all('/risk-acceptances?sort=validTo&limit=2', ACCEPTED)).toEqual(byDay.map(({ id }) => id));
    expect(await text('/risk-acceptances?ruleId=CERT-999')).toContain('当てはまるリスクの受容はありません');
    const file = (await agent.get('/risk-acceptances/export?ruleId=CERT-002&limit=1').expect(200)).text;
    expect(file.trimEnd().split('\r\n').length - 1).toBe(3);
  });

  it('shows the journal to its beginning', async () => {
    await sealEverything(registry);
    const entries = /<time[^>]*datetime="([^"]+)"/gi;
    const few = await all('/journal?resource=risk-acceptances&limit=2', entries);
    expect(few).toEqual(await all('/journal?resource=risk-acceptances&limit=200', entries));
    expect(few.length).toBeGreaterThan(3);
  });

  describe('every list, found where the service itself finds it', () => {
    it('has an address that says what is sought, and is handed out as it is seen', async () => {
      const lists = pagesOf(registry)
        .map(({ path }) => path)
        .filter((path) => path.endsWith('/export') && !path.includes(':'))
        .map((path) => path.replace(/\/export$/, ''));
      expect(lists.length).toBeGreaterThan(15);
      for (const list of lists) {
        const page = await text(list);
        expect([list, / role="search"| method="get"/.test(page)]).toEqual([list, true]);
        expect([list, page.includes(`href="${list}/export`)]).toEqual([list, true]);
        // Whatever the address says besides stays with the file, but for where one is in the list.
        expect([list, (await text(`${list}?limit=7`)).includes(`href="${list}/export?limit=7`)]).toEqual([list, true]);
        expect([list, (await agent.get(`${list}/export`)).status]).toEqual([list, 200]);
      }
    });

    it('is sorted by its heads, or says what else it is', async () => {
      const pages = shownPagesOf(registry).filter(({ path }) => !path.includes(':'));
      const faults: unknown[] = [];
      for (const { path } of pages) {
        const { text: page } = await agent.get(path);
        if (!page.includes('<table') || path in NO_LISTS) continue;
        const isSorted = path in IN_ONE_ORDER || /title="並べ替える"/.test(page);
        if (!isSorted || !page.includes(`href="${path}/export`)) faults.push([path, isSorted]);
      }
      expect(faults).toEqual([]);
      const known = new Set(pages.map(({ path }) => path));
      expect([...Object.keys(NO_LISTS), ...Object.keys(IN_ONE_ORDER)].filter((path) => !known.has(path))).toEqual([]);
    });
  });
});
