import { jsonExcess, JSON_LIMITS } from './json-limits';

const excess = (text: string) => jsonExcess(Buffer.from(text));

describe('how much a JSON body may hold', () => {
  it('is counted in values and in depth', () => {
    const list = (entries: number) => JSON.stringify(Array.from({ length: entries }, () => 1));
    expect(excess(list(JSON_LIMITS.values))).toBeNull();
    expect(excess(list(JSON_LIMITS.values + 1))).toBe('TOO_MANY_VALUES');
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(excess(nested(JSON_LIMITS.depth))).toBeNull();
    expect(excess(nested(JSON_LIMITS.depth + 1))).toBe('TOO_DEEP');
    expect(excess(`[${'[],'.repeat(100)}[]]`)).toBeNull();
  });

  it('does not count what stands in texts', () => {
    expect(
      excess(JSON.stringify({ '[[[[[[[[[[[[[[[[[[[["': `${','.repeat(JSON_LIMITS.values)}\\"`, '\\': '[[[' })),
    ).toBeNull();
    expect(excess(JSON.stringify(['"', ...Array.from({ length: JSON_LIMITS.values }, () => '"')]))).toBe(
      'TOO_MANY_VALUES',
    );
  });

  it('is no more than that, whatever follows', () => {
    expect(excess('[['.repeat(500_000))).toBe('TOO_DEEP');
    expect(excess('"')).toBeNull();
    expect(excess('')).toBeNull();
  });
});
