/** Old and variant forms of letters, each before the form that it is compared by: registers print some of them otherwise. */
const VARIANTS =
  '髙高﨑崎𠮷吉濵浜濱浜邊辺邉辺齋斎齊斉澤沢櫻桜廣広國国會会嶋島德徳惠恵眞真榮栄學学醫医藥薬縣県瀨瀬淸清靑青';
const LETTERS = [...VARIANTS];
const PLAIN = new Map(LETTERS.flatMap((letter, i) => (i % 2 === 0 ? [[letter, LETTERS[i + 1] ?? letter]] : [])));

/** 略号 of legal forms, as NFKC leaves them. */
const FORMS: readonly (readonly [short: string, form: string])[] = [
  ['(株)', '株式会社'],
  ['(有)', '有限会社'],
  ['(同)', '合同会社'],
  ['(資)', '合資会社'],
  ['(名)', '合名会社'],
  ['(一社)', '一般社団法人'],
  ['(一財)', '一般財団法人'],
  ['(公社)', '公益社団法人'],
  ['(公財)', '公益財団法人'],
  ['(医)', '医療法人'],
];
const ANY_FORM = new RegExp(FORMS.map(([, form]) => form).join('|'), 'g');
const ENGLISH_FORM = /(co ?ltd|coltd|inc|corporation|corp|ltd|llc|kk)$/;

/** Whether two spellings are one registered name: width, spaces, marks, old letters and ㈱ for 株式会社 do not count, another form does. */
export function isSameName(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

/** Whether two names may be of one company: legal forms, which people leave out, do not count either. */
export function isSameCompany(one: string, other: string): boolean {
  return withoutForm(one) === withoutForm(other);
}

function plain(name: string): string {
  const folded = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,・･'’\-‐‑–—ｰ\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, '');
  const letters = [...folded].map((letter) => PLAIN.get(letter) ?? letter).join('');
  return FORMS.reduce((text, [short, form]) => text.replaceAll(short, form), letters);
}

/** A name that is a legal form and nothing else stays what it is. */
function withoutForm(name: string): string {
  const whole = plain(name);
  const bare = whole.replace(ANY_FORM, '').replace(ENGLISH_FORM, '');
  return bare === '' ? whole : bare;
}
