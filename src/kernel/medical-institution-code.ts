import { type Parsed } from './parsed';
import { normaliseNumberText } from './text';

const SHAPE = /^(0[1-9]|[1-3]\d|4[0-7])[1346]\d{7}$/;

/** 保険医療機関コード: prefecture 2, point table 1, municipality 2, institution 4, check digit 1 (Luhn over all ten). */
export function parseMedicalInstitutionCode(text: string): Parsed<string> {
  const code = normaliseNumberText(text);
  if (!SHAPE.test(code)) {
    return {
      ok: false,
      code: 'FORMAT',
      hint: {
        ja: '保険医療機関コードは都道府県番号から始まる10桁の数字です',
        en: 'A medical institution code has 10 digits and begins with the prefecture',
      },
    };
  }
  if (!passesLuhn(code)) {
    return {
      ok: false,
      code: 'CHECK_DIGIT',
      hint: { ja: '検証番号が合いません', en: 'The check digit does not match' },
    };
  }
  return { ok: true, value: code };
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let fromRight = 0; fromRight < digits.length; fromRight++) {
    const digit = Number(digits[digits.length - 1 - fromRight]);
    const weighted = fromRight % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}
