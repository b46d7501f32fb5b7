import { type Agent } from 'supertest';
import { newId } from '../../src/kernel/identifier';
import { anInstitutionBody } from '../factories/bodies';
import { addressOf, browserOf, pagesOf } from '../support/browser';
import { Client } from '../support/client';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';
import { type ShownPage, shownPages } from '../support/shown-pages';

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

/** A new page is covered without anyone writing a test: the service itself says which there are. */
describe('every page', () => {
  let registry: TestRegistry;
  let sampleId: string;
  let pages: readonly ShownPage[];
  let owned: string[];

  beforeAll(async () => {
    registry = await TestRegistry.start();
    sampleId = await populate(registry);
    const names = await registry.sql<{ name: string }>(
      `select title as name from contracts union select name from systems union select name from equipment
       union select name from departments union select name from institutions`,
    );
    owned = names.map(({ name }) => name);
    pages = await shownPages(registry, 4);
  });
  afterAll(() => registry.stop());

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
        for (const address of addressesIn(group)) {
          const text = await textOf(agent, address);
          expect([address, text.match(/<h1>/g)?.length, text.match(/<main /g)?.length]).toEqual([address, 1, 1]);
          expect([address, text.slice(0, 40)]).toEqual([address, expect.stringContaining(`<html lang="${language}"`)]);
          expect([address, / style=|<style|<script(?![^>]* src=)| on[a-z]+=/.test(text)]).toEqual([address, false]);
          const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
          expect([address, ids.length]).toEqual([address, new Set(ids).size]);
          for (const [, field] of text.matchAll(/<(?:input|select|textarea)[^>]* id="([^"]+)"/g))
            expect(text).toContain(`<label for="${field}"`);
        }
      },
    );

    it('answers 404 in a page for a record that is not there, and for what is no id', async () => {
      const agent = await browserOf(registry);
      const ofRecords = pagesOf(registry).filter(({ path }) => path.includes(':id') && groupOf(path) === group);
      for (const { path } of ofRecords)
        for (const id of [newId(), 'no-id']) {
          const answer = await agent.get(addressOf(path, id));
          expect([path, answer.status, answer.type]).toEqual([path, 404, 'text/html']);
        }
    });

    it('shows another hospital nothing that is not its own', async () => {
      const { id } = await new Client(registry.http).create('institutions', anInstitutionBody({ name: '隣の病院' }));
      const neighbour = await browserOf(registry, { institutionId: id });
      for (const address of addressesIn(group)) {
        const { text } = await neighbour.get(address);
        expect([address, owned.filter((name) => text.includes(name))]).toEqual([address, []]);
      }
    });
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
      await registry.sql(`update vendors set name = $1 || name, address = $1, name_en = $1`, [SCRIPT]);
      await registry.sql(`update certifications set holder_name = $1, scope_text = $1`, [SCRIPT]);
      await registry.sql(`update systems set name = $1 || name`, [SCRIPT]);
      await new Client(registry.http).create('vendors', { name: SCRIPT });
    });

    it.each(GROUPS)('shows it as text: %s', async (_, group) => {
      const agent = await browserOf(registry, { name: SCRIPT, institutionId: sampleId });
      const inside = pagesIn(group).filter(({ admission }) => admission !== 'PUBLIC');
      for (const address of inside.flatMap(({ addresses }) => addresses)) {
        const text = await textOf(agent, address);
        const isText = [text.includes('<script>alert'), text.includes('&lt;script>alert')];
        expect([address, ...isText]).toEqual([address, false, true]);
      }
    });
  });
});

function groupOf(path: string): RegExp | undefined {
  return GROUPS.find(([, paths]) => paths.test(path))?.[1];
}
