import { type Agent } from 'supertest';
import { browserOf } from '../support/browser';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';
import { TwoSides } from '../support/two-sides';

interface Listed {
  readonly items: readonly {
    readonly id: string;
    readonly revision: number;
    readonly staleSince: string | null;
    readonly waitsForInstitution: boolean;
    readonly waitsForVendor: boolean;
    readonly counts: Readonly<Record<string, number>>;
  }[];
}

describe('the list of matrices', () => {
  let registry: TestRegistry;
  let sides: TwoSides;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    sides = await TwoSides.meet(registry);
  });
  afterAll(() => registry.stop());

  const list = async (agent: Agent, query: object = {}) =>
    (await new Client(agent).read<Listed>('matrices', query)).items;
  const waiting = async () =>
    Promise.all(
      [sides.drafter, sides.vendor].flatMap((agent) =>
        ['ME', 'OTHER'].map(async (waitsFor) => (await list(agent, { waitsFor })).length),
      ),
    );

  it('says for whom each waits, at every turn, and counts what is missing', async () => {
    await sides.carry();
    // Both have everything to declare.
    expect(await waiting()).toEqual([1, 1, 1, 1]);
    const rows = (await sides.matrix()).rows.filter(({ applicability }) => applicability === 'APPLICABLE');
    for (const row of rows) await sides.declare(sides.vendor, row.id, await sides.usual(row));
    // The vendor has said all it has to say.
    expect(await waiting()).toEqual([1, 0, 0, 1]);
    expect((await list(sides.drafter))[0]?.counts).toEqual({
      rows: rows.length,
      undeclared: 0,
      declaredByOne: rows.length,
      differing: 0,
      agreements: 0,
    });
    await sides.declareEverything();
    expect(await list(sides.drafter, { differing: true })).toEqual([]);
    const [own] = rows.filter(({ nonDelegable }) => !nonDelegable);
    await sides.declare(sides.drafter, own!.id, await sides.usual(own!), { note: '別の範囲' });
    // Both have to talk it over.
    expect((await list(sides.vendor, { differing: true })).map(({ id }) => id)).toEqual([sides.matrixId]);
    expect(await waiting()).toEqual([1, 1, 1, 1]);
    await sides.declare(sides.drafter, own!.id, await sides.usual(own!), { note: null });
    await sides.step('UNDER_CONSULTATION');
    expect(await waiting()).toEqual([1, 1, 1, 1]);
    await sides.confirm(sides.vendor, (await sides.concord()).contentHash);
    expect(await waiting()).toEqual([1, 0, 0, 1]);
    await sides.confirm(sides.confirmer, (await sides.concord()).contentHash);
    // The institution has to conclude it.
    expect(await waiting()).toEqual([1, 0, 0, 1]);
    expect((await sides.step('AGREED')).status).toBe(200);
    expect(await waiting()).toEqual([0, 0, 0, 0]);
    expect((await list(sides.vendor, { status: 'AGREED' }))[0]).toMatchObject({
      staleSince: null,
      counts: { agreements: 2 },
    });
  });

  it('tells which no longer fit, and begins with what has changed last', async () => {
    expect(await list(sides.vendor, { stale: true })).toEqual([]);
    const api = new Client(registry.http);
    const { version } = await api.read(`contracts/${sides.contractId}`);
    await api.patch(`contracts/${sides.contractId}`, version, { remoteMaintenance: 'YES' });
    const stale = await list(sides.vendor, { stale: true });
    expect(stale.map(({ id, staleSince }) => [id, staleSince === null])).toEqual([[sides.matrixId, false]]);
    expect((await list(sides.drafter)).map(({ revision }) => revision)).toContain(2);
    expect((await list(sides.drafter, { contractId: sides.contractId, sort: 'contractNo' })).length).toBe(2);
  });

  it('shows nobody what they may not see', async () => {
    const stranger = await TwoSides.meet(registry);
    expect((await list(stranger.vendor)).map(({ id }) => id)).toEqual([stranger.matrixId]);
    expect((await list(stranger.drafter)).map(({ id }) => id)).toEqual([stranger.matrixId]);
    expect((await sides.vendor.get('/v1/matrices').query({ waitsFor: 'NOBODY' })).status).toBe(400);
  });

  it('is a page with the same questions, in the words of whoever reads, and a file of what it shows', async () => {
    const two = await TwoSides.meet(registry);
    const hospital = await browserOf(registry, { institutionId: two.institutionId });
    const shown = async (query: string) => {
      const { text } = await hospital.get(`/matrices${query}`).expect(200);
      return text.includes(`href="/matrices/${two.matrixId}"`);
    };
    expect(await Promise.all(['', '?waitsFor=ME', '?waitsFor=OTHER', '?status=DRAFT'].map(shown))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(await Promise.all(['?status=AGREED', '?stale=true', '?differing=true'].map(shown))).toEqual([
      false,
      false,
      false,
    ]);
    expect(await shown('?differing=&stale=&status=&waitsFor=')).toBe(true);
    expect((await hospital.get('/matrices?waitsFor=NOBODY')).status).toBe(400);
    const page = await hospital.get('/matrices').expect(200);
    expect(page.text).toMatch(/<td>医療機関・事業者<\/td>/);
    expect(page.text).toContain('(未申告 ');
    const file = await hospital.get('/matrices/export?waitsFor=ME').expect(200);
    const [head, line, ...more] = file.text.trimEnd().split('\r\n');
    expect([head?.includes('待たれている側'), line?.includes('医療機関・事業者'), more]).toEqual([true, true, []]);
    expect((await hospital.get('/matrices/export?status=AGREED')).text.trimEnd().split('\r\n')).toHaveLength(1);
    const vendor = await browserOf(registry, { vendorId: two.vendorId, roles: ['VENDOR_REPRESENTATIVE'] });
    expect((await vendor.get('/matrices').expect(200)).text).toContain(`/matrices/${two.matrixId}"`);
    expect((await vendor.get('/matrices').expect(200)).text).not.toContain(sides.matrixId);
  });
});
