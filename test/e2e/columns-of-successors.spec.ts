import { aVendorBody } from '../factories/bodies';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';
import { TwoSides } from '../support/two-sides';

interface Proposed {
  readonly changes: readonly { readonly change: string; readonly label: string }[];
}

/** A vendor that has merged, or is called otherwise, keeps its column of a matrix that is not agreed yet, and what was said in it. */
describe('the column of a vendor that became another', () => {
  let registry: TestRegistry;
  let api: Client;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
  });
  afterAll(() => registry.stop());

  const succeed = (vendorId: string, body: object) =>
    registry.http
      .post(`/v1/vendors/${vendorId}/successions`)
      .send({ effectiveOn: '2026-10-01', basis: '登記', ...body })
      .expect(201);
  const proposed = async (sides: TwoSides) =>
    (await new Client(sides.drafter).read<Proposed>(`matrices/${sides.matrixId}/proposal`)).changes.map((one) => [
      one.change,
      one.label,
    ]);
  const nameOf = async (vendorId: string) => (await api.read<{ name: string }>(`vendors/${vendorId}`)).name;

  it('is headed anew after a merger, and is no other’s', async () => {
    const sides = await TwoSides.meet(registry);
    const before = await nameOf(sides.vendorId);
    const successor = await api.create('vendors', aVendorBody());
    await succeed(sides.vendorId, { kind: 'MERGED', successorId: successor.id });
    expect(await proposed(sides)).toEqual([['RENAME_PARTY', `${before} → ${await nameOf(successor.id)}`]]);
  });

  it('is headed anew after the vendor was renamed', async () => {
    const sides = await TwoSides.meet(registry);
    const before = await nameOf(sides.vendorId);
    await succeed(sides.vendorId, { kind: 'RENAMED', name: '株式会社新髙﨑①' });
    expect(await proposed(sides)).toEqual([['RENAME_PARTY', `${before} → 株式会社新髙﨑①`]]);
  });

  it('keeps a heading that people gave it', async () => {
    const sides = await TwoSides.meet(registry);
    const column = (await sides.matrix()).parties.find(({ kind }) => kind === 'PRIME_VENDOR');
    await sides.drafter
      .patch(`/v1/matrix-parties/${column?.id}`)
      .set('If-Match', '*')
      .set('Content-Type', 'application/merge-patch+json')
      .send(JSON.stringify({ label: '保守の担当' }))
      .expect(200);
    await succeed(sides.vendorId, { kind: 'RENAMED', name: '株式会社新𠮷野⑥' });
    expect(await proposed(sides)).toEqual([]);
  });
});
