import { unhurried } from './unhurried';

describe('unhurried', () => {
  it('hands out one after the other, and lets others be served in between', async () => {
    const seen: string[] = [];
    for await (const item of unhurried(['a', 'b', 'c'])) {
      seen.push(item);
      setImmediate(() => seen.push('other'));
      const until = performance.now() + 20;
      while (performance.now() < until);
    }
    expect(seen).toEqual(['a', 'other', 'b', 'other', 'c']);
  });
});
