import { type Parsed } from './parsed';
import { normaliseNumberText } from './text';

/** 都道府県コード (JIS X 0401): 01 北海道 … 47 沖縄. */
export function parsePrefectureCode(text: string): Parsed<string> {
  const code = normaliseNumberText(text).padStart(2, '0');
  if (/^(0[1-9]|[1-3]\d|4[0-7])$/.test(code)) return { ok: true, value: code };
  return {
    ok: false,
    code: 'PREFECTURE',
    hint: { ja: '都道府県コードは01から47までです', en: 'A prefecture code lies between 01 and 47' },
  };
}
