import { type Agent } from 'supertest';
import { browserOf } from '../support/browser';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';
import { shownPages } from '../support/shown-pages';

const ID = /(?<![\w-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-]*@)/g;
/** They show what was written, to the letter: the journal's entries, and the frozen text of a matrix. */
const TO_THE_LETTER = /^\/(journal|matrices\/[^/]+\/history)$/;

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
      for (const address of addresses.filter((one) => !TO_THE_LETTER.test(one))) {
        const answer = await agent.get(address);
        const ids = [...read(answer.text).matchAll(ID)].map(([id]) => id);
        if (ids.length > 0) faults.push([address, [...new Set(ids)]]);
      }
    expect(faults).toEqual([]);
  }, 240_000);

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
