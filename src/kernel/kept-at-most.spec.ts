import { KeptAtMost } from './kept-at-most';

describe('what is kept as long as there is room', () => {
  it('lets go of what was kept longest ago, until the rest has room', () => {
    const kept = new KeptAtMost<string>(5, ({ length }) => length);
    kept.keep('a', '12');
    kept.keep('b', '12');
    kept.keep('a', '1');
    kept.keep('c', '12');
    expect(['a', 'b', 'c'].map((name) => kept.get(name))).toEqual(['1', '12', '12']);
    kept.keep('d', '1');
    expect(['a', 'b', 'c', 'd'].map((name) => kept.get(name))).toEqual(['1', undefined, '12', '1']);
    kept.keep('e', '123456');
    expect(['a', 'c', 'd', 'e'].map((name) => kept.get(name))).toEqual([undefined, undefined, undefined, undefined]);
  });
});
