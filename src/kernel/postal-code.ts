import { type Parsed } from './parsed';
import { normaliseNumberText } from './text';

/** 郵便番号: 7 digits. */
export function parsePostalCode(text: string): Parsed<string> {
  const code = normaliseNumberText(text).replace(/^〒/, '');
  if (/^\d{7}$/.test(code)) return { ok: true, value: code };
  return { ok: false, code: 'FORMAT', hint: { ja: '郵便番号は7桁の数字です', en: 'A postal code has 7 digits' } };
}
