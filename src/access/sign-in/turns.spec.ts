import { Turns } from './turns';

describe('turns', () => {
  it('let so many of one kind work at once, in the order in which they came, and other kinds beside them', async () => {
    const turns = new Turns(2);
    const began: string[] = [];
    const ends: (() => void)[] = [];
    const work = (name: string) => () => {
      began.push(name);
      return new Promise<string>((resolve) => ends.push(() => resolve(name)));
    };
    const all = ['a', 'b', 'c', 'd'].map((name) => turns.take('one', work(name)));
    all.push(turns.take('other', work('x')));
    await Promise.resolve();
    expect(began).toEqual(['a', 'b', 'x']);
    while (ends.length > 0) {
      ends.shift()?.();
      await new Promise(setImmediate);
    }
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd', 'x']);
    expect(began).toEqual(['a', 'b', 'x', 'c', 'd']);
  });

  it('pass on to the next when work fails', async () => {
    const turns = new Turns(1);
    const failing = turns.take('one', () => Promise.reject(new Error('no')));
    const next = turns.take('one', () => Promise.resolve('yes'));
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});
