import { type Parsed } from './parsed';

/** Ideographs that are there only to tell one form of a letter from another (U+FA19 from U+795E); NFC would lose which was meant. */
const NOT_COMPATIBILITY_IDEOGRAPHS = /[^\uf900-\ufaff\u{2f800}-\u{2fa1f}]+/gu;

/** One spelling of each letter, and every letter as typed: NFC, but for compatibility ideographs. */
export function composed(text: string): string {
  return text.replace(NOT_COMPATIBILITY_IDEOGRAPHS, (part) => part.normalize('NFC'));
}

/** Trimmed and composed, otherwise as typed: 髙﨑①㈱𠮷 stay what they are (NFKC would make 1 of ① and (株) of ㈱). */
export function normaliseName(text: string): string {
  return composed(text).trim();
}

/** NFKC, without spaces and hyphens of any kind: how numbers are compared and kept (domain 3). */
export function normaliseNumberText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00ad\u2010-\u2015\u2043\u2212\u30fc-]/g, '')
    .normalize('NFC');
}

export type TextFault = 'NUL' | 'LONE_SURROGATE' | 'CONTROL' | 'GARBLED' | 'DIRECTION' | 'MARKS';

/** More marks on one letter than any language has (UAX #15, Stream-Safe Text Format); to sort them costs their square. */
const TOO_MANY_MARKS = /\p{M}{31}/u;
/** Turn the direction of writing, so that a text reads otherwise than it is. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** What keeps a text from being stored or shown; null when nothing does. */
export function textFault(text: string): TextFault | null {
  return unitFault(text) ?? (DIRECTION.test(text) ? 'DIRECTION' : TOO_MANY_MARKS.test(text) ? 'MARKS' : null);
}

/** Leave no trace where they stand, but for the marks that choose a variant of the letter before them (邊󠄀). */
const UNSEEN =
  /(?![\ufe00-\ufe0f\u{e0100}-\u{e01ef}])\p{Default_Ignorable_Code_Point}|(?<![\p{L}\p{N}\p{S}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]|[\u0080-\u009f\u2028\u2029\u2800\ufff9-\ufffb]/u;

/** Whether a name holds what nobody sees, so that two names could look the same. */
export function hasUnseen(text: string): boolean {
  return UNSEEN.test(text);
}

function unitFault(text: string): TextFault | null {
  let found: TextFault | null = null;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0) return 'NUL';
    // What a program puts where it could not read a letter: the letter is lost already.
    if (unit === 0xfffd) found ??= 'GARBLED';
    if (unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0d) found ??= 'CONTROL';
    else if (unit === 0x7f) found ??= 'CONTROL';
    else if (unit >= 0xd800 && unit <= 0xdfff) {
      const isPair = unit <= 0xdbff && text.charCodeAt(i + 1) >= 0xdc00 && text.charCodeAt(i + 1) <= 0xdfff;
      if (isPair) i++;
      else found ??= 'LONE_SURROGATE';
    }
  }
  return found;
}

/** Katakana from hiragana, half-width kana and full-width katakana; anything that is not kana is refused. */
export function parseKana(text: string): Parsed<string> {
  const kana = toKatakana(text.normalize('NFKC')).trim().replace(/\s+/g, ' ');
  if (/^[\u30a1-\u30fa\u30fc\u30fb A-Za-z0-9.&'-]+$/.test(kana)) return { ok: true, value: kana };
  return {
    ok: false,
    code: 'KANA',
    hint: {
      ja: 'カタカナで指定してください(ひらがな・半角カナは自動で直します)',
      en: 'Must be katakana; hiragana and half-width kana are converted',
    },
  };
}

function toKatakana(text: string): string {
  return text.replace(/[\u3041-\u3096]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
}
