import { TurnTaking } from './turn-taking';

describe('turns', () => {
  it('are taken one after the other, whatever comes of them', async () => {
    const turns = new TurnTaking(10);
    let [running, most] = [0, 0];
    const work = async (n: number) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
      if (n % 2 === 1) throw new Error(`${n}`);
      return n;
    };
    const asked = await Promise.allSettled([0, 1, 2, 3, 4].map((n) => turns.take(() => work(n))));
    expect(most).toBe(1);
    expect(asked.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Error).message))).toEqual([
      0,
      '1',
      2,
      '3',
      4,
    ]);
  });

  it('are refused when too many wait, and taken again later', async () => {
    const turns = new TurnTaking(2);
    const first = [turns.take(() => Promise.resolve(1)), turns.take(() => Promise.resolve(2))];
    await expect(turns.take(() => Promise.resolve(3))).rejects.toMatchObject({ code: 'BUSY', kind: 'RETRY' });
    expect(await Promise.all(first)).toEqual([1, 2]);
    expect(await turns.take(() => Promise.resolve(4))).toBe(4);
  });
});
