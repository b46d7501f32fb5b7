import fc from 'fast-check';
import { normaliseName, normaliseNumberText, parseKana, searchKey, textFault } from './text';

describe('text', () => {
  it('leaves the letters of a name as they are', () => {
    expect(normaliseName('　㈱髙﨑①⑥𠮷メディカル \n')).toBe('㈱髙﨑①⑥𠮷メディカル');
    expect(normaliseName('か\u3099')).toBe('が');
  });

  it('brings numbers to plain digits', () => {
    expect(normaliseNumberText(' ０３－１２３４‐5678−9ー０ ')).toBe('03123456789' + '0');
  });

  it('widens and converts kana, and refuses what is none', () => {
    expect(
      [parseKana('ﾀｶｻｷ ｼｽﾃﾑ'), parseKana('たかさき'), parseKana('タカサキ　システム')].map((parsed) =>
        parsed.ok ? parsed.value : null,
      ),
    ).toEqual(['タカサキ システム', 'タカサキ', 'タカサキ システム']);
    expect(parseKana('高崎')).toMatchObject({ ok: false, code: 'KANA' });
  });

  it('finds a name without its company form, width, kana kind and old letters', () => {
    const key = searchKey('株式会社高崎めでぃかる');
    expect([searchKey('㈱髙﨑 メディカル'), searchKey('(株)髙崎ﾒﾃﾞｨｶﾙ'), searchKey('髙﨑メディカル株式会社')]).toEqual([
      key,
      key,
      key,
    ]);
    expect(searchKey('𠮷田')).toBe(searchKey('吉田'));
  });

  it('is the same when normalised twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normaliseName(normaliseName(text))).toBe(normaliseName(text));
        expect(searchKey(searchKey(text))).toBe(searchKey(text));
      }),
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
  });
});
