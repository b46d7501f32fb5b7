const PREFECTURE = /^(東京都|北海道|京都府|大阪府|[^\d]{2,3}県)/;
const KANJI_DIGITS = '〇一二三四五六七八九';

/**
 * Whether two spellings are one address in Japan: width, spaces, 丁目・番地・号 for dashes, kanji for figures, 大字, and the prefecture
 * where one leaves it out do not count; nor does what follows the house number, such as a building. Where one has no number,
 * they are the same only as wholes.
 */
export function isSameAddress(one: string, other: string): boolean {
  const [longer, shorter] = [plain(one), plain(other)].sort((a, b) => b.length - a.length) as [string, string];
  if (longer === shorter) return true;
  return /\d$/.test(shorter) && longer.startsWith(shorter) && !/^[-\d]/.test(longer.slice(shorter.length));
}

function plain(address: string): string {
  return address
    .normalize('NFKC')
    .replace(/[\s,、。]/g, '')
    .replace(PREFECTURE, '')
    .replace(/大字|字/g, '')
    .replace(/[ヶが](?=[丘谷崎原浜島浦岡])/g, 'ケ')
    .replace(/[〇一二三四五六七八九十]+(?=丁目|番|号)/g, (said) => String(figure(said)))
    .replace(/[‐‑‒–—―−ーｰ](?=\d)/g, '-')
    .replace(/丁目(?=\d)|番地の?(?=\d)|番(?=\d)/g, '-')
    .replace(/(?<=\d)(丁目|番地|番|号)/g, '');
}

/** Up to ninety-nine, as house numbers are written. */
function figure(said: string): number {
  const digit = (letter: string) => KANJI_DIGITS.indexOf(letter);
  if (!said.includes('十')) return Number([...said].map(digit).join(''));
  const [tens = '', ones = ''] = said.split('十');
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}
