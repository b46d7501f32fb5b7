import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';
import { type Answer, type Role, type ShownMatrix, TwoSides } from '../support/two-sides';

const LONG = '月'.repeat(4000);

/** Each field is within its limits; all together they would hold up whoever else is served while the matrix is read. */
describe('a matrix', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await TestRegistry.start();
  });
  afterAll(() => registry.stop());

  const everyRole = ({ parties }: ShownMatrix): Role[] =>
    parties.flatMap(({ id }) =>
      ['RESPONSIBLE', 'SUPPORT', 'INFORMED'].map((role) => ({
        partyId: id,
        role,
        note: role + LONG.slice(role.length),
      })),
    );
  const firstRefused = async (
    matrix: ShownMatrix,
    write: (row: ShownMatrix['rows'][number]) => PromiseLike<unknown>,
  ) => {
    for (const row of matrix.rows) {
      const { status, body } = (await write(row)) as Answer;
      if (status !== 200 && status !== 201)
        return [status, ...(body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)];
    }
    return null;
  };

  it('holds what a matrix holds, and no book', async () => {
    const { matrixId, drafter } = await TwoSides.meet(registry, {}, () => Promise.resolve({ conclusion: 'RECORDED' }));
    const api = new Client(drafter);
    const matrix = () => api.read<ShownMatrix>(`matrices/${matrixId}`);
    const written = await matrix();
    const refused = await firstRefused(written, ({ id, version }) =>
      drafter
        .patch(`/v1/matrix-rows/${id}`)
        .set({ 'If-Match': `"${version}"`, 'Content-Type': 'application/merge-patch+json' })
        .send(JSON.stringify({ allocations: everyRole(written) })),
    );
    expect(refused).toEqual([400, '/allocations TOO_MUCH']);
    const after = await matrix();
    expect(after.rows.filter(({ version }) => version > 1).length).toBeGreaterThan(1);
    expect(JSON.stringify(after).length).toBeLessThan(300_000);
    // As a whole it may still say more than goes on pages in time; repeating the request would not help.
    const refusedPages = await drafter.get(`/v1/matrices/${matrixId}/document`).expect(409);
    expect(refusedPages.body).toMatchObject({
      code: 'TOO_MUCH_FOR_PAGES',
      title: expect.stringMatching(/60000 字/) as string,
    });
    await drafter.get(`/v1/matrices/${matrixId}/workbook`).expect(200);
  });

  it('holds what both sides declare in it', async () => {
    const sides = await TwoSides.meet(registry);
    const matrix = await sides.matrix();
    const refused = await firstRefused(matrix, async (row) => {
      const [accountable] = await sides.usual(row);
      return sides.declare(sides.vendor, row.id, [...(accountable ? [accountable] : []), ...everyRole(matrix)]);
    });
    expect(refused).toEqual([400, '/roles TOO_MUCH']);
  });
});
