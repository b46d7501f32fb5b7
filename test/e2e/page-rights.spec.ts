import { type Agent } from 'supertest';
import { ROLE_PERMISSIONS } from '../../src/access/role-permissions';
import { type Admission } from '../../src/http/permits';
import { ROLES, type Role } from '../../src/kernel/terms/access-terms';
import { anInstitutionBody, aVendorBody } from '../factories/bodies';
import { addressOf, browserOf, pagesOf, recordsAt, type ServedPage, submissionsOf } from '../support/browser';
import { Client } from '../support/client';
import { rounds, sampled } from '../support/ordeal';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';
import { type ShownPage, shownPages } from '../support/shown-pages';

const STAFF = ROLES.filter((role) => role !== 'VENDOR_REPRESENTATIVE' && role !== 'INTEGRATION');

/** Roles here, where the records are, and in another hospital. */
interface Somebody {
  readonly here: readonly Role[];
  readonly there: readonly Role[];
}
const PEOPLE: Readonly<Record<string, Somebody>> = {
  'an auditor': { here: ['AUDITOR'], there: [] },
  'a clerk': { here: ['PROCUREMENT'], there: [] },
  'an operator': { here: ['OPERATOR'], there: [] },
  'an administrator': { here: ['ADMINISTRATOR'], there: [] },
  'somebody of another hospital': { here: [], there: STAFF },
  'an auditor here who does everything in another hospital': { here: ['AUDITOR'], there: STAFF },
};

/** What all hospitals share: in nobody's keeping but its author's. */
const SHARED = [
  'vendors',
  'vendor_attestations',
  'vendor_disclosure_documents',
  'vendor_successions',
  'certifications',
  'certification_suspensions',
];
/** What changes the record itself, as only its author may. */
const OF_THE_RECORD = /\/:id(\/(edit|removal|answer-sheet|answer-sheet-preview))?$/;

const holds = (roles: readonly Role[], admission: Admission | undefined): boolean =>
  admission === 'PUBLIC' ||
  admission === 'SIGNED_IN' ||
  roles.some((role) => ROLE_PERMISSIONS[role].some((permission) => permission === admission));

/** What asking for a record of this hospital comes to; whoever has a role here may at least read. */
function statusFor({ here, there }: Somebody, { path, admission }: ServedPage, isAuthored: boolean): number {
  if (!holds([...here, ...there], admission)) return 403;
  if (!path.includes(':id') || admission === 'PUBLIC') return 200;
  if (SHARED.includes(recordsAt(path))) {
    const isAuthors = admission?.endsWith('.read') === false && OF_THE_RECORD.test(path);
    return !isAuthors || (isAuthored && holds(here, admission)) ? 200 : 403;
  }
  if (holds(here, admission)) return 200;
  return here.length > 0 ? 403 : 404;
}

/** Where the forms, or the links, of a page lead to. */
const formsIn = (text: string): string[] =>
  [...text.matchAll(/<form[^>]* method="post"[^>]*>/g)].map(([form]) => / action="([^"?]+)/.exec(form)?.[1] ?? '');
