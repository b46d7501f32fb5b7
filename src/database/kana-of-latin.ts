import { toKatakana } from 'wanakana';

/** What Latin letters spell in kana (mihon: ミホン); null: they spell none, or too little to tell a name by. */
export function kanaOfLatin(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  if (!/^[A-Za-z][A-Za-z '-]+$/.test(plain)) return null;
  const kana = toKatakana(plain.toLowerCase().replace(/[ '-]/g, (sign) => (sign === "'" ? sign : ''))).replace(
    /'/g,
    '',
  );
  // Of a word that is not Japanese, letters are left over.
  return /[A-Za-z]/.test(kana) ? null : kana;
}
