import { RequestCounts } from './request-counts';

describe('requests by client', () => {
  it('are counted apart, and anew when the window ends', () => {
    const counts = new RequestCounts(2, 60_000);
    expect(counts.policy).toBe('"requests"; q=2; w=60');
    expect(counts.take('a', 1000)).toEqual({ remaining: 1, seconds: 60 });
    expect(counts.take('a', 30_500)).toEqual({ remaining: 0, seconds: 31 });
    expect(counts.left('a', 60_999)).toEqual({ remaining: 0, seconds: 1 });
    expect(counts.take('a', 60_999)).toEqual({ remaining: -1, seconds: 1 });
    expect(counts.take('b', 60_999)).toEqual({ remaining: 1, seconds: 1 });
    expect(counts.take('a', 61_000)).toEqual({ remaining: 1, seconds: 60 });
  });
});
