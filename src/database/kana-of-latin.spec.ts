import { kanaOfLatin } from './kana-of-latin';

describe('Latin letters as kana', () => {
  it.each([
    ['mihon', 'ミホン'],
    ['ＭＩＨＯＮ', 'ミホン'],
    ['Mihon Denshi', 'ミホンデンシ'],
    ["shin'yaku", 'シンヤク'],
    ['takasaki', 'タカサキ'],
  ])('%s is %s', (typed, kana) => {
    expect(kanaOfLatin(typed)).toBe(kana);
  });

  it.each(['', 'm', 'mr', 'system', '見本', 'ミホン', '1010', 'mihon1', 'k.k.'])('%s spells none', (typed) => {
    expect(kanaOfLatin(typed)).toBeNull();
  });
});
