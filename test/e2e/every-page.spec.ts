import { type Agent } from 'supertest';
import { newId } from '../../src/kernel/identifier';
import { anInstitutionBody } from '../factories/bodies';
import { addressOf, browserOf, pagesOf, recordsAt } from '../support/browser';
import { Client } from '../support/client';
import { PDF } from '../support/evidence-desk';
import { rounds, sampled } from '../support/ordeal';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';
import { type ShownPage, shownPages } from '../support/shown-pages';
import { storeEverywhere } from '../support/stored-everywhere';

const SCRIPT = '<script>alert(1)</script>';

/** Whose pages a case looks at: the first that a page belongs to. */
const GROUPS: readonly (readonly [name: string, paths: RegExp])[] = [
  ['vendors and certificates', /^\/(vendor|certification)/],
  ['contracts', /^\/contract/],
  ['subcontracts and corrections', /^\/(subcontract|overseas-check|fact-correction)/],
  ['systems and equipment', /^\/(system|equipment)/],
  ['matrices', /^\/matri/],
  ['administration', /^\/(institution|department|role-assignment|people|api-client|journal)/],
  ['everything else', /^/],
];

/** Steps that are offered where a record is in the state for them, and what outdated decisions lead to: the sample's first records are in none. */
const IN_SOME_STATE =
  /^\/(contracts|subcontracts|matrices)\/:id\/take-over$|^\/decisions|\/(activation|maintenance-entrusted-profile)$|^\/(certification-suspensions|contract-dependencies)\/:id\/edit$|^\/matrix-rows\/:id\/(declare|settle|removal)$|^\/matrices\/:id\/(fill|confirm|confirm-on-paper)$|^\/matrix-agreements\/:id\/check$/;