const linksIn = (text: string): string[] =>
  [...(text.split('<main ')[1] ?? '').matchAll(/<a [^>]*href="(\/[^"#?]*)/g)].map(([, path]) => path ?? '');

/** Says which of what is served an address leads to; a word comes before a record. Most pages lead to the same few hundred. */
function ways<Page extends ServedPage>(pages: readonly Page[]): (address: string) => Page | undefined {
  const patterns = pages.map((page) => [new RegExp(`^${page.path.replace(/:\w+/g, '[^/]+')}$`), page] as const);
  const known = new Map<string, Page | undefined>();
  return (address) => {
    if (known.has(address)) return known.get(address);
    const fits = patterns.filter(([pattern]) => pattern.test(address)).map(([, page]) => page);
    const led = fits.find(({ path }) => path === address) ?? fits[0];
    known.set(address, led);
    return led;
  };
}

/** What a page shows, and leads to, is what its viewer may do with just that record: generated from what the service serves. */
describe('the rights on pages', () => {
  let registry: TestRegistry;
  let pages: readonly ShownPage[];
  let servedAt: (address: string) => ServedPage | undefined;
  let takenAt: (address: string) => ServedPage | undefined;
  let submissions: readonly ServedPage[];
  let hereId: string;
  let thereId: string;
  /** A record for each address that forms are sent to. */
  const recordOf = new Map<string, string>();
  /** What this hospital has recorded of what all share. */
  let authored: ReadonlySet<string>;

  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    hereId = await populate(registry);
    pages = await shownPages(registry, rounds(1, 2));
    submissions = submissionsOf(registry);
    [servedAt, takenAt] = [ways(pagesOf(registry)), ways(submissions)];
    for (const { path } of submissions.filter(({ path }) => path.includes(':id')))
      recordOf.set(
        path,
        (await registry.sql<{ id: string }>(`select id from ${recordsAt(path)} order by id limit 1`))[0]?.id ?? '',
      );
    thereId = (await new Client(registry.http).create('institutions', anInstitutionBody({ name: '隣の病院' }))).id;
    const rows = await registry.sql<{ id: string }>(
      SHARED.map((table) => `select id from ${table} where source_institution_id = $1`).join(' union all '),
      [hereId],
    );
    authored = new Set(rows.map(({ id }) => id));
  });
  afterAll(() => registry.stop());

  const browserFor = async ({ here, there }: Somebody, name: string): Promise<Agent> => {
    // Whoever works in two hospitals is nobody’s own account.
    const agent = await browserOf(registry, { name, roles: [] });
    const [account] = await registry.sql<{ id: string }>('select id from accounts where name = $1', [name]);
    for (const role of here) await registry.hold(account?.id ?? '', role, hereId);
    for (const role of there) await registry.hold(account?.id ?? '', role, thereId);
    return agent;
  };
  const journaled = async () => (await registry.sql<{ n: string }>('select count(*) as n from journal'))[0]?.n;
  const isAuthored = (address: string): boolean => authored.has(address.split('/')[2] ?? '');
  /** Forms and links that would be refused, each with the page where it is shown. */
  const refused = (somebody: Somebody, address: string, text: string): string[] =>
    [
      ...formsIn(text).map((to) => [to, takenAt(to)] as const),
      ...linksIn(text).map((to) => [to, servedAt(to)] as const),
    ]
      .filter(
        ([to, page]) => page !== undefined && statusFor(somebody, page, isAuthored(to)) === 403 && !isElsewhere(to),
      )
      .map(([to]) => `${address} -> ${to}`);
  const isElsewhere = (to: string): boolean => to.includes(thereId);

  it.each(Object.entries(PEOPLE).map(([name, somebody], hand) => [name, somebody, hand] as const))(
    'are those of %s',
    async (name, somebody, hand) => {
      const agent = await browserFor(somebody, name);
      const found: string[] = [];
      for (const page of sampled(pages, 8, hand))
        for (const address of page.addresses) {
          const { status, text } = await agent.get(address);
          const expected = statusFor(somebody, page, isAuthored(address));
          if (status !== expected) found.push(`${page.path} (${address}): ${status}, not ${expected}`);
          if (status === 200) found.push(...refused(somebody, page.path, text));
        }
      expect(found).toEqual([]);
      // Some three hundred pages, each at two records: on a busy machine a minute is not enough.
    },
    180_000,
  );

  it.each([
    ['somebody of another hospital', 404],
    ['an auditor here who does everything in another hospital', 403],
  ])('let %s send nothing about a record of this one', async (name, expected) => {
    const somebody = PEOPLE[name] ?? { here: [], there: [] };
    const agent = await browserFor(somebody, `${name}, sending`);
    const before = await journaled();
    const found: string[] = [];
    for (const { path, admission } of submissions) {
      if (!path.includes(':id') || SHARED.includes(recordsAt(path)) || !holds(somebody.there, admission)) continue;
      if (admission === 'PUBLIC' || admission === 'SIGNED_IN') continue;
      const { status } = await agent
        .post(addressOf(path, recordOf.get(path) ?? ''))
        .type('form')
        .send({ version: '1' });
      if (status !== expected) found.push(`${path}: ${status}`);
    }
    expect(found).toEqual([]);
    expect(await journaled()).toBe(before);
  });

  it('show another vendor’s person no way to change anything', async () => {
    const vendor = await new Client(registry.http).create('vendors', aVendorBody({ name: '無関係㈱' }));
    const agent = await browserOf(registry, { vendorId: vendor.id, roles: ['VENDOR_REPRESENTATIVE'] });
    const found: string[] = [];
    for (const { path, addresses } of pages)
      for (const address of addresses) {
        const { status, text } = await agent.get(address);
        if (![200, 403, 404].includes(status)) found.push(`${address}: ${status}`);
        if (status !== 200) continue;
        const led = [
          ...formsIn(text).map((to) => [to, takenAt(to)] as const),
          ...linksIn(text).map((to) => [to, servedAt(to)] as const),
        ];
        for (const [to, page] of led)
          if (page?.path.includes(':id') === true && page.admission?.endsWith('.read') === false)
            found.push(`${path} -> ${to}`);
      }
    expect(found).toEqual([]);
    const [theirs] = pages.find(({ path }) => path === '/vendors/:id/edit')?.addresses ?? [];
    expect((await agent.get(theirs ?? '')).status).toBe(404);
  });
});
