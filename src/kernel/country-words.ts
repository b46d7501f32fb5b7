import { COUNTRY_CODES } from './country-code';
import { type Texts } from './texts';

const NAMES = {
  ja: new Intl.DisplayNames(['ja'], { type: 'region' }),
  en: new Intl.DisplayNames(['en'], { type: 'region' }),
};

/** Fields that hold countries, by the names of the API. */
const FIELDS: ReadonlySet<string> = new Set([
  'countries',
  'country',
  'processingCountries',
  'recipientCountry',
  'storageCountries',
  'vendorCountry',
]);

export function holdsCountries(field: string): boolean {
  return FIELDS.has(field);
}

/** What a country of ISO 3166 is called; a code that names none stays as it is. */
export function countryWords(code: string): Texts {
  if (!/^[A-Z]{2}$/.test(code)) return { ja: code, en: code };
  return { ja: NAMES.ja.of(code) ?? code, en: NAMES.en.of(code) ?? code };
}

/** All of them as they are looked up: Japan, then the others by their names. */
export const COUNTRIES_BY_NAME: Readonly<Record<keyof Texts, readonly (readonly [code: string, name: string])[]>> = {
  ja: byName('ja'),
  en: byName('en'),
};

function byName(language: keyof Texts): readonly (readonly [string, string])[] {
  const others = COUNTRY_CODES.filter((code) => code !== 'JP').map(
    (code) => [code, countryWords(code)[language]] as const,
  );
  return [
    ['JP', countryWords('JP')[language]],
    ...others.sort(([, one], [, other]) => one.localeCompare(other, language)),
  ];
}
