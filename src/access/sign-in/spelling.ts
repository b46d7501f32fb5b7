import { toHiragana, toRomaji } from 'wanakana';

/** Signs that people write in place of letters. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/**
 * How a text sounds, as far as its signs say: full-width and half-width, 片仮名, 平仮名 and both ways of romanising are one
 * (サクラ, さくら, sakura), long vowels are short, signs in place of letters are letters, everything else but letters and
 * 漢字 is left out. Two texts that sound alike are spelt alike.
 */
export function soundOf(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[013457@$!]/g, (sign) => LOOK_ALIKES[sign] ?? sign);
  return toRomaji(toHiragana(plain, { passRomaji: false }))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/ou/g, 'o')
    .replace(/([aeiou])\1+/g, '$1');
}
