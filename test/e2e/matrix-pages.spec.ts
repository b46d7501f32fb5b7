import { browserOf } from '../support/browser';
import { TestRegistry } from '../support/registry';
import { TwoSides } from '../support/two-sides';

describe('the page of a matrix', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await TestRegistry.start();
  });
  afterAll(() => registry.stop());

  it('shows what a side has declared to that side alone, until both have', async () => {
    const two = await TwoSides.meet(registry);
    const { rows, parties } = await two.matrix();
    const row = rows.find(({ applicability, nonDelegable }) => applicability === 'APPLICABLE' && !nonDelegable)!;
    const prime = parties.find(({ kind }) => kind === 'PRIME_VENDOR')!;
    const own = parties.find(({ kind }) => kind === 'INSTITUTION')!;
    const declare = (agent: typeof two.vendor, partyId: string) =>
      agent
        .put(`/v1/matrix-rows/${row.id}/declarations/own`)
        .set('If-Match', '"0"')
        .send({
          roles: [
            { partyId, role: 'ACCOUNTABLE' },
            { partyId, role: 'RESPONSIBLE' },
          ],
        })
        .expect(200);
    const hospital = await browserOf(registry, { institutionId: two.institutionId });
    const vendor = await browserOf(registry, { roles: ['VENDOR_REPRESENTATIVE'], vendorId: two.vendorId });
    const seenBy = async (browser: typeof hospital): Promise<string> => {
      const { text } = await browser.get(`/matrices/${two.matrixId}`).expect(200);
      const start = text.indexOf(`>${row.key}</span>`);
      return text.slice(start, text.indexOf('</tr>', start)).replace(/<[^>]+>/g, ' ');
    };
    await declare(two.vendor, prime.id);
    expect(await seenBy(hospital)).not.toContain('責実');
    expect(await seenBy(vendor)).toContain('責実');
    expect(await seenBy(hospital)).toContain('一方のみ申告');
    await declare(two.drafter, own.id);
    for (const told of ['相違', '最終責任']) expect(await seenBy(hospital)).toContain(told);
    expect((await seenBy(hospital)).match(/責実/g)).toHaveLength(2);
    expect((await seenBy(vendor)).match(/責実/g)).toHaveLength(2);
  });

  it('leads from how many rows differ to these rows, and back to all', async () => {
    const two = await TwoSides.meet(registry);
    const row = (await two.matrix()).rows.find(({ key }) => key === 'SV-01')!;
    const usual = await two.usual(row);
    await two.declare(two.vendor, row.id, usual);
    await two.declare(two.drafter, row.id, [...usual, { partyId: usual[0]!.partyId, role: 'SUPPORT' }]);
    const hospital = await browserOf(registry, { institutionId: two.institutionId });
    const keysIn = (html: string) => [...html.matchAll(/<th scope="row" id="([A-Z]{2}-\d{2})"/g)].map(([, key]) => key);
    const whole = (await hospital.get(`/matrices/${two.matrixId}`).expect(200)).text;
    const [, way = ''] = /href="([^"]*state=DIFFERING)#rows">相違 1</.exec(whole) ?? [];
    const { text } = await hospital.get(way).expect(200);
    expect([keysIn(text), text.includes('すべての行を表示する')]).toEqual([['SV-01'], true]);
    expect(keysIn(whole).length).toBeGreaterThan(40);
    expect((await hospital.get(`/matrices/${two.matrixId}?state=NEVER`)).status).toBe(400);
  });

  it('is reached from the page of its contract', async () => {
    const two = await TwoSides.meet(registry);
    const hospital = await browserOf(registry, { institutionId: two.institutionId });
    const { text } = await hospital.get(`/contracts/${two.contractId}`).expect(200);
    expect(text).toContain(`href="/matrices/${two.matrixId}"`);
    expect((await hospital.get(`/matrices/${two.matrixId}`)).text).toContain(`href="/contracts/${two.contractId}"`);
  });
});
