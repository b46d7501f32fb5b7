import fc from '../../test/support/laws';
import { hasUnseen, normaliseName, normaliseNumberText, parseKana, textFault } from './text';

describe('text', () => {
  it('leaves the letters of a name as they are', () => {
    expect(normaliseName('　㈱髙﨑①⑥𠮷メディカル \n')).toBe('㈱髙﨑①⑥𠮷メディカル');
    expect(normaliseName('か\u3099')).toBe('が');
    // NFC leaves U+FA11 alone, for it has no decomposition; of U+FA19 and U+2F8A6 it would make another letter.
    expect(normaliseName('\ufa11\ufa19か\u3099\u{2f8a6}')).toBe('\ufa11\ufa19が\u{2f8a6}');
    expect(normaliseName('邊\u{e0101}')).toBe('邊\u{e0101}');
  });

  it('costs no more than its length', () => {
    const spaces = `a${' '.repeat(300_000)}a`;
    expect(normaliseName(spaces)).toBe(spaces);
  });

  it('brings numbers to plain digits', () => {
    expect(normaliseNumberText(' ０３－１２３４‐5678−9ー０ ')).toBe('03123456789' + '0');
    expect(
      normaliseNumberText('1\u20102\u20113\u20124\u20135\u20146\u20157\u22128\u20439\u30fc0\ufe631\uff0d2\uff703'),
    ).toBe('1234567890123');
  });

  it('widens and converts kana, and refuses what is none', () => {
    expect(
      [parseKana('ﾀｶｻｷ ｼｽﾃﾑ'), parseKana('たかさき'), parseKana('タカサキ　システム')].map((parsed) =>
        parsed.ok ? parsed.value : null,
      ),
    ).toEqual(['タカサキ システム', 'タカサキ', 'タカサキ システム']);
    expect(parseKana('高崎')).toMatchObject({ ok: false, code: 'KANA' });
  });

  it('is the same when normalised twice', () => {
    const pieces = [
      '株式',
      '会社',
      '株式会社',
      '㈱',
      '㍿',
      '(',
      '株',
      ')',
      '゛',
      '゜',
      '´',
      'カ',
      'ｶ',
      'ﾞ',
      'が',
      '\u3099',
    ];
    const letters = ['髙', '﨑', '𠮷', '①', '⑥', ' ', '　', '-', 'ー', '−', 'İ', 'e', '\u0301', '会', '會'];
    const texts = fc
      .array(fc.oneof(fc.constantFrom(...pieces, ...letters), fc.string({ unit: 'grapheme', maxLength: 3 })), {
        maxLength: 6,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        for (const normalise of [normaliseName, normaliseNumberText]) {
          expect(normalise(normalise(text))).toBe(normalise(text));
        }
        const kana = parseKana(text);
        if (kana.ok) expect(parseKana(kana.value)).toEqual(kana);
      }),
      { numRuns: 3000 },
    );
  });

  it('finds what PostgreSQL could not keep and what nobody can have typed', () => {
    expect(['a\0', '\ud800', '\udc00a', 'a\u0007', 'a\u007f', '𠮷\n\t', ''].map(textFault)).toEqual([
      'NUL',
      'LONE_SURROGATE',
      'LONE_SURROGATE',
      'CONTROL',
      'CONTROL',
      null,
      null,
    ]);
    const marks = (count: number) => `a${'\u0301\u0316'.repeat(count)}`;
    expect(['株式\ufffd社', 'a\u202eb', '\u2067', marks(15), marks(16)].map(textFault)).toEqual([
      'GARBLED',
      'DIRECTION',
      'DIRECTION',
      null,
      'MARKS',
    ]);
  });

  it('tells a name that holds what nobody sees, but not the marks that choose a variant', () => {
    const seen = ['邊\u{e0101}', '葛\ufe00', '1\ufe0f\u20e3', '☎\ufe0f', 'が', '㈱髙﨑①⑥𠮷', 'A・B-C'];
    expect(seen.filter(hasUnseen)).toEqual([]);
    const unseen = [
      'a\u200bb',
      '\u00ad',
      'a\ufeffb',
      '\u3164',
      '\u2800',
      '\ufe0f',
      'a\u{e0041}',
      '\u2028',
      'ﾠ',
      '\u0085',
    ];
    expect(unseen.filter((text) => !hasUnseen(text))).toEqual([]);
  });
});
