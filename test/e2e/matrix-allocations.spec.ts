import { TestRegistry } from '../support/registry';
import { Client } from '../support/client';
import { type ShownMatrix, TwoSides } from '../support/two-sides';

describe('allocations of a row', () => {
  let registry: TestRegistry;
  beforeAll(async () => (registry = await TestRegistry.start()));
  afterAll(() => registry.stop());

  it('are a change of the row: whoever saw it before is told; the same again is none', async () => {
    const { matrixId, drafter } = await TwoSides.meet(registry, {}, () => Promise.resolve({ conclusion: 'RECORDED' }));
    const api = new Client(drafter);
    const { rows, parties } = await api.read<ShownMatrix>(`matrices/${matrixId}`);
    const [{ id, version }] = rows as [ShownMatrix['rows'][number]];
    const allocations = [
      { partyId: parties[0]!.id, role: 'ACCOUNTABLE', note: '①' },
      { partyId: parties[1]!.id, role: 'RESPONSIBLE' },
    ];
    const patch = (at: number, body: object) =>
      drafter
        .patch(`/v1/matrix-rows/${id}`)
        .set({ 'If-Match': `"${at}"`, 'Content-Type': 'application/merge-patch+json' })
        .send(JSON.stringify(body));
    await patch(version, { allocations })
      .expect(200)
      .expect('ETag', `"${version + 1}"`);
    await patch(version, { allocations: [] }).expect(412);
    const again = { allocations: [...allocations].reverse() };
    await patch(version + 1, again)
      .expect(200)
      .expect('ETag', `"${version + 1}"`);
    await patch(version + 1, { allocations: allocations.slice(1) })
      .expect(200)
      .expect('ETag', `"${version + 2}"`);
  });
});
