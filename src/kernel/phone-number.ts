import { type Parsed } from './parsed';
import { normaliseNumberText } from './text';

/** A Japanese number of 10 or 11 digits, or E.164; the (0) of +81 (0)3 … is not dialled from abroad and is dropped. */
export function parsePhoneNumber(text: string): Parsed<string> {
  const number = normaliseNumberText(text)
    .replace(/^(\+\d{1,3})\(0\)/, '$1')
    .replace(/[().]/g, '');
  if (/^0\d{9,10}$/.test(number) || /^\+\d{8,15}$/.test(number)) return { ok: true, value: number };
  return {
    ok: false,
    code: 'FORMAT',
    hint: {
      ja: '電話番号は0から始まる10〜11桁、または + から始まる国際番号です',
      en: 'Must be 10 or 11 digits from 0 on, or an international number from + on',
    },
  };
}
