import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';
import { TwoSides } from '../support/two-sides';

describe('what the two sides of a matrix say in words', () => {
  let registry: TestRegistry;
  let sides: TwoSides;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    sides = await TwoSides.meet(registry);
  });
  afterAll(() => registry.stop());

  const rowOf = async (key: string) => {
    const row = (await sides.matrix()).rows.find((one) => one.key === key);
    if (row === undefined) throw new Error(`no row ${key}`);
    return row;
  };
  const stateOf = async (key: string) => {
    const row = (await sides.concord()).rows.find((one) => one.key === key);
    return [row?.state, row?.by, row?.differences];
  };

  it('takes the other side’s text where a side has answered that it has none of its own, and only there', async () => {
    const { id } = await rowOf('SR-03');
    const usual = await sides.usual({ nonDelegable: false });
    await sides.declare(sides.vendor, id, usual);
    await sides.declare(sides.drafter, id, usual, { note: '夜間を含む' });
    expect(await stateOf('SR-03')).toEqual(['DIFFERING', null, ['NOTE']]);
    const answered = await sides.declare(sides.vendor, id, usual, { noTextOfMine: true });
    expect(answered.body).toMatchObject({ note: null, noTextOfMine: true, afterSeeing: true });
    expect(await stateOf('SR-03')).toEqual(['CONCORDANT', null, []]);
    expect((await rowOf('SR-03')).note).toBe('夜間を含む');
    const unseen = await new Client(sides.drafter).read<{ items: { side: string; afterSeeing: boolean }[] }>(
      `matrix-rows/${id}/declarations`,
    );
    expect(unseen.items.map(({ side, afterSeeing }) => [side, afterSeeing])).toEqual([
      ['INSTITUTION', false],
      ['VENDOR', true],
    ]);
    expect((await sides.declare(sides.vendor, id, usual, { noTextOfMine: 'はい' })).body.errors).toMatchObject([
      { pointer: '/noTextOfMine' },
    ]);
  });
});
