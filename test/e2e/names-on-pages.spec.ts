import { type Agent } from 'supertest';
import { ROLE_PERMISSIONS } from '../../src/access/role-permissions';
import { RULES } from '../../src/guideline/catalogue';
import { type Role, ROLES } from '../../src/kernel/terms/access-terms';
import { browserOf } from '../support/browser';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';
import { shownPages } from '../support/shown-pages';

const ID = /(?<![\w-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-]*@)/g;
/** It tells of records too that are gone, and nobody remembers what they were called. */
const OF_WHAT_IS_GONE = /^\/journal$/;
/** What people never say: a code, and what is written for programs. */
const FOR_PROGRAMS = /\b[A-Z]+(?:_[A-Z0-9]+)+\b|\{"/g;

/** People know records by their names: an id is for programs. */
describe('what pages call a record', () => {
  let registry: TestRegistry;
  let institutionId: string;
  let agent: Agent;
  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    institutionId = await populate(registry);
    agent = await browserOf(registry, { institutionId });
  }, 120_000);
  afterAll(() => registry.stop());

  /** What is read on a page: no marks, and nothing to choose from. */
  const read = (text: string): string =>
    text.replace(/<(script|style|select|title)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ');

  it('is its name, on every page', async () => {
    await registry.sql(`update api_clients set name = 'ERP'`);
    await registry.sql('update webhook_deliveries set record_id = (select id from contracts limit 1)');
    const faults: unknown[] = [];
    for (const { addresses } of await shownPages(registry, 1))
      for (const address of addresses.filter((one) => !OF_WHAT_IS_GONE.test(one))) {
        const answer = await agent.get(address);
        const ids = [...read(answer.text).matchAll(ID)].map(([id]) => id);
        if (ids.length > 0) faults.push([address, [...new Set(ids)]]);
      }
    expect(faults).toEqual([]);
  }, 240_000);

  it('of a rule is its title, its number beside it, on every page, in the journal and in its file', async () => {
    const faults: unknown[] = [];
    const shown = await shownPages(registry, 2);
    const addresses = [
      ...shown.flatMap(({ addresses: some }) => some),
      ...['findings', 'risk-acceptances', 'evidence-requests'].flatMap((resource) =>
        ['/journal', '/journal/export'].map((path) => `${path}?resource=${resource}`),
      ),
    ];
    let found = 0;
    for (const [at, address] of addresses.entries()) {
      const language = at % 2 === 0 ? 'ja' : 'en';
      const text = read((await agent.get(address).set('Accept-Language', language)).text);
      const numbers = RULES.filter(({ id }) => text.includes(id));
      found += numbers.length;
      const untold = numbers.filter(
        ({ title, variants = {} }) =>
          ![title, ...Object.values(variants)].some((said) => text.includes(said[language].replaceAll('"', '&quot;'))),
      );
      if (untold.length > 0) faults.push([address, language, untold.map(({ id }) => id)]);
    }
    expect(faults).toEqual([]);
    expect(found).toBeGreaterThan(100);
  }, 300_000);

  it('is said in words where the journal and the histories tell of it', async () => {
    const histories = await registry.sql<{ id: string }>(
      `select id from (select m.id, row_number() over (partition by m.status order by m.id) as n from matrices m) as x where n < 3`,
    );
    const decided = await registry.sql<{ id: string }>(
      'select contract_id as id from decisions where contract_id is not null limit 3',
    );
    const addresses = [
      '/journal',
      '/journal?resource=decisions',
      '/journal?resource=matrix-snapshots',
      ...histories.map(({ id }) => `/matrices/${id}/history`),
      ...decided.map(({ id }) => `/contracts/${id}/history`),
    ];
    const faults: unknown[] = [];
    for (const address of addresses)
      for (const language of ['ja', 'en']) {
        const { text } = await agent.get(address).set('Accept-Language', language).expect(200);
        const codes = [...new Set(read(text).match(FOR_PROGRAMS))];
        if (codes.length > 0) faults.push([address, codes]);
      }
    expect(faults).toEqual([]);
  }, 120_000);

  it('is told to whoever may read the record, and to nobody else', async () => {
    const [contract] = await registry.sql<{ id: string; title: string; no: string }>(
      'select id, title, contract_no as no from contracts order by id limit 1',
    );
    await registry.sql('update webhook_deliveries set record_id = $1', [contract?.id]);
    const [subscription] = await registry.sql<{ id: string }>(
      'select subscription_id as id from webhook_deliveries limit 1',
    );
    const seenBy = async (roles: readonly Role[]) => {
      const person = await browserOf(registry, { institutionId, roles, name: `${roles.join()} だけ` });
      return read((await person.get(`/webhook-subscriptions/${subscription?.id ?? ''}`).expect(200)).text);
    };
    const known = ROLES.filter(
      (role) => ROLE_PERMISSIONS[role].includes('webhook.read') && role !== 'VENDOR_REPRESENTATIVE',
    );
    const [reading, others] = [true, false].map((reads) =>
      known.filter((role) => ROLE_PERMISSIONS[role].includes('contract.read') === reads),
    );
    for (const role of reading ?? [])
      expect([role, (await seenBy([role])).includes(contract?.title ?? '-')]).toEqual([role, true]);
    for (const some of [reading, others]) expect(some).not.toEqual([]);
    for (const role of others ?? [])
      expect([role, (await seenBy([role])).includes(contract?.title ?? '')]).toEqual([role, false]);
  });

  it('is the column of a matrix that a finding speaks of', async () => {
    const columns = await registry.sql<{ matrixId: string; id: string }>(
      `select matrix_id as "matrixId", id from matrix_parties where kind <> 'INSTITUTION' order by id`,
    );
    const accused = [];
    for (const { matrixId, id } of columns) {
      const text = read((await agent.get(`/matrices/${matrixId}/steps`)).text);
      if (text.includes('未承認再委託先・契約外当事者が割当先')) accused.push({ id, isShown: text.includes(id) });
    }
    expect(accused.length).toBeGreaterThan(0);
    expect(accused.filter(({ isShown }) => isShown)).toEqual([]);
  });

  it('says the facts of a finding in words, and leads to the records that they name', async () => {
    const contract = '5a3b1e00-000c-7000-8000-000000000004';
    const { text } = await agent.get(`/contracts/${contract}`).expect(200);
    const facts = [...text.matchAll(/<dl class="facts"><div[\s\S]*?<\/dl>/g)].map(([list]) => list).join('');
    expect(facts).toMatch(/<dt>事業者<\/dt><dd><a href="\/vendors\/[0-9a-f-]{36}">[^<]+<\/a><\/dd>/);
    expect(read(facts).match(/\b(true|false|[A-Z]+_[A-Z_]+|vendorId|lastValidOn|missing)\b/g)).toBeNull();
  });
});
