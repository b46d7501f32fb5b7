import { inLines } from './row-heights';

const NOTE =
  '台帳に記録が無い項目は「未確認」になります。「いいえ」は、確認した結果の記録がある項目だけに記します。髙﨑①⑥㈱𠮷神\uFA19の記録も、同じように扱います。';

describe('a text whose lines we end', () => {
  it.each(Array.from({ length: 30 }, (_, i) => 20 + i))(
    'begins no line with what ends one, in %i characters',
    (width) => {
      const lines = inLines(NOTE, width).split('\n');
      expect(lines.filter((line) => /^[、。」)ー々]/u.test(line))).toEqual([]);
      expect(lines.join('')).toBe(NOTE);
      expect(lines.length).toBeGreaterThan(1);
      expect(Math.max(...lines.map((line) => 2 * [...line].length))).toBeLessThanOrEqual(width);
    },
  );

  it('keeps the lines that it has, and breaks no Latin word', () => {
    expect(inLines('one two three\n四五', 9)).toBe('one two\nthree\n四五');
  });
});
