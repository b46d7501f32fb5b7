import { type Parsed } from './parsed';
import { normaliseNumberText } from './text';

/** 適格請求書発行事業者登録番号: T and 13 digits; for a corporation the digits are its corporate number. */
export function parseInvoiceNumber(text: string): Parsed<string> {
  const number = normaliseNumberText(text).toUpperCase();
  if (/^T\d{13}$/.test(number)) return { ok: true, value: number };
  return {
    ok: false,
    code: 'FORMAT',
    hint: { ja: '登録番号は T と13桁の数字です', en: 'An invoice number is T and 13 digits' },
  };
}
