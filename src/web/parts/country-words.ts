import { type Texts } from '../../kernel/texts';

const NAMES = {
  ja: new Intl.DisplayNames(['ja'], { type: 'region' }),
  en: new Intl.DisplayNames(['en'], { type: 'region' }),
};

/** What a country of ISO 3166 is called; a code that names none stays as it is. */
export function countryWords(code: string): Texts {
  if (!/^[A-Z]{2}$/.test(code)) return { ja: code, en: code };
  return { ja: NAMES.ja.of(code) ?? code, en: NAMES.en.of(code) ?? code };
}
