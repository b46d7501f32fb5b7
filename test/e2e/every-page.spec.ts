import { type Agent } from 'supertest';
import { newId } from '../../src/kernel/identifier';
import { loadSampleWhenEmpty } from '../../src/sample/sample-registry';
import { anInstitutionBody } from '../factories/bodies';
import { addressOf, browserOf, pagesOf, shownPagesOf, recordsAt } from '../support/browser';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';

const SCRIPT = '<script>alert(1)</script>';

/** A new page is covered without anyone writing a test: the service itself says which there are. */
describe('every page', () => {
  let registry: TestRegistry;
  let sampleId: string;
  let addresses: string[];
  /** Those that are for people who have signed in. */
  let inside: string[];
  let owned: string[];

  beforeAll(async () => {
    registry = await TestRegistry.start();
    sampleId = (await loadSampleWhenEmpty(registry.connection))?.institutionId ?? '';
    const names = await registry.sql<{ name: string }>(
      `select title as name from contracts union select name from systems union select name from equipment
       union select name from departments union select name from institutions`,
    );
    owned = names.map(({ name }) => name);
    // The people of a hospital are on pages too.
    await browserOf(registry, { institutionId: sampleId });
    const pages = shownPagesOf(registry);
    const found = await Promise.all(pages.map(({ path }) => filled(path)));
    addresses = found.flat();
    inside = found.filter((_, i) => pages[i]?.admission !== 'PUBLIC').flat();
  });
  afterAll(() => registry.stop());

  /** The addresses of a page: one for each of a few records. */
  const filled = async (path: string): Promise<string[]> => {
    if (!path.includes(':')) return [path];
    const rows = await registry.sql<{ id: string }>(`select id from ${recordsAt(path)} order by id limit 4`);
    return rows.map(({ id }) => addressOf(path, id));
  };
  const textOf = async (agent: Agent, address: string): Promise<string> => {
    const { status, text } = await agent.get(address);
    expect([address, status]).toEqual([address, 200]);
    return text;
  };

  it('is one of a good few, and none of the sample’s records is passed over', () => {
    expect(addresses.length).toBeGreaterThan(5);
    expect(owned.length).toBeGreaterThan(10);
  });

  it.each(['ja', 'en'])(
    'has one heading, one main part and labels for its fields; nothing runs in it (%s)',
    async (language) => {
      const agent = (await browserOf(registry, { institutionId: sampleId })).set('Accept-Language', language);
      for (const address of addresses) {
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
    for (const { path } of pagesOf(registry).filter((page) => page.path.includes(':id')))
      for (const id of [newId(), 'no-id']) {
        const answer = await agent.get(addressOf(path, id));
        expect([path, answer.status, answer.type]).toEqual([path, 404, 'text/html']);
      }
  });

  it('leads whoever is not signed in to the sign-in', async () => {
    for (const { path, admission } of pagesOf(registry))
      if (admission !== 'PUBLIC') {
        const answer = await registry.anonymous.get(addressOf(path, newId())).set('Accept', 'text/html');
        expect([path, answer.status, answer.headers['location']?.startsWith('/sign-in')]).toEqual([path, 303, true]);
      }
  });

  it('shows another hospital nothing that is not its own', async () => {
    const { id } = await new Client(registry.http).create('institutions', anInstitutionBody({ name: '隣の病院' }));
    const neighbour = await browserOf(registry, { institutionId: id });
    for (const address of addresses) {
      const { text } = await neighbour.get(address);
      expect([address, owned.filter((name) => text.includes(name))]).toEqual([address, []]);
    }
    const { status } = await neighbour.get(
      `${addresses.find((address) => /^\/vendors\/[0-9a-f-]{36}$/.test(address))}?institutionId=${sampleId}`,
    );
    expect(status).toBe(404);
  });

  it('shows a script that somebody has stored as text', async () => {
    const api = new Client(registry.http);
    await registry.sql(`update vendors set name = $1 || name, address = $1, name_en = $1`, [SCRIPT]);
    await registry.sql(`update certifications set holder_name = $1, scope_text = $1`, [SCRIPT]);
    await registry.sql(`update systems set name = $1 || name`, [SCRIPT]);
    await api.create('vendors', { name: SCRIPT });
    const agent = await browserOf(registry, { name: SCRIPT, institutionId: sampleId });
    for (const address of inside) {
      const text = await textOf(agent, address);
      expect([address, text.includes('<script>alert'), text.includes('&lt;script>alert')]).toEqual([
        address,
        false,
        true,
      ]);
    }
  });
});
