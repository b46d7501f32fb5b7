import { type Agent } from 'supertest';
import { newId } from '../../src/kernel/identifier';
import { anInstitutionBody } from '../factories/bodies';
import { ROUTES } from '../support/api-description';
import { addressOf, browserOf, type ServedPage, submissionsOf } from '../support/browser';
import { Client } from '../support/client';
import { isForVendors } from '../support/people';
import { TestRegistry } from '../support/registry';
import { BY_ANOTHER_PAGE, NEEDS_NO_PAGE } from '../support/writes-without-pages';

/** What every form of every page keeps to: found where the service itself finds them. */
describe('every form', () => {
  let registry: TestRegistry;
  let institutionId: string;
  /** Those that a permission is needed for. */
  let guarded: ServedPage[];

  beforeAll(async () => {
    registry = await TestRegistry.start();
    ({ id: institutionId } = await new Client(registry.http).create('institutions', anInstitutionBody()));
    guarded = submissionsOf(registry).filter(({ admission }) => admission !== 'PUBLIC' && admission !== 'SIGNED_IN');
  });
  afterAll(() => registry.stop());

  const send = (agent: Agent, path: string) => agent.post(path).type('form').send({ name: 'x', version: '1' });
  const journaled = async () => (await registry.sql<{ n: string }>('select count(*) as n from journal'))[0]?.n;

  it('is one of a good few', () => expect(guarded.length).toBeGreaterThan(15));

  it('is there for all that the API writes, or it is said why people need none', () => {
    const taken = new Set(submissionsOf(registry).map(({ path }) => path));
    const writes = ROUTES.filter(({ method }) => method !== 'get');
    expect(writes.length).toBeGreaterThan(200);
    const isForPrograms = (path: string) => path.startsWith('/v1/external/') || path.endsWith('/bulk-upsert');
    const missing = writes.filter(({ operationId: id, method, path }) => {
      if (isForPrograms(path) || id in NEEDS_NO_PAGE) return false;
      const other = BY_ANOTHER_PAGE[id];
      if (other !== undefined) return !taken.has(other);
      const own = path.replace('/v1', '').replaceAll(/\{(\w+)\}/g, ':$1');
      return !taken.has(method === 'delete' ? `${own}/removal` : own);
    });
    expect(missing.map(({ operationId, method, path }) => `${operationId}: ${method} ${path}`)).toEqual([]);
    // Nothing is excused that is no longer there.
    const known = new Set(writes.map(({ operationId }) => operationId));
    const excused = [...Object.keys(BY_ANOTHER_PAGE), ...Object.keys(NEEDS_NO_PAGE)];
    expect(excused.filter((id) => !known.has(id))).toEqual([]);
  });

  it('is taken from nobody who is not signed in, nor from another site', async () => {
    const clerk = await browserOf(registry, { institutionId });
    for (const { path } of guarded) {
      const stranger = await send(registry.anonymous, addressOf(path, newId())).set({
        Accept: 'text/html',
        'Sec-Fetch-Site': 'same-origin',
      });
      expect([path, stranger.status, stranger.type]).toEqual([path, 401, 'text/html']);
      const forged = await send(clerk, addressOf(path, newId())).set('Sec-Fetch-Site', 'cross-site');
      expect([path, forged.status, forged.text.includes('このサービスの画面から')]).toEqual([path, 403, true]);
    }
  });

  it('is taken from nobody without its permission, and changes nothing then', async () => {
    const reader = await browserOf(registry, { institutionId, roles: ['AUDITOR'] });
    const before = await journaled();
    // A question is asked by whoever reads.
    for (const { path } of guarded.filter(({ admission }) => !admission?.endsWith('.read'))) {
      const { status } = await send(reader, addressOf(path, newId()));
      expect([path, status]).toEqual([path, 403]);
    }
    expect(await journaled()).toBe(before);
  });

  it('about a record that is not there, or by what is no id, is 404 in a page', async () => {
    const clerk = await browserOf(registry, { institutionId });
    const { id: vendorId } = await new Client(registry.http).create('vendors', { name: '見本㈱' });
    const vendor = await browserOf(registry, { vendorId, roles: ['VENDOR_REPRESENTATIVE'] });
    for (const { path, admission } of guarded.filter((form) => form.path.includes(':id')))
      for (const id of [newId(), 'no-id']) {
        const { status, type } = await send(isForVendors(admission) ? vendor : clerk, addressOf(path, id));
        expect([path, id.length, status, type]).toEqual([path, id.length, 404, 'text/html']);
      }
  });
});