/** A new page is covered without anyone writing a test: the service itself says which there are. */
describe('every page', () => {
  let registry: TestRegistry;
  let sampleId: string;
  let pages: readonly ShownPage[];
  let owned: string[];

  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    sampleId = await populate(registry);
    const names = await registry.sql<{ name: string }>(
      `select title as name from contracts union select name from systems union select name from equipment
       union select name from departments union select name from institutions`,
    );
    owned = names.map(({ name }) => name);
    pages = await shownPages(registry, 3);
  });
  afterAll(() => registry.stop());

  /** Where the pages lead to, each with a page that does. */
  const links = new Map<string, string>();
  /** Where forms with a file in them are sent to. */
  const files = new Set<string>();
  const pagesIn = (group: RegExp): readonly ShownPage[] => pages.filter(({ path }) => groupOf(path) === group);
  const addressesIn = (group: RegExp): readonly string[] => pagesIn(group).flatMap(({ addresses }) => addresses);
  const textOf = async (agent: Agent, address: string): Promise<string> => {
    const { status, text } = await agent.get(address);
    expect([address, status]).toEqual([address, 200]);
    return text;
  };

  it('is one of a good few, has a record to be looked at, and none of the sample’s records is passed over', () => {
    expect(pages.length).toBeGreaterThan(100);
    expect(pages.filter(({ addresses }) => addresses.length === 0)).toEqual([]);
    expect(owned.length).toBeGreaterThan(10);
  });

  describe.each(GROUPS)('of %s', (_, group) => {
    it('is there', () => {
      expect(pagesIn(group).length).toBeGreaterThan(5);
    });

    it.each(['ja', 'en'])(
      'has one heading, one main part and labels for its fields; nothing runs in it (%s)',
      async (language) => {
        const agent = (await browserOf(registry, { institutionId: sampleId })).set('Accept-Language', language);
        // In one language all of them: where they lead to is gathered from them.
        for (const address of language === 'ja' ? addressesIn(group) : sampled(addressesIn(group), 4, 1)) {
          const text = await textOf(agent, address);
          expect([address, text.match(/<h1>/g)?.length, text.match(/<main /g)?.length]).toEqual([address, 1, 1]);
          expect([address, text.slice(0, 40)]).toEqual([address, expect.stringContaining(`<html lang="${language}"`)]);
          expect([address, / style=|<style|<script(?![^>]* src=)| on[a-z]+=/.test(text)]).toEqual([address, false]);
          const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
          expect([address, ids.length]).toEqual([address, new Set(ids).size]);
          for (const [, field] of text.matchAll(/<(?:input|select|textarea)[^>]* id="([^"]+)"/g))
            expect(text).toContain(`<label for="${field}"`);
          for (const [, href = ''] of text.matchAll(/<(?:a|form) [^>]*(?:href|method="get" action)="(\/[^"?#]*)/g))
            if (!links.has(href) || links.get(href) === href) links.set(href, address);
          for (const [sent] of text.matchAll(/<form[^>]* method="post"[^>]*>| formaction="[^"]*"/g))
            expect([address, sent]).toEqual([address, expect.stringContaining('?shownTo=')]);
          for (const [form] of text.matchAll(/<form [^>]*enctype="multipart[\s\S]*?<\/form>/g))
            for (const [, action = ''] of form.matchAll(/ (?:form)?action="([^"?]+)/g)) files.add(action);
        }
      },
    );

    it('answers 404 in a page for a record that is not there, and for what is no id', async () => {
      const agent = await browserOf(registry);
      const ofRecords = pagesOf(registry).filter(({ path }) => path.includes(':id') && groupOf(path) === group);
      for (const [at, { path }] of ofRecords.entries())
        for (const id of [newId(), 'no-id', newId()].slice(at % 2).slice(0, rounds(1, 2))) {
          const answer = await agent.get(addressOf(path, id));
          expect([path, answer.status, answer.type]).toEqual([path, 404, 'text/html']);
        }
    });

    it('shows another hospital nothing that is not its own', async () => {
      const { id } = await new Client(registry.http).create('institutions', anInstitutionBody({ name: '隣の病院' }));
      const neighbour = await browserOf(registry, { institutionId: id });
      // A mailed link shows its one request to whoever holds it.
      const first = pagesIn(group).flatMap(({ addresses }) => addresses.slice(0, rounds(1, 3)));
      for (const address of first.filter((one) => !one.startsWith('/e/'))) {
        const { text } = await neighbour.get(address);
        expect([address, owned.filter((name) => text.includes(name))]).toEqual([address, []]);
      }
    });
  });

  it('leads nowhere but to pages and records that are there', async () => {
    const served = pagesOf(registry).map(({ path }) => path);
    const lost: unknown[] = [];
    const named = new Map<string, Map<string, string>>();
    for (const [href, from] of links) {
      if (/^\/(v1|docs|assets)\b/.test(href)) continue;
      const fits = served.filter((path) => isAt(path, href));
      const path = fits.find((one) => one === href) ?? fits[0];
      if (path === undefined) lost.push([href, from]);
      const [, id] = /^\/[^/]+\/([0-9a-f-]{36})(?:\/|$)/.exec(href) ?? [];
      if (path === undefined || id === undefined) continue;
      const table = recordsAt(path);
      named.set(table, (named.get(table) ?? new Map<string, string>()).set(id, `${href} on ${from}`));
    }
    for (const [table, ids] of named) {
      const there = await registry.sql<{ id: string }>(`select id::text from ${table}`);
      const known = new Set(there.map(({ id }) => id));
      lost.push(...[...ids].filter(([id]) => !known.has(id)).map(([, where]) => where));
    }
    expect(links.size).toBeGreaterThan(500);
    expect(lost).toEqual([]);
  });

  it('has its file taken where it asks for one', async () => {
    const agent = await browserOf(registry, { institutionId: sampleId });
    expect(files.size).toBeGreaterThan(8);
    for (const action of files) {
      const { status } = await agent.post(action).attach('file', PDF, 'x.pdf');
      expect([action, status === 415 || status >= 500]).toEqual([action, false]);
    }
  });

  it('is led to by another page, so that nobody has to know its address', () => {
    const alone = pages.filter(
      ({ path, admission }) =>
        admission !== 'PUBLIC' &&
        path !== '/' &&
        !IN_SOME_STATE.test(path) &&
        ![...links].some(([href, from]) => isAt(path, href) && !isAt(path, from.split('?')[0] ?? '')),
    );
    expect(alone.map(({ path }) => path)).toEqual([]);
  });

  it('leads whoever is not signed in to the sign-in', async () => {
    for (const { path, admission } of pagesOf(registry))
      if (admission !== 'PUBLIC') {
        const answer = await registry.anonymous.get(addressOf(path, newId())).set('Accept', 'text/html');
        expect([path, answer.status, answer.headers['location']?.startsWith('/sign-in')]).toEqual([path, 303, true]);
      }
  });

  it('of a vendor judges it for one’s own hospital only', async () => {
    const { id } = await new Client(registry.http).create('institutions', anInstitutionBody({ name: '隣の病院' }));
    const vendors = pages.find(({ path }) => path === '/vendors/:id');
    const neighbour = await browserOf(registry, { institutionId: id });
    const { status } = await neighbour.get(`${vendors?.addresses[0]}?institutionId=${sampleId}`);
    expect(status).toBe(404);
  });

  describe('with a script that somebody has stored', () => {
    beforeAll(async () => {
      const stored = await storeEverywhere(registry, SCRIPT);
      expect(stored.columns.length).toBeGreaterThan(120);
      expect(stored.refused).toEqual([]);
      await new Client(registry.http).create('vendors', { name: SCRIPT });
    });

    it.each(GROUPS)('shows it as text: %s', async (_, group) => {
      const agent = await browserOf(registry, { name: SCRIPT, institutionId: sampleId });
      const inside = pagesIn(group).filter(({ admission }) => admission !== 'PUBLIC');
      for (const address of sampled(
        inside.flatMap(({ addresses }) => addresses),
        4,
        2,
      )) {
        const text = await textOf(agent, address);
        const isText = [text.includes('<script>alert'), text.includes('&lt;script>alert')];
        expect([address, ...isText]).toEqual([address, false, true]);
      }
    });
  });
});

/** Whether an address is one of a page. */
function isAt(path: string, address: string): boolean {
  return new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`).test(address);
}

function groupOf(path: string): RegExp | undefined {
  return GROUPS.find(([, paths]) => paths.test(path))?.[1];
}
