import { COUNTRY_CODES } from './country-code';
import { countryWords } from './country-words';

/** What people say in Japan beside the names that the platform knows. */
const ALSO: readonly (readonly [name: string, code: string])[] = [
  ['米国', 'US'],
  ['USA', 'US'],
  ['大韓民国', 'KR'],
];

/** As few differences as may tell two countries apart: neither width nor case, accents, spaces or marks. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\p{P}\p{Z}\p{S}]/gu, '')
    .normalize('NFC');
}

const CODES: ReadonlyMap<string, string> = new Map([
  ...ALSO.map(([name, code]) => [plain(name), code] as const),
  ...COUNTRY_CODES.flatMap((code) => shortNamesOf(code).map((name) => [plain(name), code] as const)),
  ...COUNTRY_CODES.flatMap((code) =>
    Object.values(countryWords(code)).map((name) => [plain(String(name)), code] as const),
  ),
  // Last: what is a code stays one, whatever else is called so.
  ...COUNTRY_CODES.map((code) => [plain(code), code] as const),
]);

function shortNamesOf(code: string): string[] {
  return ['ja', 'en'].map(
    (language) => new Intl.DisplayNames([language], { type: 'region', style: 'short' }).of(code) ?? code,
  );
}

/** The code of a country that is written as its code, or named in Japanese or English; null: it is none. */
export function countryNamed(text: string): string | null {
  return CODES.get(plain(text)) ?? null;
}

/** The codes of several on one line, parted by whatever people part them with; what is no country stays as it was typed. */
export function countriesNamed(text: string): string[] {
  const whole = countryNamed(text);
  if (whole !== null) return [whole];
  const parts = text.split(/[,,、;;/\n\t]/).filter((part) => part.trim() !== '');
  return parts.flatMap((part) => {
    const named = countryNamed(part);
    if (named !== null) return [named];
    // A space or a dot stands inside of names too.
    const pieces = part.split(/[\s・]+/).filter((piece) => piece !== '');
    const codes = pieces.map(countryNamed).filter((code) => code !== null);
    return codes.length === pieces.length ? codes : [part.trim()];
  });
}
