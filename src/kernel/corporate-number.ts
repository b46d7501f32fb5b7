import { type Parsed } from './parsed';
import { normaliseNumberText } from './text';

/** Check digit of a corporate number (平成26年財務省令第70号 2条): 9 − (Σ Pₙ·Qₙ mod 9), n counted from the right. */
export function corporateNumberCheckDigit(base12: string): number {
  let sum = 0;
  for (let n = 1; n <= 12; n++) sum += Number(base12[12 - n]) * (n % 2 === 1 ? 1 : 2);
  return 9 - (sum % 9);
}

/**
 * 法人番号: 13 digits, the first of which checks the others. A 0 typed for a 9 goes unnoticed: compare the name with
 * the register too.
 */
export function parseCorporateNumber(text: string): Parsed<string> {
  const number = normaliseNumberText(text);
  if (!/^[1-9]\d{12}$/.test(number)) {
    return {
      ok: false,
      code: 'FORMAT',
      hint: { ja: '法人番号は13桁の数字です', en: 'A corporate number has 13 digits' },
    };
  }
  if (corporateNumberCheckDigit(number.slice(1)) !== Number(number[0])) {
    return {
      ok: false,
      code: 'CHECK_DIGIT',
      hint: {
        ja: '検査用数字が合いません。桁の写し間違いがないか確認してください',
        en: 'The check digit does not match; look for a mistyped digit',
      },
    };
  }
  return { ok: true, value: number };
}
