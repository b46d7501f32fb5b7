import { firstOf, unhurried } from './unhurried';

function work(): void {
  const until = performance.now() + 20;
  while (performance.now() < until);
}

describe('unhurried', () => {
  it('hands out one after the other, and lets others be served in between', async () => {
    const seen: string[] = [];
    for await (const item of unhurried(['a', 'b', 'c'])) {
      seen.push(item);
      setImmediate(() => seen.push('other'));
      work();
    }
    expect(seen).toEqual(['a', 'other', 'b', 'other', 'c']);
  });

  it('takes turns with others of its kind, so that nobody waits for more than one of them', async () => {
    const seen: string[] = [];
    const all = async (name: string) => {
      for await (const item of unhurried([1, 2, 3])) {
        seen.push(`${name}${item}`);
        work();
      }
    };
    let isDone = false;
    const served = () => {
      seen.push('other');
      if (!isDone) setImmediate(served);
    };
    setImmediate(served);
    await Promise.all(['a', 'b', 'c'].map(all));
    isDone = true;
    const together = seen.slice(3).join(' ').split('other');
    expect(Math.max(...together.map((turn) => turn.trim().split(' ').length))).toBe(1);
    expect(seen.filter((what) => what !== 'other')).toHaveLength(9);
  });
});

describe('firstOf', () => {
  it('finds the first in order', async () => {
    const items = Array.from({ length: 500 }, (_, n) => String((n * 7919) % 500).padStart(3, '0'));
    const sorted = items.toSorted();
    const key = (item: string) => item;
    expect(await firstOf(20, items, key)).toEqual(sorted.slice(0, 20));
    expect(await firstOf(600, items, key)).toEqual(sorted);
    expect(await firstOf(0, items, key)).toEqual([]);
    expect(await firstOf(2, ['b', 'a', 'b', 'a'], key)).toEqual(['a', 'a']);
  });
});
